"""The sample paper's pictures, all drawn by programs in this folder (`draw.py` makes them anew; nothing here runs it)."""

from pathlib import Path

from django.core.files import File

from articles.photos import library
from articles.photos.models import Photo

HERE = Path(__file__).parent


def add(key: str, *, by, **words) -> Photo:
    """Take the picture `<key>.jpg` into the library with its `words`, or return the photo that is there already."""
    path = HERE / f"{key}.jpg"
    with path.open("rb") as file:
        return library.add(File(file, name=path.name), by=by, **words)
