"""Which stories a front may choose from: one query for their numbers, one for their cards, one for their pictures.

What editors pinned is asked for along with the newest, in the same statements.
"""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet, Value

from articles import retitling
from articles.lists import PAGE
from articles.models import Edition
from articles.several import rows
from newsroom.fronts.arrangement import Pin
from sections import nav

NEWEST = 30  # of the whole paper
OF_A_SECTION = 16  # of each top section: some may stand above its row


class Story(NamedTuple):
    """What composing needs to know of a story; sorts by the order of lists."""

    first_published: datetime
    article_id: int
    kind: str
    top_section_id: int
    section_id: int
    pictures: list
    slug: str
    headline: str
    card_html: str

    @property
    def url(self) -> str:
        """The story's page."""
        return f"/article/{self.article_id}/{self.slug}/"

    def worded(self, pin: Pin, photos: Collection[int]) -> "Story":
        """The story as `pin` has it: with its words, and with its photo where that is among those that may be shown."""
        card = retitling.retitled(self.card_html, headline=pin.headline, kicker=pin.kicker)
        story = self._replace(card_html=card, headline=pin.headline or self.headline)
        if pin.photo not in photos:
            return story
        return story._replace(card_html=retitling.repictured(card, pin.photo, pin.alt), pictures=[{"photo": pin.photo}])


class Found(NamedTuple):
    """The stories a front is filled from, newest first, and those asked for by number, in no order."""

    newest: list[Story]
    asked: list[Story]


def of_the_paper(tops: list[nav.Shelf], now: datetime, numbers: Collection[int] = ()) -> Found:
    """The newest stories of the paper and of each top section, and those of these `numbers` that are live.

    Two queries at any archive size.
    """
    found = Edition.objects.live(now).newest(now)
    return told([found[:NEWEST], *(found.filter(top_section=top.id)[:OF_A_SECTION] for top in tops)], live(now, numbers))


def of_a_shelf(shelf: nav.Shelf, now: datetime, place: tuple, numbers: Collection[int] = ()) -> Found:
    """The newest stories of a section before `place` (a page and the one that tells of more), at home in it or also listed
    there, and those of these `numbers` that are live. Two queries."""
    public = Edition.objects.live(now)
    home = public.newest(*place).filter(**{"section" if shelf.parent_id else "top_section": shelf.id})
    found = told([home[: PAGE + 1], public.listed_under("also_rows", "section", shelf.id, *place)[: PAGE + 1]],
                 live(now, numbers))
    return found._replace(newest=found.newest[: PAGE + 1])


def live(now: datetime, numbers: Collection[int]) -> list[QuerySet]:
    """The live stories of these numbers: a list of one queryset, or empty."""
    return [Edition.objects.live(now).filter(article_id__in=numbers)] if numbers else []


def told(newest: list[QuerySet], asked: list[QuerySet]) -> Found:
    """Fetch what these querysets of editions choose: all their numbers in one statement, all their cards in another."""
    parts = [part.annotate(wanted=Value(wanted)).values_list("pk", "wanted")
             for querysets, wanted in ((newest, 0), (asked, 1)) for part in querysets]
    chosen = set(rows(parts))
    told = {row[0]: Story(*row[1:]) for row in
            Edition.objects.filter(pk__in={pk for pk, _wanted in chosen}).values_list("pk", *Story._fields)}
    first, by_number = ([told[pk] for pk, wanted in chosen if wanted == part and pk in told] for part in (0, 1))
    return Found(sorted(first, key=lambda story: story[:2], reverse=True), by_number)
