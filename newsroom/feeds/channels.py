"""Which lists of the paper have a feed, and what stands in each."""

from dataclasses import dataclass

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from articles import corrected, lists, syndicated
from articles.models import Agency, Author, Tag
from articles.models.edition import FIRST_PAGE
from articles.states import Change
from articles.syndicated import Item
from sections import nav

SHAPES = {"rss": "", "atom": "atom/", "json": "json/"}  # shape → the end of its address
ROWS = {Tag: ("tag_rows", "tag"), Author: ("credit_rows", "author"), Agency: ("credit_rows", "agency")}


@dataclass(frozen=True)
class Channel:
    """A list with a feed: its name (empty: the paper itself), its page's path, and its items, newest first."""

    name: str
    path: str
    items: list[Item]

    @property
    def updated(self):
        """When anything in it changed last; None where it is empty."""
        return max((item.updated for item in self.items), default=None)


def newest(now, site: str) -> Channel:
    """The whole paper."""
    return Channel("", "/", _items(lists.latest(now, (now, FIRST_PAGE)), now, site))


def of_section(path: str, now, site: str) -> Channel:
    """A section or subsection, by its path."""
    shelf = nav.tree().by_path.get(path)
    if shelf is None:
        raise Http404("no such section")
    return Channel(shelf.name, shelf.url, _items(lists.on_shelf(shelf, now, (now, FIRST_PAGE)), now, site))


def of_named(model, slug: str, now, site: str) -> Channel | HttpResponsePermanentRedirect:
    """A tag, an author or an agency; one that was joined into another sends there, one that no story carries is a 404."""
    one = get_object_or_404(model.objects.select_related("merged_into"), slug=slug)
    shown = one.merged_into or one
    rows = lists.under(*ROWS[model], shown.pk, now, (now, FIRST_PAGE))
    if not rows:
        raise Http404("nothing published under this name")
    if one.merged_into:
        return HttpResponsePermanentRedirect(f"{shown.get_absolute_url()}feed/")
    return Channel(shown.name, shown.get_absolute_url(), _items(rows, now, site))


def of_corrections(now, site: str) -> Channel:
    """What the paper got wrong: one item for each correction, which leads to its story."""
    told, _older = corrected.page(now, (now, FIRST_PAGE))
    return Channel(_("Corrections"), "/corrections/", [_correction(one, site) for one in told])


def _items(rows: list[lists.Row], now, site: str) -> list[Item]:
    return syndicated.items([row.article_id for row in rows[: lists.PAGE]], now, site)


def _correction(told: corrected.Told, site: str) -> Item:
    row, story = told.correction, told.edition
    words = syndicated.clean(row.text)
    return Item(
        article=story.article_id,
        id=f"{syndicated.identity(story.article_id, story.first_published, site)}:correction-{row.pk}",
        url=site + story.get_absolute_url(),
        title=f"{Change(row.kind).label}: {syndicated.clean(story.headline)}",
        summary=words, authors=[], agency="", tags=[], section="", language="", published=row.at, updated=row.at,
        html=words, media=None, sponsored=False,
    )
