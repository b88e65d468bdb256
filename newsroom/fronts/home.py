"""How the home page is filled: three queries (which stories, their cards, their pictures), at any archive size."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from articles import slots
from articles.models import Edition
from articles.states import Kind
from newsroom.fronts.several import first_column
from sections import nav

BESIDE = 4  # stories under the lead
IN_A_ROW = 5  # stories of a section's row
NEVER_LEAD = {Kind.SPONSORED, Kind.GALLERY}


class Story(NamedTuple):
    """What laying out needs to know of a story; sorts by the order of lists."""

    first_published: datetime
    article_id: int
    kind: str
    top_section_id: int
    pictures: list
    card_html: str


@dataclass
class Row:
    """A top section's part of the home page."""

    shelf: nav.Shelf
    stories: list = field(default_factory=list)


@dataclass
class Front:
    """The home page: `lead` is a list of one card or none; each story stands on it once."""

    lead: list
    beside: list
    rows: list[Row]


def lay_out(tops: list[nav.Shelf], now) -> Front:
    """Choose the stories and fill their cards."""
    stories = newest(tops, now)
    lead = choose_lead(stories)
    rest = [story for story in stories if story not in lead]
    beside = [story for story in rest if story.kind not in NEVER_LEAD][:BESIDE]
    used = {story.article_id for story in [*lead, *beside]}
    free = [story for story in rest if story.article_id not in used]
    rows = [Row(top, [story for story in free if story.top_section_id == top.id][:IN_A_ROW]) for top in tops]
    return _filled(Front(lead, beside, [row for row in rows if row.stories]), now)


def newest(tops: list[nav.Shelf], now) -> list[Story]:
    """The newest stories of the paper and of each top section, newest first."""
    found = Edition.objects.live(now).newest(now).values_list("pk")
    enough = 1 + BESIDE + IN_A_ROW  # those above may all come from one section
    short = [found[: enough * 2], *(found.filter(top_section=top.id)[:enough] for top in tops)]
    ids = set(first_column(short))
    rows = Edition.objects.filter(pk__in=ids).values_list(*Story._fields)
    return sorted((Story(*row) for row in rows), key=lambda story: story[:2], reverse=True)


def choose_lead(stories: list[Story]) -> list[Story]:
    """The newest story with a picture among the newest few, else the newest; never sponsored, never a gallery."""
    able = [story for story in stories if story.kind not in NEVER_LEAD]
    pictured = [story for story in able[: BESIDE + 1] if story.pictures]
    return (pictured or able)[:1]


def _filled(front: Front, now) -> Front:
    """The same front with ready cards in place of stories: one query for all pictures."""
    lists = [front.lead, front.beside, *(row.stories for row in front.rows)]
    cards = iter(slots.fill_all([story.card_html for part in lists for story in part], tree=nav.tree(), now=now))
    for part in lists:
        part[:] = [next(cards) for _ in part]
    # The lead's picture is the largest thing a reader waits for, so the browser fetches it first.
    front.lead[:] = [card.replace('loading="lazy"', 'fetchpriority="high"', 1) for card in front.lead]
    return front
