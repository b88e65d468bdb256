"""The public files of pictures, handed out only while their rights allow it."""

from django.http import FileResponse, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_safe

from articles.photos import darkroom, widths
from articles.photos.models import Picture

FOREVER = "public, max-age=31536000, immutable"  # a changed picture has another version, so another address
LARGEST = 2**31  # the numbers in an address that a database still understands


@require_safe
def rendition(request, photo, version, name, ending):
    """`/media/r/<photo>/<version>/<name>.<ending>`, made at the first request; what names there are: widths.py.

    404 unless exactly this version may be shown now and the name is on the list; nothing is made or kept then, and what
    cannot be an address of ours does not even cost a query.
    """
    plain = request.path_info.startswith(f"/media/r/{photo}/{version}/")  # 01 would be a second address of the same
    if not plain or max(photo, version) >= LARGEST or not widths.may_be(photo, version, name, ending):
        return _none()
    picture = Picture.objects.shown(request.now).filter(pk=photo, version=version).first()
    asked = widths.asked(picture, name, ending) if picture else None
    if asked is None:
        return _none()
    width, cut = asked
    try:
        file = darkroom.opened(picture, width, ending, cut)
    except FileNotFoundError:
        return _none()
    response = FileResponse(file, content_type=widths.types()[ending])
    response.headers["Cache-Control"] = FOREVER if picture.shown_until is None else _until(picture, request.now)
    return response


def _none() -> HttpResponse:
    """404 in two words: a browser that wanted a picture shows no page."""
    return HttpResponseNotFound("No picture.", content_type="text/plain; charset=utf-8")


def _until(picture, now) -> str:
    """Caches must forget a picture when its rights end."""
    return f"public, max-age={int((picture.shown_until - now).total_seconds())}"
