"""The paper's facts, its standing pages and its promos for templates."""

from typing import NamedTuple
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString

from articles.pages import site
from articles.photos.markup import picture_tag
from newsroom.masthead import facts
from newsroom.masthead import promos as boxes
from newsroom.masthead.models import Masthead, Promo, StandingPage
from newsroom.masthead.publisher import licence, organisation

register = template.Library()


class Publisher(NamedTuple):
    """The paper's address without a slash at its end, what schema.org calls it, and where its copyright is explained."""

    site: str
    organisation: dict
    licence: str


PLACES = ("before", "month")  # what a query may say about which page of a list this is


@register.simple_tag
def paper_facts() -> Masthead:
    """The masthead; no query when warm."""
    return facts.paper()


@register.simple_tag
def area_editors() -> list[facts.Area]:
    """The editors of one area each, in order: `name` and `area`; no query when warm."""
    return facts.facts().editors


@register.simple_tag
def sister_sites() -> list[facts.Site]:
    """The other sites of the house, in order: `name` and `url`; no query when warm."""
    return facts.facts().sites


@register.simple_tag
def footer_pages() -> list[StandingPage]:
    """The standing pages linked in the footer, in order; `lang` is set where the title is in another language."""
    return facts.facts().pages


@register.simple_tag(takes_context=True)
def promos(context, place: str, section: int | None = None) -> list[Promo]:
    """The promos shown now in a place (`side`, `story`, `home`), in order, for `parts/promo.html`. No query when warm.

    `section` is the id of the page's top section.
    """
    return boxes.shown(context["request"].now, place, section or None)


@register.simple_tag
def promo_picture(promo: Promo) -> SafeString:
    """The promo's picture as HTML; only where `promo.picture` is set."""
    return picture_tag(promo.picture, escape(promo.photo.alt), "promo")


@register.simple_tag(takes_context=True)
def publisher(context) -> Publisher:
    """The paper as machines are told of it; no query when warm."""
    root = site(context["request"])
    return Publisher(root, organisation(root), licence(root))


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """The page's one address, on SITE_URL or else the request's host: as the view says (`address`), or else its path and
    of its query only what names a page of a list.
    """
    request = context["request"]
    kept = urlencode({name: request.GET[name] for name in PLACES if name in request.GET})
    path = context.get("address") or (f"{request.path}?{kept}" if kept else request.path)
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)
