"""Where renditions are made: from the untouched original, at their first request, once however many ask."""

import logging
import os
import shutil
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
            _store(picture, name, small, ending)
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

    Returns how many. The newsroom's thumbnail stays. So does the large file where it is all that is left of the picture,
    with the new words if it can be written. A file that cannot be deleted is only logged: what was changed is changed.
    """
    full = stored_name(picture, picture.width, "jpg")
    folder = full.rpartition("/")[0]
    stays, deleted = {f"{folder}/thumbnail.jpg"}, 0
    try:
        made = {f"{folder}/{name}" for name in listed(folder)[1]}
        if full in made and not _original_is_sound(picture):
            stays.add(full)
            _reworded(picture, full)
    except OSError as problem:
        log.warning("photo %s: files with old words stay: %s", picture.photo_id, problem)
        return 0
    for name in made - stays:
        try:
            default_storage.delete(name)
            deleted += 1
        except OSError as problem:
            log.warning("photo %s: %s stays, with old words: %s", picture.photo_id, name, problem)
    return deleted


def _original_is_sound(picture: Picture) -> bool:
    """Whether every file for readers can be made from the original. It is read to its end: half a file looks whole."""
    original = Photo.objects.values_list("image", flat=True).get(pk=picture.photo_id)
    try:
        with default_storage.open(original) as file:
            renditions.shrunk(file, [renditions.Wanted((1, 1))])
    except (OSError, decoding.NotAPicture) as problem:
        log.warning("photo %s: %s cannot be used: %s", picture.photo_id, original, problem)
        return False
    return True


def _reworded(picture: Picture, full: str) -> None:
    """Write the new words into the large file; where that fails, the old one stays as it is."""
    try:
        with my_turn(full):
            [image] = shrunk(picture, [(picture.width, "")])
            _store(picture, full, image, "jpg")
    except Exception as problem:  # stores elsewhere raise errors of every kind
        log.warning("photo %s: %s keeps its old words: %s", picture.photo_id, full, problem)


def _store(picture: Picture, name: str, image: Image, ending: str) -> None:
    """Store a file with the words of the moment; again, if they were changed meanwhile, for then nobody else would."""
    words = None
    while words != (words := said(picture)):
        keep(name, renditions.encoded(image, ending, words))


def listed(folder: str) -> tuple[list[str], list[str]]:
    """The folders and the files in a folder of the storage; none where there is no such folder."""
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        return [], []


def keep(name: str, data: bytes) -> None:
    """Store `data`, in the place of what is there. Nobody must ever read half of it, nor find half after a power cut."""
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:  # storage elsewhere shows a file only when it is whole
        default_storage._save(name, ContentFile(data))  # `save` would look for another name, if there is one of this name
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _Part(path.with_name(f"{path.name}.part"), data)
    try:
        if path.exists():
            shutil.copymode(path, part.path)
            part.path.replace(path)
        else:
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
