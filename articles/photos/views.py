"""The public files of pictures, handed out only while their rights allow it."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from articles.photos.models import Picture

FOREVER = "public, max-age=31536000, immutable"  # a changed picture has another version, so another address
LARGEST = 2**31  # the numbers in an address that a database still understands


@require_safe
def rendition(request, photo, version, name):
    """`/media/r/<photo>/<version>/<name>.jpg`; 404 unless exactly this version may be shown now."""
    if max(photo, version) >= LARGEST:
        raise Http404("no such picture")
    picture = Picture.objects.shown(request.now).filter(pk=photo, version=version).first()
    if picture is None:
        raise Http404("no such picture")
    try:
        file = default_storage.open(f"renditions/{photo}/{version}/{name}.jpg")
    except FileNotFoundError:
        raise Http404("no such picture") from None
    response = FileResponse(file, content_type="image/jpeg")
    response.headers["Cache-Control"] = FOREVER if picture.shown_until is None else _until(picture, request.now)
    return response


def _until(picture, now) -> str:
    """Caches must forget a picture when its rights end."""
    return f"public, max-age={int((picture.shown_until - now).total_seconds())}"
