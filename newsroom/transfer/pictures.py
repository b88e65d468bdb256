"""The photos of a record, into the picture library."""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from django.core.files import File

from articles.intake import DraftError, PhotoUse
from articles.photos import library
from newsroom.transfer.fetching import LARGEST, NotFetched, fetch
from newsroom.transfer.fields import items, line, one_line, prose

CREDIT = 200  # characters


class Found(NamedTuple):
    """The photos of a record's list, and by `ref` the numbers of those that its text names."""

    listed: list[PhotoUse]
    refs: dict[int, int]


class Pictures:
    """Finds photos for records of one folder. With `rehearsal` it looks, but adds nothing to the library."""

    def __init__(self, *, by, fetching: bool, rehearsal: bool):
        self.by, self.fetching, self.rehearsal = by, fetching, rehearsal

    def of(self, record: dict, folder: Path, warn) -> Found:
        """The record's photos; one that cannot be had is warned of. Raises DraftError for a file outside `folder`."""
        wanted = [_checked(item, folder) for item in items(record, "photos")]
        found = [(item, use) for item, path in wanted if (use := self._use(item, path, warn))]
        listed = [use for item, use in found if item.get("in_text") is not True and use.photo]
        return Found(listed, {_ref(item): use.photo for item, use in reversed(found)})

    def _use(self, item: dict, path: Path | None, warn) -> PhotoUse | None:
        try:
            content = self._content(item, path)
            words = _words(item)
            if self.rehearsal:
                return PhotoUse(0, **words)
            with content:
                photo = library.add(content, by=self.by, **words)
        except (NotFetched, OSError, library.NotAPicture) as problem:
            warn("photos", f"“{item.get('file') or item.get('url')}” left out: {problem}")
            return None
        return PhotoUse(photo.pk, **words)

    def _content(self, item: dict, path: Path | None) -> File:
        if path:
            if not path.is_file():
                raise NotFetched("there is no such file")
            if path.stat().st_size > LARGEST:
                raise NotFetched(f"larger than {LARGEST // 1_000_000} MB")
            return File(path.open("rb"), name=path.name)
        url = line(item, "url")
        if not self.fetching:
            raise NotFetched("fetched only with --fetch")
        return File(BytesIO(fetch(url)), name=Path(url).name[:100] or "photo")


def _ref(item: dict) -> int:
    """What the text calls this photo; 0 where it has no such name."""
    ref = str(item.get("ref", ""))
    return int(ref) if ref.isascii() and ref.isdigit() and len(ref) <= 18 else 0


def _checked(item, folder: Path) -> tuple[dict, Path | None]:
    """The item with the path of its file, which must lie inside `folder`, links followed."""
    if not isinstance(item, dict):
        raise DraftError("photos", "each must be an object with file or url")
    _words(item)
    name = prose(item.get("file"), "photos")
    if not name:
        if not one_line(item.get("url"), "photos"):
            raise DraftError("photos", "one has neither file nor url")
        return item, None
    try:
        path = (folder / name).resolve()
    except (OSError, ValueError, RuntimeError):  # such as links that lead in a circle
        raise DraftError("photos", f"“{name[:80]}” is no path") from None
    if not path.is_relative_to(folder.resolve()):
        raise DraftError("photos", f"“{name[:80]}” lies outside the folder of the record file")
    return item, path


def _words(item: dict) -> dict:
    return {
        "caption": prose(item.get("caption"), "photos"),
        "credit": one_line(item.get("credit"), "photos", CREDIT),
        "alt": prose(item.get("alt"), "photos"),
    }
