"""The newest headlines, for the side column and for pages that have nothing else to offer."""

from django import template

from articles.models import Edition

register = template.Library()


@register.simple_tag(takes_context=True)
def latest_news(context, count: int) -> list[Edition]:
    """The `count` newest stories: headline, address and time."""
    now = context["request"].now
    newest = Edition.objects.live(now).newest(now)
    return list(newest.only("article_id", "slug", "headline", "first_published")[:count])
