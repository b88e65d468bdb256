"""Making ahead of time every file that readers may ask for, and deleting those of replaced pictures.

Crops are left out: they are made when the page that shows them is read.
"""

import re
from typing import NamedTuple

from django.core.files.storage import default_storage

from articles.photos import crops, darkroom, renditions, widths
from articles.photos.models import Picture
from articles.photos.turns import my_turn

_SHAPE = re.compile(rf"[0-9]+-(?:{'|'.join(crops.SHAPES)})-[0-9]+_[0-9]+\.[a-z]+")


class Print(NamedTuple):
    """One file to make: its place in the storage, its width in pixels, the part it shows, and its format."""

    name: str
    width: int
    cut: str
    ending: str


def rebuild(picture: Picture, *, all_anew: bool = False) -> int:
    """Make the files of a picture that are missing, or all of them; returns how many. The picture is decoded once.

    Raises FileNotFoundError where there is nothing left to make them from.
    """
    there = set() if all_anew else set(darkroom.listed(_folder(picture))[1])
    wanted = [one for one in prints(picture) if one.name.rpartition("/")[2] not in there]
    if not wanted:
        return 0
    sizes = list(dict.fromkeys((one.width, one.cut) for one in wanted))
    small = dict(zip(sizes, darkroom.shrunk(picture, sizes), strict=True))
    said = darkroom.said(picture)
    for one in wanted:
        _store(one.name, renditions.encoded(small[one.width, one.cut], one.ending, said), all_anew)
    return len(wanted)


def prints(picture: Picture) -> list[Print]:
    """Every file of a picture whose address is known beforehand: each width in each format, and each shape."""
    whole = [(width, "", ending) for width in widths.widths(picture) for ending in widths.types()]
    shapes = [(width, shape, "jpg") for shape in crops.SHAPES for width in widths.widths(picture, shape)]
    return [
        Print(darkroom.stored_name(picture, width, ending, cut), width, cut, ending)
        for width, cut, ending in whole + shapes
    ]


def clear(picture: Picture) -> int:
    """Delete what has no address any more; returns how many files.

    That are all files of the picture's earlier versions, and its shapes around a focal point that was moved.
    """
    home, deleted = f"{darkroom.FOLDER}/{picture.photo_id}", _clear_shapes(picture)
    for version in darkroom.listed(home)[0]:
        if not version.isdecimal() or int(version) >= picture.version:
            continue
        for name in darkroom.listed(f"{home}/{version}")[1]:
            default_storage.delete(f"{home}/{version}/{name}")
            deleted += 1
        default_storage.delete(f"{home}/{version}")
    return deleted


def _clear_shapes(picture: Picture) -> int:
    present = {one.name for one in prints(picture)}
    there = [f"{_folder(picture)}/{name}" for name in darkroom.listed(_folder(picture))[1] if _SHAPE.fullmatch(name)]
    gone = [name for name in there if name not in present]
    for name in gone:
        default_storage.delete(name)
    return len(gone)


def _store(name: str, data: bytes, all_anew: bool) -> None:
    with my_turn(name):
        if all_anew or not default_storage.exists(name):
            darkroom.keep(name, data)


def _folder(picture: Picture) -> str:
    return f"{darkroom.FOLDER}/{picture.photo_id}/{picture.version}"
