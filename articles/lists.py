"""Lists of stories as readers see them: ready-made cards, twenty a page, newest first.

A page costs one or two list queries and one for all its pictures, wherever in the archive it stands.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from articles import cursors, slots
from articles.models import Edition
from sections import nav

PAGE = 20  # stories; one more is fetched to know whether there are older ones


class Row(NamedTuple):
    """One story of a list; the order of the columns is the order of the list."""

    first_published: datetime
    article_id: int
    card_html: str


@dataclass(frozen=True)
class Page:
    """One page of a list. `older` is the cursor of the next page, empty on the last; `extra` see `page_of`."""

    cards: list[str]
    older: str
    extra: str = ""


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


def page_of(rows: list[Row], now, extra: str = "") -> Page:
    """Fill the cards of up to PAGE rows with one query for their pictures.

    `extra` is one more piece of ready-made HTML (an author's portrait) filled along with them.
    """
    shown = rows[:PAGE]
    older = cursors.write(*shown[-1][:2]) if len(rows) > PAGE else ""
    *cards, extra = slots.fill_all([*(row.card_html for row in shown), extra], tree=nav.tree(), now=now)
    return Page(cards, older, extra)


def _rows(stories) -> list[Row]:
    return [Row(*row) for row in stories.values_list(*Row._fields)[: PAGE + 1]]
