"""The newest headlines, for the side column and for pages that have nothing else to offer."""

from typing import NamedTuple

from django import template

from articles.models import Edition
from sections import nav

register = template.Library()


HEADLINES = ("article_id", "kind", "slug", "headline", "language", "first_published")


class Near(NamedTuple):
    """Stories near a place that does not exist: of `shelf`, or of the whole paper where it is None."""

    shelf: nav.Shelf | None
    stories: list[Edition]


@register.simple_tag(takes_context=True)
def latest_news(context, count: int) -> list[Edition]:
    """The `count` newest stories: headline, address and time."""
    now = context["request"].now
    return list(Edition.objects.live(now).newest(now).only(*HEADLINES)[:count])


@register.simple_tag(takes_context=True)
def newest_near(context, path: str, count: int) -> Near:
    """The `count` newest stories of the top section that `path` begins with, else of the whole paper. One query."""
    now = context["request"].now
    shelf = nav.tree().by_path.get(path.strip("/").partition("/")[0])
    newest = Edition.objects.live(now).newest(now).only(*HEADLINES)
    return Near(shelf, list((newest.filter(top_section=shelf.id) if shelf else newest)[:count]))
