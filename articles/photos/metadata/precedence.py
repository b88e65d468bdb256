"""Who is believed where EXIF, IIM and XMP say different things: the rules of the Metadata Working Group. Pure.

EXIF where it carries the field. Else XMP, unless the IIM block was changed after a program last made the two agree.
"""

import hashlib
import re

# What cameras write as the description of every picture: nobody's words.
OF_THE_CAMERA = re.compile(
    r"(\w+ )?(digital (still )?camera|dsc)|exif_jpeg_picture|dcim\W.*|(dsc|img|p|pict)[_-]?\d+|default|untitled", re.I
)


def changed_since(iim: bytes, digest: bytes) -> bool:
    """Whether a program that knows only IIM wrote the block after the last that knew both."""
    return bool(iim and digest) and hashlib.md5(iim, usedforsecurity=False).digest() != digest


def chosen(exif: list[str], iim: list[str], xmp: list[str], iim_is_newer: bool) -> list[str]:
    """The values to believe; each list is empty where its block is silent."""
    others = _of_the_two(iim, xmp, iim_is_newer)
    own = [value for value in exif if value and not OF_THE_CAMERA.fullmatch(value)]
    return [_not_faded(value, others) for value in own] or others


def _of_the_two(iim: list[str], xmp: list[str], iim_is_newer: bool) -> list[str]:
    """IIM cuts at its limit, so the longer value of XMP stands for one that it begins with."""
    if not iim or (xmp and not iim_is_newer):
        return xmp
    return [next((longer for longer in xmp if longer.startswith(value)), value) for value in iim]


def _not_faded(value: str, others: list[str]) -> str:
    """The same words from another block, where a program made each letter that is not ASCII a question mark."""
    if "?" not in value:
        return value
    return next((other for other in others if other.encode("ascii", "replace").decode() == value), value)
