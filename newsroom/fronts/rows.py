"""The rows of the home page: one for each section, in a rhythm that its stories can fill and that differs from the row
before. Sections with little to show stand abreast. Pure.

Stories that editors pinned to a row come first in it, in their order; only where a rhythm wants pictures do those with
one go before those without.
"""

from collections.abc import Iterator
from itertools import chain, repeat
from typing import NamedTuple

from newsroom.fronts.cells import Cell, Pinned, Row, able_to_lead, choose_lead
from newsroom.fronts.stories import Story
from sections.nav import Shelf

ABREAST = 3  # sections side by side
COLUMN = 4  # stories of a section among others abreast
PINS = 4  # stories that find room in a row, whatever its rhythm


class Rhythm(NamedTuple):
    """A way to set a section's row: the stories (`least` to `most`) and `pictures` it needs, and how its cells look.

    The last look repeats.
    """

    layout: str
    least: int
    most: int
    pictures: int
    looks: tuple[str, ...]

    def suits(self, mine: list[Story]) -> bool:
        """Whether these stories can fill it."""
        return len(mine) >= self.least and len(able_to_lead(mine)) >= self.pictures


RHYTHMS = (
    Rhythm("feature", least=4, most=8, pictures=1, looks=("large", "medium", "text")),
    Rhythm("wide", least=3, most=5, pictures=1, looks=("wide", "text")),
    Rhythm("tall", least=5, most=8, pictures=3, looks=("tall", "tall", "tall", "text")),
)


def place_of(top: Shelf) -> str:
    """The key of a section's row in an arrangement."""
    return f"row-{top.id}"


def holds(top: Shelf) -> int:
    """How many stories editors may pin to a section's row."""
    return PINS if top.children else 1


def rows(free: list[Story], tops: list[Shelf], pinned: Pinned) -> Iterator[Row]:
    """A row for each section that can fill one; the others wait until they can stand abreast. The magazine is last."""
    waiting: list[Row] = []
    magazine: list[Row] = []
    before = RHYTHMS[-1]
    for top in tops:
        pins = pinned.get(place_of(top), [])
        mine = [*pins, *(story for story in free if story.top_section_id == top.id)]
        if not mine:
            continue
        if room := _room(top, pins or mine):
            magazine.append(room)
        elif rhythm := _next_rhythm(before, mine):
            before = rhythm
            yield _set(rhythm, top, mine)
        else:
            waiting.append(_column(top, mine, pins))
        if len(waiting) == ABREAST:
            yield Row("abreast", None, columns=waiting)
            waiting = []
    if len(waiting) == 1:
        yield Row("strip", waiting[0].shelf, cells=waiting[0].cells)
    elif waiting:
        yield Row("abreast", None, columns=waiting)
    yield from magazine


def _room(top: Shelf, mine: list[Story]) -> Row | None:
    """A section without subsections is the paper's magazine: one story in a dark room of its own, if one can lead."""
    able = able_to_lead(mine)
    return Row("room", top, [Cell(able[0], "wide")]) if able and not top.children else None


def _next_rhythm(before: Rhythm, mine: list[Story]) -> Rhythm | None:
    """The next rhythm after `before`, in turn, that these stories can fill; None where they fill no other."""
    place = RHYTHMS.index(before)
    turn = [*RHYTHMS[place + 1 :], *RHYTHMS[:place]]
    return next((rhythm for rhythm in turn if rhythm.suits(mine)), None)


def _set(rhythm: Rhythm, top: Shelf, mine: list[Story]) -> Row:
    """Set a section's stories in a rhythm: those with pictures where pictures are shown, else in their order."""
    front = able_to_lead(mine)[: rhythm.pictures]
    ordered = [*front, *(story for story in mine if story not in front)][: rhythm.most]
    looks = chain(rhythm.looks, repeat(rhythm.looks[-1]))
    return Row(rhythm.layout, top, [Cell(story, look) for story, look in zip(ordered, looks, strict=False)])


def _column(top: Shelf, mine: list[Story], pins: list[Story]) -> Row:
    """A section among others abreast: its first story with the picture it has, then headlines."""
    first = choose_lead(pins or mine)
    ordered = ([first] if first else []) + [story for story in mine if story is not first]
    looks = ["small" if story is first and story.pictures else "text" for story in ordered]
    return Row("column", top, [Cell(story, look) for story, look in zip(ordered, looks, strict=True)][:COLUMN])
