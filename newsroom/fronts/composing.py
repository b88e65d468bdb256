"""How a front page is composed: a pure function of the stories there are. It asks no database and no clock.

From the top: one clear lead with a picture and a few headlines beside it; the next stories; the column of opinion, which
is its section's whole part of the page; then a row for each other section, each in a rhythm that its stories can fill and
that differs from the row before. Sections with little to show stand abreast. No story stands twice, and neither an
advertisement nor a gallery leads anything.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import NamedTuple

from articles.cards import PICTURES
from articles.states import Kind
from newsroom.fronts.stories import Story
from sections.nav import Shelf

NEVER_LEAD = {Kind.SPONSORED, Kind.GALLERY}
OPINION = {Kind.EDITORIAL, Kind.OPINION, Kind.COLUMN}
LEAD_AMONG = 6  # the lead is the newest story with a picture among so many
ALSO, SECONDS, VOICES = 3, 3, 5  # most stories beside the lead, under it, in the column of opinion
ABREAST = 3  # sections side by side


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
        return len(mine) >= self.least and len(_able(mine)) >= self.pictures


RHYTHMS = (
    Rhythm("feature", least=4, most=8, pictures=1, looks=("large", "medium", "text")),
    Rhythm("wide", least=3, most=5, pictures=1, looks=("wide", "text")),
    Rhythm("tall", least=5, most=8, pictures=3, looks=("tall", "tall", "tall", "text")),
)


def compose(stories: list[Story], tops: list[Shelf]) -> Front:
    """Compose the home page from `stories`, newest first, and the top sections in menu order."""
    while True:
        front = _laid_out(stories, tops)
        twice = _shown_twice(front)
        if not twice:
            return front
        stories = [story._replace(pictures=[]) if story.article_id in twice else story for story in stories]


def _shown_twice(front: Front) -> set[int]:
    """The stories whose picture stands higher on the page already; set in words alone, the page is laid out anew."""
    seen, twice = set(), set()
    for cell in front.cells():
        if cell.look in PICTURES:
            first = cell.story.pictures[0]["photo"] if cell.story.pictures else None
            if first in seen:
                twice.add(cell.story.article_id)
            seen |= {first} - {None}
    return twice


def _laid_out(stories: list[Story], tops: list[Shelf]) -> Front:
    """One try, as if every picture were another."""
    news = [story for story in stories if story.kind not in NEVER_LEAD | OPINION]
    lead = choose_lead(news)
    also, seconds = _around(lead, news)
    voices = _voices(stories, tops)
    said = [cell.story for cell in voices.cells] if voices else []
    used = {story.article_id for story in [*filter(None, [lead]), *also, *seconds, *said]}
    free = [story for story in stories if story.article_id not in used]
    return Front(
        lead=Cell(lead, "banner") if lead else None,
        also=also,
        seconds=[Cell(story, "small" if story.pictures else "text") for story in seconds],
        voices=voices,
        rows=list(_rows(free, [top for top in tops if voices is None or top is not voices.shelf])),
    )


def choose_lead(stories: list[Story]) -> Story | None:
    """The newest story with a picture among the newest few that may lead, else the newest; None where none may."""
    able = [story for story in stories if story.kind not in NEVER_LEAD]
    pictured = [story for story in able[:LEAD_AMONG] if story.pictures]
    return next(iter(pictured or able), None)


def _around(lead: Story | None, news: list[Story]) -> tuple[list[Story], list[Story]]:
    """The headlines beside the lead and the stories under it, newest first; of them those under it have the pictures."""
    after = [story for story in news if story is not lead][: ALSO + SECONDS]
    under = sorted(after, key=lambda story: not story.pictures)[:SECONDS]
    return [story for story in after if story not in under], [story for story in after if story in under]


def _voices(stories: list[Story], tops: list[Shelf]) -> Row | None:
    """The column of opinion under the name of the section most of it comes from.

    The newest editorial stands on top, then come those who sign, then older editorials.
    """
    said = [story for story in stories if story.kind in OPINION]
    house = [story for story in said if story.kind == Kind.EDITORIAL][:1]
    others = sorted((story for story in said if story not in house), key=lambda story: story.kind == Kind.EDITORIAL)
    others = others[: VOICES - len(house)]
    homes = Counter(story.top_section_id for story in [*house, *others])
    shelf = max(tops, key=lambda top: homes[top.id], default=None)
    if not homes or shelf is None:
        return None
    return Row("voices", shelf, [Cell(story, "house") for story in house] + [Cell(story, "voice") for story in others])


def _rows(free: list[Story], tops: list[Shelf]) -> Iterator[Row]:
    """A row for each section that can fill one; the others wait until they can stand abreast. The magazine is last."""
    waiting: list[Row] = []
    magazine: list[Row] = []
    before = RHYTHMS[-1]
    for top in tops:
        mine = [story for story in free if story.top_section_id == top.id]
        if not mine:
            continue
        if room := _room(top, mine):
            magazine.append(room)
        elif rhythm := _next_rhythm(before, mine):
            before = rhythm
            yield _set(rhythm, top, mine)
        else:
            waiting.append(_column(top, mine))
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
    able = _able(mine)
    return Row("room", top, [Cell(able[0], "wide")]) if able and not top.children else None


def _able(mine: list[Story]) -> list[Story]:
    """The stories whose picture may stand large."""
    return [story for story in mine if story.pictures and story.kind not in NEVER_LEAD]


def _next_rhythm(before: Rhythm, mine: list[Story]) -> Rhythm | None:
    """The next rhythm after `before`, in turn, that these stories can fill; None where they fill no other."""
    place = RHYTHMS.index(before)
    turn = [*RHYTHMS[place + 1 :], *RHYTHMS[:place]]
    return next((rhythm for rhythm in turn if rhythm.suits(mine)), None)


def _set(rhythm: Rhythm, top: Shelf, mine: list[Story]) -> Row:
    """Set a section's stories in a rhythm: those with pictures where pictures are shown, else newest first."""
    front = _able(mine)[: rhythm.pictures]
    ordered = [*front, *(story for story in mine if story not in front)][: rhythm.most]
    looks = chain(rhythm.looks, repeat(rhythm.looks[-1]))
    return Row(rhythm.layout, top, [Cell(story, look) for story, look in zip(ordered, looks, strict=False)])


def _column(top: Shelf, mine: list[Story]) -> Row:
    """A section among others abreast: its first story with the picture it has, then headlines."""
    first = choose_lead(mine)
    ordered = ([first] if first else []) + [story for story in mine if story is not first]
    looks = ["small" if story is first and story.pictures else "text" for story in ordered]
    return Row("column", top, [Cell(story, look) for story, look in zip(ordered, looks, strict=True)][:4])

