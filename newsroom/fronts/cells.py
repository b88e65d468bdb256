"""What a composed front is made of: stories in cells, cells in rows; and which stories may stand large."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.states import Kind
from newsroom.fronts.stories import Story
from sections.nav import Shelf

NEVER_LEAD = {Kind.SPONSORED, Kind.GALLERY}
OPINION = {Kind.EDITORIAL, Kind.OPINION, Kind.COLUMN}
LEAD_AMONG = 6  # the lead is the newest story with a picture among so many

Pinned = dict[str, list[Story]]  # by the key of the place, in order, as they are worded there; no story twice


@dataclass
class Cell:
    """A story in its place. `look` says how its card is set (`static/css/parts/cards.css`); `html` is filled later."""

    story: Story
    look: str
    html: str = ""


@dataclass
class Row:
    """A section's part of a front, or (layout `abreast`, no shelf) the `columns` of several sections."""

    layout: str
    shelf: Shelf | None
    cells: list[Cell] = field(default_factory=list)
    columns: list["Row"] = field(default_factory=list)

    @property
    def halves(self) -> list[list[Cell]]:
        """All cells but the first, in two lists of equal length or the first one longer; without empty ones."""
        rest = self.cells[1:]
        middle = (len(rest) + 1) // 2
        return [half for half in (rest[:middle], rest[middle:]) if half]


@dataclass
class Front:
    """A composed front. `lead` is None and the lists are empty where there is nothing to show."""

    lead: Cell | None
    also: list[Story]
    seconds: list[Cell]
    voices: Row | None
    rows: list[Row]

    def cells(self) -> Iterator[Cell]:
        """Every cell whose card must be filled, the lead first."""
        yield from filter(None, [self.lead])
        yield from self.seconds
        for row in [*filter(None, [self.voices]), *self.rows]:
            for part in [row, *row.columns]:
                yield from part.cells


def able_to_lead(stories: list[Story]) -> list[Story]:
    """The stories whose picture may stand large."""
    return [story for story in stories if story.pictures and story.kind not in NEVER_LEAD]


def choose_lead(stories: list[Story]) -> Story | None:
    """The newest story with a picture among the newest few that may lead, else the newest; None where none may."""
    able = [story for story in stories if story.kind not in NEVER_LEAD]
    pictured = [story for story in able[:LEAD_AMONG] if story.pictures]
    return next(iter(pictured or able), None)
