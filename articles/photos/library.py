"""The one door into the picture library: add, change and kill photos. What readers may see follows at once."""

import hashlib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.photos import darkroom, decoding, metadata, renditions, rights
from articles.photos.decoding import NotAPicture
from articles.photos.models import Photo, original_name
from articles.photos.turns import my_turn
from sections import clock
from sections.events import announce

__all__ = ["NotAPicture", "add", "change", "examine", "find", "keep", "kill", "public_name", "thumbnail_name"]

WORDS = ("title", "caption", "credit", "alt", "focal_x", "focal_y")
RIGHTS = ("usage_terms", "shown_from", "rights_end")
FACTS = (
    "creator", "source", "copyright", "taken", "place", "country", "keywords", "people", "instructions", "job",
    "ai_source", "web_statement",
)


@dataclass(frozen=True)
class Examined:
    """A file that was looked at and found to be a picture."""

    data: bytes
    sha256: str
    decoded: decoding.Decoded


def add(file, *, by, caption="", credit="", alt="", title="", shown_from=None, rights_end=None, **more) -> Photo:
    """Take `file` (anything with `read()`) into the library, or return the photo that is there already.

    What nobody says here, the file itself may: see `keep`. Times are aware. Raises NotAPicture, with a sentence for
    whoever chose the file.
    """
    words = {"caption": caption, "credit": credit, "alt": alt, "title": title}
    return keep(examine(file), by=by, shown_from=shown_from, rights_end=rights_end, **words, **more)


def examine(file) -> Examined:
    """Look at `file` without keeping it. Raises NotAPicture."""
    if hasattr(file, "seek"):
        file.seek(0)
    data = file.read(decoding.MAX_BYTES + 1)
    if len(data) > decoding.MAX_BYTES:
        millions = decoding.MAX_BYTES // 1_000_000
        raise NotAPicture(_("The file is too large; the most is %(millions)s MB.") % {"millions": millions})
    return Examined(data, hashlib.sha256(data).hexdigest(), decoding.decode(data))


def find(sha256: str) -> Photo | None:
    """The photo whose original has this SHA-256, if the library holds it."""
    return Photo.objects.filter(sha256=sha256).order_by("pk").first()


def keep(found: Examined, *, by, **fields) -> Photo:
    """Keep an examined picture, original and public file, unless the library holds it.

    `fields` are WORDS, RIGHTS and FACTS. Those that are empty are filled with what the file says of itself.
    """
    _refuse_unknown(fields)
    with turn(found):
        return find(found.sha256) or _kept(found, by, fields)


def turn(found: Examined) -> AbstractContextManager:
    """Hold the only right to bring this file into the library: two who upload it at once get one photo.

    Inside a transaction nobody waits: it may hold the database's one write lock, for which the other one waits.
    """
    return nullcontext() if connection.in_atomic_block else my_turn(f"original-{found.sha256}")


def store_original(name: str, data: bytes) -> str:
    """Store an original, named by its content, unless it is there; returns its name."""
    return name if default_storage.exists(name) else default_storage.save(name, ContentFile(data))


def _kept(found: Examined, by, fields: dict) -> Photo:
    """The new photo of an examined picture, with its files."""
    width, height = found.decoded.size
    photo = Photo(
        sha256=found.sha256, format=found.decoded.format, width=width, height=height,
        uploaded=clock.now(), uploaded_by=by, **_prefilled(fields, found.data),
    )
    said = metadata.kept(**{name: getattr(photo, name) for name in metadata.KEPT})
    public = renditions.public_file(found.decoded.image, kept=said)
    thumbnail = renditions.public_file(found.decoded.image, renditions.THUMBNAIL_SIZE)
    photo.image = store_original(original_name(photo, ""), found.data)
    with transaction.atomic():
        photo.save()
        _clear(photo)
        default_storage.save(public_name(photo), ContentFile(public[0]))
        default_storage.save(thumbnail_name(photo), ContentFile(thumbnail[0]))
        rights.tell_readers(photo, *public[1:])
    return photo


def change(photo: Photo, **fields) -> Photo:
    """Change words, rights or facts of a photo (WORDS, RIGHTS, FACTS); pages that show it follow at once.

    Files for readers that say the old credit or copyright in themselves are made anew. Returns the photo fresh.
    """
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
        reworded = any(fields.get(name, getattr(fresh, name)) != getattr(fresh, name) for name in metadata.KEPT)
        for name, value in fields.items():
            setattr(fresh, name, value)
        fresh.save(update_fields=list(fields))
        picture = rights.tell_readers(fresh)
        announce(f"photo-{fresh.pk}")
        if reworded:
            transaction.on_commit(lambda: darkroom.forget(picture), robust=True)
    return fresh


def _refuse_unknown(fields: dict) -> None:
    unknown = set(fields) - {*WORDS, *RIGHTS, *FACTS}
    if unknown:
        raise TypeError(f"a photo has no changeable {', '.join(sorted(unknown))}")


def _prefilled(fields: dict, data: bytes) -> dict:
    """The fields, with what the file says in the place of those that nobody filled; a zone that it does not name is ours."""
    said = metadata.read(data).columns()
    if "taken" in said and timezone.is_naive(said["taken"]):
        said["taken"] = timezone.make_aware(said["taken"], timezone.get_default_timezone())
    more = dict(said.get("more", {}))
    for name in set(said) - {"more", "raw", "taken"}:
        longest = Photo._meta.get_field(name).max_length
        if longest and len(said[name]) > longest:
            more[name], said[name] = said[name], said[name][:longest].rstrip()
    given = {name: value for name, value in fields.items() if value not in ("", None)}
    return {**fields, **said, "more": more, **given}


def _clear(photo: Photo) -> None:
    """Files left over under this number, by an undone upload or from before a restore, must not stand for this photo."""
    folder = public_name(photo).rpartition("/")[0]
    try:
        _folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{folder}/{name}")
