"""How a front page is composed: a pure function of the stories there are. It asks no database and no clock.

From the top: one clear lead with a picture and a few headlines beside it; the next stories; the column of opinion, which
is its section's whole part of the page; then the sections' rows (`rows.py`). What editors pinned stands first in its
place, the newest fill the rest. No story stands twice, and, unless an editor says so, neither an advertisement nor a
gallery leads anything.
"""

from collections import Counter

from articles.cards import PICTURES
from articles.states import Kind
from newsroom.fronts.cells import NEVER_LEAD, OPINION, Cell, Front, Pinned, Row, choose_lead
from newsroom.fronts.rows import place_of, rows
from newsroom.fronts.stories import Story
from sections.nav import Shelf

ALSO, SECONDS, VOICES = 3, 3, 5  # most stories beside the lead, under it, in the column of opinion


def compose(stories: list[Story], tops: list[Shelf], pinned: Pinned | None = None) -> Front:
    """Compose the home page from `stories`, newest first, the top sections in menu order, and what editors pinned
    (`placing.placed`)."""
    pinned = pinned or {}
    while True:
        front = _laid_out(stories, tops, pinned)
        twice = _shown_twice(front)
        if not twice:
            return front
        stories = _in_words(stories, twice)
        pinned = {place: _in_words(mine, twice) for place, mine in pinned.items()}


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


def _in_words(stories: list[Story], some: set[int]) -> list[Story]:
    return [story._replace(pictures=[]) if story.article_id in some else story for story in stories]


def _laid_out(stories: list[Story], tops: list[Shelf], pinned: Pinned) -> Front:
    """One try, as if every picture were another."""
    free = _without(stories, [story for mine in pinned.values() for story in mine])
    news = [story for story in free if story.kind not in NEVER_LEAD | OPINION]
    beside, under = pinned.get("beside", []), pinned.get("under", [])
    lead = next(iter(pinned.get("lead", [])), None) or choose_lead(news) or next(iter([*under, *beside]), None)
    also, seconds = _around(*(_without(some, [lead] if lead else []) for some in (news, beside, under)))
    voices = _voices(free, tops, pinned.get("opinion", []))
    said = [cell.story for cell in voices.cells] if voices else []
    others = [top for top in tops if voices is None or top is not voices.shelf or place_of(top) in pinned]
    return Front(
        lead=Cell(lead, "banner") if lead else None,
        also=also,
        seconds=[Cell(story, "small" if story.pictures else "text") for story in seconds],
        voices=voices,
        rows=list(rows(_without(free, [*filter(None, [lead]), *also, *seconds, *said]), others, pinned)),
    )


def _without(stories: list[Story], some: list[Story]) -> list[Story]:
    numbers = {story.article_id for story in some}
    return [story for story in stories if story.article_id not in numbers]


def _around(news: list[Story], beside: list[Story], under: list[Story]) -> tuple[list[Story], list[Story]]:
    """The headlines beside the lead and the stories under it: those pinned there, then the newest, of which those under it
    have the pictures."""
    after = news[: ALSO - len(beside) + SECONDS - len(under)]
    chosen = sorted(after, key=lambda story: not story.pictures)[: SECONDS - len(under)]
    return ([*beside, *(story for story in after if story not in chosen)],
            [*under, *(story for story in after if story in chosen)])


def _voices(free: list[Story], tops: list[Shelf], pins: list[Story]) -> Row | None:
    """The column of opinion under the name of the section most of it comes from.

    What is pinned stands on top. Else the newest editorial does; then come those who sign, then older editorials.
    """
    said = [story for story in free if story.kind in OPINION]
    first = pins or [story for story in said if story.kind == Kind.EDITORIAL][:1]
    others = sorted(_without(said, first), key=lambda story: story.kind == Kind.EDITORIAL)
    shown = [*first, *others][:VOICES]
    homes = Counter(story.top_section_id for story in shown)
    shelf = max(tops, key=lambda top: homes[top.id], default=None)
    if not homes or shelf is None:
        return None
    looks = ["house" if place == 0 and story.kind == Kind.EDITORIAL else "voice" for place, story in enumerate(shown)]
    return Row("voices", shelf, [Cell(story, look) for story, look in zip(shown, looks, strict=True)])
