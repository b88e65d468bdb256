"""The paper's facts for templates."""

from django import template
from django.conf import settings

from newsroom.masthead import facts
from newsroom.masthead.models import Masthead, StandingPage

register = template.Library()


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
    """The page's one address: on SITE_URL where it is set, else on the request's host; no query."""
    request = context["request"]
    return f"{settings.SITE_URL}{request.path}" if settings.SITE_URL else request.build_absolute_uri(request.path)
