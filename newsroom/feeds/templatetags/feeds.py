"""The addresses of feeds for the head of each page, and what feeds are written with."""

import json
from email.utils import format_datetime

from django import template
from django.utils import timezone
from django.utils.safestring import mark_safe

from articles.pages import site
from articles.times import machine
from newsroom.feeds.channels import Channel

register = template.Library()


@register.inclusion_tag("feeds/links.html", takes_context=True)
def feed_links(context, path: str = "/", name: str = "") -> dict:
    """`<link rel="alternate">` for the feeds of the list at `path` (`/national/`), called `name`, and of the whole paper."""
    return {"path": path, "name": name, "request": context["request"]}


@register.filter
def rfc822(at) -> str:
    """`Wed, 08 Apr 2020 13:47:00 +0900`: English names whatever the paper's language."""
    return format_datetime(timezone.localtime(at).replace(microsecond=0))


@register.filter
def as_json(value) -> str:
    """A plain value as JSON."""
    return mark_safe(json.dumps(value, ensure_ascii=False))


@register.simple_tag(takes_context=True)
def paper_address(context, path: str) -> str:
    """An address of the paper in whole."""
    return site(context["request"]) + path


@register.filter
def json_items(channel: Channel) -> list[dict]:
    """The items as JSON Feed 1.1 wants them."""
    return [_json_item(item) for item in channel.items]


def _json_item(item) -> dict:
    row = {
        "id": item.id, "url": item.url, "title": item.title, "content_html": item.html, "summary": item.summary,
        "date_published": machine(item.published), "date_modified": machine(item.updated),
        "authors": [{"name": name} for name in item.names], "tags": item.tags, "language": item.language,
        "image": item.media.url if item.media else "",
    }
    return {name: value for name, value in row.items() if value}
