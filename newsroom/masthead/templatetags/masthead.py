"""The paper's facts for templates."""

from urllib.parse import urlencode

from django import template
from django.conf import settings

from newsroom.masthead import facts
from newsroom.masthead.models import Masthead, StandingPage

register = template.Library()
PLACES = ("before", "month")  # what a query may say about which page of a list this is


@register.simple_tag
def paper_facts() -> Masthead:
    """The masthead; no query when warm."""
    return facts.paper()


@register.simple_tag
def footer_pages() -> list[StandingPage]:
    """The standing pages linked in the footer, in order."""
    return list(StandingPage.objects.filter(in_footer=True).only("slug", "title", "position"))


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """The page's one address, on SITE_URL or else the request's host; of its query only what names a page of a list."""
    request = context["request"]
    kept = urlencode({name: request.GET[name] for name in PLACES if name in request.GET})
    path = f"{request.path}?{kept}" if kept else request.path
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)
