"""Where renditions are made: from the untouched original, at their first request, once however many ask."""

import logging
import os
from pathlib import Path
from threading import Lock

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from articles.photos import renditions, widths
from articles.photos.models import Photo, Picture
from articles.photos.turns import my_turn

log = logging.getLogger(__name__)
_one_decode = Lock()  # pixels fill memory: one picture at a time in a process


def opened(picture: Picture, width: int, ending: str) -> File:
    """The file of one rendition, made if it was never asked for. `width` and `ending` must be on the list.

    Raises FileNotFoundError where neither the original nor the public file is there any more.
    """
    name = f"renditions/{widths.file_name(picture, width, ending)}"
    try:
        return default_storage.open(name)
    except FileNotFoundError:
        pass
    with my_turn(name):
        if not default_storage.exists(name):
            _keep(name, _made(picture, width, ending))
    return default_storage.open(name)


def _made(picture: Picture, width: int, ending: str) -> bytes:
    """From the original; where that is lost or damaged, from the large public file."""
    original = Photo.objects.values_list("image", flat=True).get(pk=picture.photo_id)
    public = f"renditions/{widths.file_name(picture, picture.width, 'jpg')}"
    with _one_decode:
        for source in (original, public):
            try:
                with default_storage.open(source) as file:
                    return renditions.scaled(file, widths.size(picture, width), ending)
            except (OSError, renditions.NotAPicture) as problem:
                log.warning("photo %s: %s cannot be used: %s", picture.photo_id, source, problem)
    raise FileNotFoundError(original)


def _keep(name: str, data: bytes) -> None:
    """Store `data`. Nobody must ever read half of it, nor find half of it after a power cut."""
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:  # storage elsewhere shows a file only when it is whole
        default_storage.save(name, ContentFile(data))
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _Part(path.with_name(f"{path.name}.part"), data)
    try:
        default_storage.save(name, part)
    finally:
        part.path.unlink(missing_ok=True)


class _Part(File):
    """A whole file beside the place it is for; the storage moves such a one there in one step."""

    def __init__(self, path: Path, data: bytes):
        self.path = path
        with open(path, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        super().__init__(None, name=path.name)

    def temporary_file_path(self) -> str:
        """What Django's storage of files asks for."""
        return str(self.path)
