"""The news list for the morning meeting: what is planned, filed, late, scheduled, out; gathered with constant queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.admin import piles
from articles.models import Article, Correction, Edition
from articles.states import Change, State
from newsroom.desk import days, planned
from newsroom.desk.lines import WITH, Line, by_section, lines

MOST = 200  # stories of each kind


class Part(NamedTuple):
    """A section of the list: stories that somebody still has to do something with, and those readers have as they are."""

    name: str
    coming: list[Line]
    out: list[Line]


@dataclass
class NewsList:
    """One day's list. `people`: (name, titles); `counts`: (words, number)."""

    day: date
    parts: list[Part]
    corrections: list[Correction]
    people: list[tuple[str, list[str]]]
    counts: list[tuple[str, int]]


def gather(day: date, now: datetime) -> NewsList:
    """The list of `day` (the paper's own) as it stands at `now`."""
    begins, ends = days.bounds(day)
    stories = [
        *planned.overdue(min(begins, now)), *planned.due_between(begins, ends), *_in_hand(), *_with_readers(begins, ends),
    ]
    found = lines(list({story.pk: story for story in stories}.values()), now)
    found.sort(key=_order)
    parts = [_part(name, rows) for name, rows in by_section(found)]
    return NewsList(day, parts, _corrected(day), _people(found), _counts(found))


def _part(name: str, rows: list[Line]) -> Part:
    return Part(name, [line for line in rows if not _is_out(line)], [line for line in rows if _is_out(line)])


def _is_out(line: Line) -> bool:
    """Whether readers have the story as the newsroom has it, and nothing more is planned."""
    return bool(line.standing.live) and not (line.standing.planned or line.standing.unseen)


def _in_hand() -> list[Article]:
    """What the desk has: submitted and approved stories, the longest waiting first."""
    return list(Article.objects.filter(state__in=piles.IN_HAND).select_related(*WITH).order_by("since", "pk")[:MOST])


def _with_readers(begins: datetime, ends: datetime) -> list[Article]:
    """Stories that go, or went, before readers on that day, also as an update; minor changes are no news."""
    editions = Edition.objects.filter(past=False, live_from__gte=begins, live_from__lt=ends).exclude(change=Change.MINOR)
    numbers = editions.order_by("live_from").values_list("article", flat=True)[:MOST]
    return list(Article.objects.filter(pk__in=list(numbers)).select_related(*WITH))


def _corrected(day: date) -> list[Correction]:
    """The corrections that readers found on the day before."""
    begins, ends = days.bounds(day - days.DAY)
    found = Correction.objects.filter(at__gte=begins, at__lt=ends).select_related("article")
    return list(found.defer("article__body").order_by("at", "id")[:MOST])


def _order(line: Line):
    """Late ones first, then by the time that counts, those without one last."""
    at = line.due or (line.standing.planned and line.standing.planned.live_from)
    return (not line.late, at is None, at or line.article.since, line.article.pk)


def _people(found: list[Line]) -> list[tuple[str, list[str]]]:
    """Who works on what: stories that the desk has not had, or has but not published."""
    at_work: dict[str, list[str]] = {}
    for line in found:
        if line.article.state in (State.DRAFT, *piles.IN_HAND):
            at_work.setdefault(line.who or _("Nobody yet"), []).append(str(line.article))
    return sorted(at_work.items())


def _counts(found: list[Line]) -> list[tuple[str, int]]:
    """The list in one line of numbers, zeros left out."""
    def many(those: Iterable) -> int:
        return sum(1 for one in those if one)

    counts = [
        (_("late"), many(line.late for line in found)),
        (_("in work"), many(line.article.state == State.DRAFT and not line.late for line in found)),
        (_("with the desk"), many(line.article.state in piles.IN_HAND for line in found)),
        (_("scheduled"), many(line.standing.planned for line in found)),
        (_("with readers"), many(line.standing.live for line in found)),
        (_("held by a check"), many(line.checks for line in found)),
    ]
    return [(words, number) for words, number in counts if number]
