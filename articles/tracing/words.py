"""An edition in words: what readers could read of it, taken from its frozen columns and its ready-made HTML. Pure.

No picture is shown in a history, so a picture is its caption and credit, as they stood under it.
"""

import re
from html import escape, unescape
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.body.words import plain_text
from articles.models import Edition
from articles.states import Kind

BODY = '<div class="story__body">'
_DIV = re.compile(r"<(/?)div(?=[\s>])")
_PICTURE = re.compile(r"<!--if:(\d+)-->(.*?)<!--fi-->", re.DOTALL)
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_EMBED = re.compile(r'<figure class="embed [^"]*">.*?</figure>', re.DOTALL)
_EMBEDDED = re.compile(r'<a class="embed__link" href="([^"]*)"')
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class Words(NamedTuple):
    """`lines`: by the name of a column; `tags`: names in order; `pictures`: by number, the caption with its credit, which
    may be empty; `body`: clean HTML of the text alone.
    """

    lines: dict[str, str]
    tags: list[str]
    pictures: dict[int, str]
    body: str


def words_of(edition: Edition, tree, shown) -> Words:
    """What can be read of `edition`. `tree`: the sections; `shown`: numbers of the photos that readers may see now."""
    shelves = tree.trail_of(edition.section_id)
    label = "" if edition.kind == Kind.NEWS or edition.kind not in Kind else str(Kind(edition.kind).label)
    lines = {
        "headline": edition.headline, "kicker": edition.kicker, "standfirst": edition.standfirst,
        "byline": edition.byline, "dateline": edition.dateline,
        "section": " / ".join(shelf.name for shelf in shelves), "kind": label,
    }
    pictures = {number: words for number, words in pictures_in(edition.story_html).items() if number in shown}
    return Words(lines, [tag["name"] for tag in edition.tags], pictures, body_in(edition.story_html))


def body_in(html: str) -> str:
    """The text of a story's ready-made HTML: without its pictures, each embed by its address and caption."""
    inside = html.partition(BODY)[2]
    depth = 1
    for tag in _DIV.finditer(inside):
        depth += -1 if tag[1] else 1
        if not depth:
            inside = inside[: tag.start()]
            break
    inside = _EMBED.sub(_embed, _PICTURE.sub("", inside))
    return _COMMENT.sub("", inside).strip()


def pictures_in(html: str) -> dict[int, str]:
    """By number, the words under each picture; one that stands twice with different words has both."""
    found: dict[int, list[str]] = {}
    for number, inside in _PICTURE.findall(html):
        caption = _CAPTION.search(inside)
        found.setdefault(int(number), []).append(plain_text(caption[1]) if caption else "")
    return {number: " · ".join(dict.fromkeys(filter(None, said))) for number, said in found.items()}


def _embed(figure: re.Match) -> str:
    """A film or a sound as a paragraph."""
    address, caption = _EMBEDDED.search(figure[0]), _CAPTION.search(figure[0])
    named = _("Embedded: %(address)s") % {"address": unescape(address[1]) if address else ""}
    return f"<p>{escape(named, quote=False)}{' ' + caption[1] if caption else ''}</p>"
