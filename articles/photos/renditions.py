"""Making the files that readers get. Pictures in, bytes out; reads no database. What may come in: decoding.py."""

import io
from contextlib import nullcontext
from typing import BinaryIO, NamedTuple

from PIL import Image

from articles.photos import colours, decoding
from articles.photos.crops import WHOLE, Box
from articles.photos.turns import one_decode

PUBLIC_SIZE = (1600, 6400)  # pixels; the height only bounds absurd strips
THUMBNAIL_SIZE = (240, 240)
ENCODINGS = {  # by ending: Pillow's name of the format, and how it is written
    "jpg": ("JPEG", {"quality": 82, "progressive": True, "optimize": True}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
    "avif": ("AVIF", {"quality": 60, "speed": 6}),
}
LYING = {  # by EXIF orientation: where in the pixels, as stored, a part of the upright picture lies
    2: lambda b: Box(1 - b.right, b.top, 1 - b.left, b.bottom),
    3: lambda b: Box(1 - b.right, 1 - b.bottom, 1 - b.left, 1 - b.top),
    4: lambda b: Box(b.left, 1 - b.bottom, b.right, 1 - b.top),
    5: lambda b: Box(b.top, b.left, b.bottom, b.right),
    6: lambda b: Box(b.top, 1 - b.right, b.bottom, 1 - b.left),
    7: lambda b: Box(1 - b.bottom, 1 - b.right, 1 - b.top, 1 - b.left),
    8: lambda b: Box(1 - b.bottom, b.left, 1 - b.top, b.right),
}
GAP = 2  # pixels decoded for one that is kept, each way: more make no picture better


class Wanted(NamedTuple):
    """A picture to be made: its size in pixels, upright, and the part of the whole that it shows."""

    size: tuple[int, int]
    box: Box = WHOLE


def public_file(image: Image.Image, size: tuple[int, int] = PUBLIC_SIZE, kept: dict | None = None) -> tuple[bytes, int, int]:
    """A JPEG of at most `size`, and its width and height in pixels. `kept`: as for `encoded`."""
    shrink = min(1, size[0] / image.width, size[1] / image.height)
    fitting = max(1, round(image.width * shrink)), max(1, round(image.height * shrink))
    small = colours.flat(_resized(colours.smooth(image), Wanted(fitting)))
    return encoded(small, "jpg", kept), *small.size


def shrunk(file: BinaryIO, wanted: list[Wanted]) -> list[Image.Image]:
    """The picture in `file` in all these sizes and parts, upright, in a screen's colours, decoded once.

    A JPEG is decoded no larger than the scaling needs; one big picture at a time in a process, for pixels fill memory.
    Raises decoding.NotAPicture.
    """
    image = decoding.opened(file)
    turn = decoding.orientation(image)
    stored = [_as_stored(one, turn) for one in wanted]
    needed = [max(one.size[n] / (one.box[n + 2] - one.box[n]) for one in stored) for n in (0, 1)]
    try:
        image.draft(None, tuple(round(length * GAP) for length in needed))
        with one_decode if image.width * image.height >= decoding.BIG else nullcontext():
            whole = colours.smooth(image)
            small = [_resized(whole, one) for one in stored]
    except Exception as error:  # damaged files make decoders raise errors of every kind
        raise decoding.NotAPicture(decoding.damaged()) from error
    return [colours.flat(decoding.upright(one, turn)) for one in small]


def encoded(image: Image.Image, ending: str, kept: dict | None = None) -> bytes:
    """A file of that format with nothing in it but the picture and `kept`: `exif` and `xmp` as `metadata.kept` makes them.

    `ending` is one of ENCODINGS.
    """
    out = io.BytesIO()
    format, options = ENCODINGS[ending]
    said = {name: block for name, block in (kept or {}).items() if block}
    image.save(out, format, **options, **said)
    return out.getvalue()


def _as_stored(wanted: Wanted, turn: int) -> Wanted:
    """The same of the pixels as the file has them, which may lie on their side; `turn` is their orientation."""
    if turn not in LYING:
        return wanted
    return Wanted(wanted.size[::-1] if turn in decoding.SIDEWAYS else wanted.size, LYING[turn](wanted.box))


def _resized(image: Image.Image, wanted: Wanted) -> Image.Image:
    width, height = image.size
    box = (wanted.box.left * width, wanted.box.top * height, wanted.box.right * width, wanted.box.bottom * height)
    return image.resize(wanted.size, Image.Resampling.LANCZOS, box=box, reducing_gap=GAP)
