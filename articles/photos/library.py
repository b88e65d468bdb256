"""The one door into the picture library: add, change and kill photos. What readers may see follows at once."""

import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from articles.photos import renditions, rights
from articles.photos.models import Photo, original_name
from articles.photos.renditions import NotAPicture
from sections import clock
from sections.events import announce

__all__ = ["NotAPicture", "add", "change", "examine", "find", "keep", "kill", "public_name", "thumbnail_name"]

WORDS = ("title", "caption", "credit", "alt", "focal_x", "focal_y")
RIGHTS = ("usage_terms", "shown_from", "rights_end")


@dataclass(frozen=True)
class Examined:
    """A file that was looked at and found to be a picture."""

    data: bytes
    sha256: str
    decoded: renditions.Decoded


def add(file, *, by, caption="", credit="", alt="", title="", shown_from=None, rights_end=None, **more) -> Photo:
    """Take `file` (anything with `read()`) into the library, or return the photo that is there already.

    Times are aware. Raises NotAPicture with a sentence for whoever chose the file.
    """
    words = {"caption": caption, "credit": credit, "alt": alt, "title": title}
    return keep(examine(file), by=by, shown_from=shown_from, rights_end=rights_end, **words, **more)


def examine(file) -> Examined:
    """Look at `file` without keeping it. Raises NotAPicture."""
    if hasattr(file, "seek"):
        file.seek(0)
    data = file.read(renditions.MAX_BYTES + 1)
    if len(data) > renditions.MAX_BYTES:
        millions = renditions.MAX_BYTES // 1_000_000
        raise NotAPicture(_("The file is too large; the most is %(millions)s MB.") % {"millions": millions})
    return Examined(data, hashlib.sha256(data).hexdigest(), renditions.decode(data))


def find(sha256: str) -> Photo | None:
    """The photo whose original has this SHA-256, if the library holds it."""
    return Photo.objects.filter(sha256=sha256).order_by("pk").first()


def keep(found: Examined, *, by, **fields) -> Photo:
    """Keep an examined picture, original and public file, unless the library holds it. `fields`: WORDS and RIGHTS."""
    _refuse_unknown(fields)
    there = find(found.sha256)
    if there:
        return there
    width, height = found.decoded.image.size
    photo = Photo(
        sha256=found.sha256, format=found.decoded.format, width=width, height=height,
        uploaded=clock.now(), uploaded_by=by, **fields,
    )
    public = renditions.public_file(found.decoded.image)
    thumbnail = renditions.public_file(found.decoded.image, renditions.THUMBNAIL_SIZE)
    name = original_name(photo, "")
    photo.image = name if default_storage.exists(name) else default_storage.save(name, ContentFile(found.data))
    with transaction.atomic():
        photo.save()
        _clear(photo)
        default_storage.save(public_name(photo), ContentFile(public[0]))
        default_storage.save(thumbnail_name(photo), ContentFile(thumbnail[0]))
        rights.tell_readers(photo, *public[1:])
    return photo


def change(photo: Photo, **fields) -> Photo:
    """Change words or rights of a photo (WORDS, RIGHTS); pages that show it follow at once. Returns it fresh."""
    _refuse_unknown(fields)
    return _written(photo, fields)


def kill(photo: Photo, *, by, reason: str) -> Photo:
    """Take a photo from all public pages, now and for good; `by` stands in the reason. Twice is once."""
    if photo.killed:
        return photo
    return _written(photo, {"killed": clock.now(), "kill_reason": f"{by}: {reason.strip()}"})


def public_name(photo: Photo) -> str:
    """Where the storage keeps the file that readers get."""
    return f"renditions/{photo.pk}/{photo.version}/full.jpg"


def thumbnail_name(photo: Photo) -> str:
    """Where the storage keeps the small file that the newsroom's lists show."""
    return f"renditions/{photo.pk}/{photo.version}/thumbnail.jpg"


def _written(photo: Photo, fields: dict) -> Photo:
    """Write `fields` and the public row in one transaction, and tell whoever shows the photo."""
    with transaction.atomic():
        fresh = Photo.objects.select_for_update(of=("self",)).get(pk=photo.pk)
        for name, value in fields.items():
            setattr(fresh, name, value)
        fresh.save(update_fields=list(fields))
        rights.tell_readers(fresh)
        announce(f"photo-{fresh.pk}")
    return fresh


def _refuse_unknown(fields: dict) -> None:
    unknown = set(fields) - {*WORDS, *RIGHTS}
    if unknown:
        raise TypeError(f"a photo has no changeable {', '.join(sorted(unknown))}")


def _clear(photo: Photo) -> None:
    """Files left over under this number, by an undone upload or from before a restore, must not stand for this photo."""
    folder = public_name(photo).rpartition("/")[0]
    try:
        _folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{folder}/{name}")
