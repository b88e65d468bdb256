"""Where renditions are made: from the untouched original, at their first request, once however many ask."""

import logging
import os
from pathlib import Path

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL.Image import Image

from articles.photos import decoding, metadata, renditions, widths
from articles.photos.models import Photo, Picture
from articles.photos.turns import my_turn

log = logging.getLogger(__name__)
FOLDER = "renditions"


def opened(picture: Picture, width: int, ending: str, cut: str = "") -> File:
    """The file of one rendition, made if it was never asked for. It must be on the list of `widths`.

    Raises FileNotFoundError where neither the original nor the public file is there any more.
    """
    name = stored_name(picture, width, ending, cut)
    try:
        return default_storage.open(name)
    except FileNotFoundError:
        pass
    with my_turn(name):
        if not default_storage.exists(name):
            [small] = shrunk(picture, [(width, cut)])
            keep(name, renditions.encoded(small, ending, said(picture)))
    return default_storage.open(name)


def stored_name(picture: Picture, width: int, ending: str, cut: str = "") -> str:
    """Where the storage keeps a rendition."""
    return f"{FOLDER}/{widths.file_name(picture, width, ending, cut)}"


def shrunk(picture: Picture, wanted: list[tuple[int, str]]) -> list[Image]:
    """The picture in these (width, cut), decoded once: from the original; where that is lost or damaged, from the large
    public file. Raises FileNotFoundError."""
    original = Photo.objects.values_list("image", flat=True).get(pk=picture.photo_id)
    sizes = [renditions.Wanted(widths.size(picture, *one), widths.part(picture, one[1])) for one in wanted]
    for source in (original, stored_name(picture, picture.width, "jpg")):
        try:
            with default_storage.open(source) as file:
                return renditions.shrunk(file, sizes)
        except (OSError, decoding.NotAPicture) as problem:
            log.warning("photo %s: %s cannot be used: %s", picture.photo_id, source, problem)
    raise FileNotFoundError(original)


def said(picture: Picture) -> dict[str, bytes]:
    """What every file for readers says of the picture: who made it, whose it is, how it may be used."""
    return metadata.kept(**Photo.objects.values(*metadata.KEPT).get(pk=picture.photo_id))


def forget(picture: Picture) -> int:
    """Delete the files made for readers, which then are made anew when asked for: the words in them have changed.

    Returns how many. The newsroom's thumbnail stays, and the large file where it is all that is left of the picture.
    """
    folder = f"{FOLDER}/{picture.photo_id}/{picture.version}"
    original = Photo.objects.values_list("image", flat=True).get(pk=picture.photo_id)
    stays = {"thumbnail.jpg"} if default_storage.exists(original) else {"thumbnail.jpg", f"{widths.FULL}.jpg"}
    made = [f"{folder}/{name}" for name in listed(folder)[1] if name not in stays]
    for name in made:
        default_storage.delete(name)
    return len(made)


def listed(folder: str) -> tuple[list[str], list[str]]:
    """The folders and the files in a folder of the storage; none where there is no such folder."""
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        return [], []


def keep(name: str, data: bytes) -> None:
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
