"""All checks of a story as one list, the blocking ones first. Nothing is asked here: that is done in `facts`."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from articles.checks import figures, musts, names, pictures, quotes, slips, wants, weekdays
from articles.checks.facts import Facts
from articles.checks.finding import Finding
from articles.checks.reading import Reading

NONE = frozenset()


def findings(values: dict, *, article=None, start: datetime, facts: Facts) -> list[Finding]:
    """Everything to be mended in a story that readers are to see at `start`: what blocks it, then what is worth a look.

    `article`, where it is saved already, says which flags are meant and when the story was first published.
    """
    return [*blocking(values, article=article, start=start, facts=facts), *warnings(values, article, start, facts)]


def blocking(
    values: dict, *, article=None, start: datetime, facts: Facts, but: frozenset[int] = NONE, urgent: bool = False
) -> list[Finding]:
    """What keeps the story from going out. `but`: photos that are not asked about. `urgent`: no flag is waited for."""
    needed = NONE if urgent or article is None else facts.flags.get(article.pk, NONE)
    return [
        *musts.complete(values), *musts.embargo(values, start), *musts.flags(needed),
        *pictures.unfit(values, facts.photos, start, but),
    ]


def warnings(values: dict, article, start: datetime, facts: Facts) -> Iterator[Finding]:
    """What somebody should look at before the story goes out, and may leave as it is."""
    reading = Reading(values)
    first = (article and article.first_published) or start
    day = timezone.localtime(min(first, start)).date()
    byline = [row["printed_as"] or facts.names.get(row["author"], "") for row in values["bylines"]]
    yield from wants.byline(values)
    yield from wants.standfirst(values)
    yield from wants.headline_length(reading)
    yield from wants.links(values, facts.dead)
    yield from pictures.captions(values, facts.photos)
    yield from quotes.unbalanced(reading)
    yield from weekdays.wrong(reading, day)
    yield from names.two_ways(reading, byline)
    yield from figures.missing(reading, day.year)
    yield from slips.twice(reading)
    yield from slips.cut_off(reading)
