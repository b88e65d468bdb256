"""Which stories a front may choose from: one query for their numbers, one for their cards, one for their pictures."""

from datetime import datetime
from typing import NamedTuple

from articles import cards
from articles.models import Edition
from articles.photos.models import Picture
from articles.several import first_column
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


def newest(tops: list[nav.Shelf], now) -> tuple[list[Story], dict[int, Picture]]:
    """The newest stories of the paper and of each top section, newest first, and the pictures they may show now.

    Three queries at any archive size. A story whose picture may not be shown has none (`cards.pictured`).
    """
    found = Edition.objects.live(now).newest(now).values_list("pk")
    short = [found[:NEWEST], *(found.filter(top_section=top.id)[:OF_A_SECTION] for top in tops)]
    rows = Edition.objects.filter(pk__in=set(first_column(short))).values_list(*Story._fields)
    return cards.pictured(sorted((Story(*row) for row in rows), key=lambda story: story[:2], reverse=True), now)
