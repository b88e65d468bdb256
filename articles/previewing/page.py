"""The page of a preview: the story's own template and code, and what keeps it from being taken for the public one."""

import re
from datetime import datetime

from django.template.response import TemplateResponse
from django.urls import reverse

from articles import slots, views
from articles.illustrations import players_policy
from articles.photos.models import Picture
from articles.previewing.drawing import Drawn
from articles.states import Change
from articles.tracing import closed

NO_ROBOTS = "noindex, nofollow, noarchive"
_FILE = re.compile(r"/media/r/(\d+)/(\d+)/[\w-]+\.\w+")
_INSIDE = b'href="#'  # a link within the page, which must not open a new tab


def inside(request, drawn: Drawn, *, framed: bool) -> TemplateResponse:
    """The page for the newsroom: pictures as their rights are at that moment. `framed`: its links open in a new tab."""
    edition = drawn.edition
    traced = edition.change != Change.FIRST and closed.is_open(edition.article_id)
    context = views.page(edition, request.now, lambda pieces: _then(pieces, request.now, drawn.at), traced=traced)
    context["story"] = _newsroom_files(context["story"], request.now)
    response = _response(request, context | {"framed": framed})
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.csp = getattr(response, "csp", {}) | {"frame-ancestors": "'self'"}
    if framed:
        response.add_post_render_callback(_stay_inside)
    return response


def outside(request, drawn: Drawn, notice: dict) -> TemplateResponse:
    """The page for somebody without an account: only pictures that may be shown both now and at that moment."""
    context = views.page(drawn.edition, request.now, lambda pieces: _now_and_then(pieces, request.now, drawn.at))
    return unseen(_response(request, context | {"notice": notice}))


def unseen(response):
    """`response` with all that keeps it out of caches, search engines and other sites' logs."""
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = NO_ROBOTS
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _response(request, context: dict) -> TemplateResponse:
    response = TemplateResponse(request, "articles/preview.html", context | {"robots": NO_ROBOTS})
    response.csp = players_policy(context["edition"].story_html)
    return response


def _then(pieces: list[str], now: datetime, at: datetime) -> dict[int, Picture]:
    """Pictures of the story as of `at`, those of related stories as of now."""
    story, *cards = pieces
    return slots.pictures_in(cards, now) | slots.pictures_in([story], at)


def _now_and_then(pieces: list[str], now: datetime, at: datetime) -> dict[int, Picture]:
    story = slots.photos_in(pieces[0])
    found = slots.pictures_in(pieces, now)
    return {pk: picture for pk, picture in found.items() if pk not in story or _shown(picture, at)}


def _shown(picture: Picture, at: datetime) -> bool:
    return picture.shown_from <= at and (picture.shown_until is None or picture.shown_until > at)


def _newsroom_files(html: str, now: datetime) -> str:
    """`html` with the newsroom's own files of pictures whose public files cannot be had yet."""
    numbers = {int(found) for found, _version in _FILE.findall(html)}
    open_now = set(Picture.objects.shown(now).filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()

    def file(match: re.Match) -> str:
        if int(match[1]) in open_now:
            return match[0]
        return f"{reverse('admin:photos_photo_file', args=[match[1]])}?v={match[2]}"

    return _FILE.sub(file, html)


def _stay_inside(response) -> None:
    response.content = response.content.replace(_INSIDE, b'target="_self" ' + _INSIDE)
