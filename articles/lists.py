"""Lists of stories as readers see them: ready-made cards, twenty a page, newest first.

A page costs one or two list queries and one for all its pictures, wherever in the archive it stands.
"""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from django.utils import timezone

from articles import cards, cursors
from articles.models import Edition
from sections import nav

PAGE = 20  # stories; one more is fetched to know whether there are older ones
RIVER = "river"  # the look of a story in a plain list, its time in the margin


class Row(NamedTuple):
    """One story of a list; the order of the first two columns is the order of the list."""

    first_published: datetime
    article_id: int
    kind: str
    pictures: list
    card_html: str


@dataclass(frozen=True)
class Entry:
    """A story on a page: when it was first published, how its card is set, and the card."""

    at: datetime
    look: str
    html: str


@dataclass(frozen=True)
class Page:
    """One page of a list. `older` is the cursor of the next page, empty on the last; `extra` see `page_of`."""

    entries: list[Entry]
    older: str
    extra: str = ""

    @property
    def river(self) -> list[tuple[date, list[Entry]]]:
        """The entries that no other place on the page has taken, by the paper's own days."""
        flow = [entry for entry in self.entries if entry.look == RIVER]
        return [(day, list(entries)) for day, entries in groupby(flow, key=lambda entry: timezone.localdate(entry.at))]

    def set_as(self, *looks: str) -> list[Entry]:
        """The entries with one of these looks."""
        return [entry for entry in self.entries if entry.look in looks]


def latest(now, place) -> list[Row]:
    """The newest stories of the whole paper before `place`."""
    return _rows(Edition.objects.live(now).newest(*place))


def under(rows: str, key: str, value: int, now, place) -> list[Row]:
    """The newest stories before `place` that carry a tag or a credit: (`tag_rows`, `tag`, 5)."""
    return _rows(Edition.objects.live(now).listed_under(rows, key, value, *place))


def on_shelf(shelf: nav.Shelf, now, place) -> list[Row]:
    """The newest stories of a section before `place`: those at home in it and those also listed there."""
    field = "section" if shelf.parent_id else "top_section"
    home = _rows(Edition.objects.live(now).newest(*place).filter(**{field: shelf.id}))
    also = under("also_rows", "section", shelf.id, now, place)
    return newest_first([*home, *also])


def newest_first(rows: list[Row]) -> list[Row]:
    """The rows in the order of a list, each story once, no more than a page and the one that tells of more."""
    once = {row.article_id: row for row in rows}
    return sorted(once.values(), key=lambda row: row[:2], reverse=True)[: PAGE + 1]


def page_of(rows: list[Row], now, extra: str = "", looks: dict[int, str] | None = None, pictures=None) -> Page:
    """Fill the cards of up to PAGE rows with one query for their pictures.

    `extra` is one more piece of ready-made HTML (an author's portrait) filled along with them; `looks` sets some
    stories, by number, otherwise than in the river; `pictures` are those of the rows, where they were asked already
    (`cards.pictured`), and then there is no `extra`.
    """
    shown = rows[:PAGE]
    older = cursors.write(*shown[-1][:2]) if len(rows) > PAGE else ""
    set_as = [(looks or {}).get(row.article_id, RIVER) for row in shown]
    pairs = [(row.card_html, look) for row, look in zip(shown, set_as, strict=True)]
    *html, extra = cards.fill([*pairs, (extra, RIVER)], now, pictures)
    entries = [Entry(row.first_published, look, card) for row, look, card in zip(shown, set_as, html, strict=True)]
    return Page(entries, older, extra)


def _rows(stories) -> list[Row]:
    return [Row(*row) for row in stories.values_list(*Row._fields)[: PAGE + 1]]
