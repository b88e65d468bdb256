"""The public files of pictures, handed out only while their rights allow it."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from articles.photos import darkroom
from articles.photos.models import Picture
from articles.photos.widths import TYPES, asked_width

FOREVER = "public, max-age=31536000, immutable"  # a changed picture has another version, so another address
LARGEST = 2**31  # the numbers in an address that a database still understands


@require_safe
def rendition(request, photo, version, name, ending):
    """`/media/r/<photo>/<version>/<width>.<ending>` or `…/full.jpg`, made at the first request.

    404 unless exactly this version may be shown now and the width is on the list; nothing is made or kept then.
    """
    if max(photo, version) >= LARGEST or ending not in TYPES:
        raise Http404("no such picture")
    picture = Picture.objects.shown(request.now).filter(pk=photo, version=version).first()
    width = asked_width(picture, name, ending) if picture else None
    if width is None:
        raise Http404("no such picture")
    try:
        file = darkroom.opened(picture, width, ending)
    except FileNotFoundError:
        raise Http404("no such picture") from None
    response = FileResponse(file, content_type=TYPES[ending])
    response.headers["Cache-Control"] = FOREVER if picture.shown_until is None else _until(picture, request.now)
    return response


def _until(picture, now) -> str:
    """Caches must forget a picture when its rights end."""
    return f"public, max-age={int((picture.shown_until - now).total_seconds())}"
