"""What a story should have: a byline, a standfirst, a headline that is not too long, links that lead somewhere."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from articles.checks.finding import WARN, Finding
from articles.checks.links import internal
from articles.checks.reading import Reading
from articles.states import Kind

HEADLINE = 90  # characters; the story form counts to the same
UNSIGNED = {Kind.EDITORIAL, Kind.SPONSORED}  # the paper itself speaks, or somebody who paid


def byline(values: dict) -> Iterator[Finding]:
    """Who wrote it, or where it came from."""
    if not values["bylines"] and not values["agency"] and values["kind"] not in UNSIGNED:
        yield Finding("byline", WARN, "authors", _("The story has neither a byline nor an agency."))


def standfirst(values: dict) -> Iterator[Finding]:
    """The lines under the headline, which lists and feeds show, too."""
    if not values["standfirst"].strip():
        yield Finding("standfirst", WARN, "standfirst", _("The story has no standfirst."))


def headline_length(reading: Reading) -> Iterator[Finding]:
    """A headline that no list and no search engine shows whole."""
    if len(reading.headline) > HEADLINE:
        said = _("The headline has %(count)s characters. More than %(most)s are cut off in many places.")
        yield Finding("long headline", WARN, "headline", said % {"count": len(reading.headline), "most": HEADLINE})


def links(values: dict, dead: frozenset[str]) -> Iterator[Finding]:
    """Links to our own pages that no reader could open. `dead`: such addresses (`articles/checks/links.py`)."""
    for address in internal(values["body"]) if dead else ():
        if address in dead:
            said = _("The link to %(address)s leads to no page that readers can open.") % {"address": address[:120]}
            yield Finding("dead link", WARN, "body", said)
