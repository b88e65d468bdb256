"""A better file for a photo that is in the library already: its words, rights and places stay, its addresses are new.

The file readers saw before is gone at once: every address names the version. Its original stays, private and untouched.
"""

import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from articles.photos import darkroom, library, metadata, renditions, rights
from articles.photos.decoding import NotAPicture
from articles.photos.models import Photo, original_name
from sections.events import announce

log = logging.getLogger(__name__)


class Duplicate(NotAPicture):
    """The library holds this very file; `twin` is the photo it belongs to."""

    def __init__(self, twin: Photo):
        super().__init__(_("This picture is in the library already: it is photo %(number)s.") % {"number": twin.pk})
        self.twin = twin


def replace(photo: Photo, file) -> Photo:
    """Put `file` (anything with `read()`) in the place of the photo's present one. Returns the photo fresh.

    Every page that shows it has the new file at once. Raises NotAPicture, with a sentence for whoever chose the file:
    for what is no picture, for one that the library holds (Duplicate), and for a photo that was killed.
    """
    found = library.examine(file)
    with library.turn(found):
        _refuse_twin(found)
        return _replaced(photo.pk, found)


def _replaced(number: int, found: library.Examined) -> Photo:
    """All that takes long comes first: while the transaction is open, nobody else may be able to write."""
    seen = _living(Photo.objects.get(pk=number))
    _take(seen, found)
    seen.image = library.store_original(original_name(seen, ""), found.data)
    said = _words(seen)
    public = renditions.public_file(found.decoded.image, kept=said)
    thumbnail = renditions.public_file(found.decoded.image, renditions.THUMBNAIL_SIZE)
    with transaction.atomic():
        fresh = _living(Photo.objects.select_for_update(of=("self",)).get(pk=number))
        _refuse_twin(found)
        before = fresh.version
        _take(fresh, found)
        fresh.image = seen.image
        fresh.save(update_fields=["version", "sha256", "format", "width", "height", "ai_source", "image"])
        if _words(fresh) != said:  # a colleague changed them this very moment
            public = renditions.public_file(found.decoded.image, kept=_words(fresh))
        _keep(library.public_name(fresh), public[0])
        _keep(library.thumbnail_name(fresh), thumbnail[0])
        rights.tell_readers(fresh, *public[1:])
        announce(f"photo-{number}")
        transaction.on_commit(lambda: _forget(number, before), robust=True)
    return fresh


def _living(photo: Photo) -> Photo:
    """The photo, unless it was killed."""
    if photo.killed:
        raise NotAPicture(_("This photo was killed, for good. Please upload the new file as a photo of its own."))
    return photo


def _words(photo: Photo) -> dict[str, bytes]:
    """What the public file says of the photo."""
    return metadata.kept(**{name: getattr(photo, name) for name in metadata.KEPT})


def _refuse_twin(found: library.Examined) -> None:
    twin = library.find(found.sha256)
    if twin:
        raise Duplicate(twin)


def _take(photo: Photo, found: library.Examined) -> None:
    """The facts of the new file, as a new version. What people wrote stays; a mark of AI is only ever added."""
    photo.version += 1
    photo.sha256, photo.format = found.sha256, found.decoded.format
    photo.width, photo.height = found.decoded.size
    photo.ai_source = metadata.read(found.data).columns().get("ai_source") or photo.ai_source


def _keep(name: str, data: bytes) -> None:
    """Store a file in the place of one that an undone attempt at this version may have left."""
    default_storage.delete(name)
    default_storage.save(name, ContentFile(data))


def _forget(photo: int, version: int) -> None:
    """Remove all files of a version that no address leads to any more; one that cannot be removed is only logged."""
    folder = f"{darkroom.FOLDER}/{photo}/{version}"
    try:
        for name in darkroom.listed(folder)[1]:
            default_storage.delete(f"{folder}/{name}")
    except OSError as problem:
        log.warning("photo %s: files of version %s stay: %s", photo, version, problem)
