"""The addresses of feeds, for the head of each page."""

from django import template

register = template.Library()


@register.inclusion_tag("feeds/links.html", takes_context=True)
def feed_links(context, place: str = "", name: str = "") -> dict:
    """`<link rel="alternate">` for RSS, Atom and JSON Feed of the list at `place` (`/national/`), called `name`.

    Without a place: of the whole paper.
    """
    return {"place": place or "/", "name": name}
