"""The front as it stood: what readers saw of a front at a moment of the past, composed by the code that composes it now.

Words, places and order are those of then. Pictures are asked for their rights as of now: what may no longer be shown is
not shown again. Of the stories that a section's front listed from other sections only those still listed there stand in it.
The work is bounded at any size of the archive: of each top section the newest `WINDOW` editions that are current today
and as many closed ones, first published before that moment, are looked through.
"""

from datetime import datetime
from functools import partial
from typing import NamedTuple

from django.db.models import QuerySet

from articles.lists import PAGE
from articles.models import Edition
from newsroom.fronts.arrangement import load
from newsroom.fronts.drawing import drawn, still
from newsroom.fronts.models import Front, Launch
from newsroom.fronts.stories import NEWEST, OF_A_SECTION, Found, told
from sections import clock, nav
from sections.nav import Shelf

WINDOW = 400  # editions


class Stood(NamedTuple):
    """`launch`: the arrangement of then, None before the first. `context`: for `drawing.template_of`."""

    launch: Launch | None
    context: dict


def stood(front: Front, then: datetime) -> Stood:
    """The front as readers saw it at `then` (aware)."""
    shelf = nav.tree().by_id.get(front.section_id)
    launch = launched_at(front, then)
    arrangement = load(launch.arrangement) if launch else {}
    find = partial(_of_a_shelf, shelf, then) if shelf else partial(_of_the_paper, then)
    return Stood(launch, still(drawn(shelf, arrangement, then, find=find, rights_at=clock.now())))


def launched_at(front: Front, then: datetime) -> Launch | None:
    """The launch that stood at `then`."""
    return front.launches.filter(at__lte=then).order_by("-at").first()


def _of_the_paper(then: datetime, numbers: set[int]) -> Found:
    """As many as `stories.of_the_paper` brings: the newest of all, and of each section in the menu."""
    found = told([part for top in nav.tree().tops for part in _of_a_top(top, then, NEWEST)], _asked(then, numbers))
    of_sections = [[story for story in found.newest if story.top_section_id == top.id] for top in nav.menu()]
    chosen = {story.article_id for some in [found.newest[:NEWEST], *(mine[:OF_A_SECTION] for mine in of_sections)]
              for story in some}
    return found._replace(newest=[story for story in found.newest if story.article_id in chosen])


def _of_a_shelf(shelf: Shelf, then: datetime, numbers: set[int]) -> Found:
    """Its own stories, and those of others that are listed in it today."""
    top = nav.tree().top_of(shelf)
    own = _of_a_top(top, then, PAGE + 1, {"section": shelf.id} if shelf.parent_id else {})
    also = Edition.objects.as_of(then).listed_under("also_rows", "section", shelf.id, then)[: PAGE + 1]
    found = told([*own, also], _asked(then, numbers))
    return found._replace(newest=found.newest[: PAGE + 1])


def _of_a_top(top: Shelf, then: datetime, most: int, only: dict | None = None) -> list[QuerySet]:
    """The newest stories of a top section at `then`, `only` those of a subsection: from the editions current today, which
    have an index for subsections, and from the closed ones, which have none."""
    current = Edition.objects.filter(past=False, **(only or {"top_section": top.id}))
    closed = Edition.objects.filter(past=True, top_section=top.id)
    return [_readable(current, then)[:most], _readable(closed, then).filter(**(only or {}))[:most]]


def _readable(editions: QuerySet, then: datetime) -> QuerySet:
    """Those that readers saw at `then`, of the newest WINDOW that were first published before it."""
    window = editions.newest(then).values("pk")[:WINDOW]
    return Edition.objects.filter(pk__in=window).as_of(then).order_by("-first_published", "-article_id")


def _asked(then: datetime, numbers: set[int]) -> list[QuerySet]:
    return [Edition.objects.as_of(then).filter(article_id__in=numbers)] if numbers else []
