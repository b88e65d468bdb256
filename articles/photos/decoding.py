"""Decoding what was uploaded. Pure: bytes in, pixels out.

Neither the name nor the type that came with a file is believed: only a picture that decodes to its last pixel is one.
What a file says of itself is weighed before a decoder touches it, big pictures are decoded one at a time in a process,
and of a big picture only so much is kept as a reader can ever get.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import ExifTags, Image

from articles.photos import colours, headers
from articles.photos.turns import one_decode

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
NAMES = "JPEG, PNG, WebP, GIF"
MAX_BYTES = 60_000_000
WORKING_SIZE = (1600, 6400)  # pixels, upright: what is kept of a picture is never smaller, unless the picture is
ROOM = 16_000_000  # pixels that are kept at most
BIG = 4_000_000  # pixels; a smaller picture waits for nobody
PATIENCE = 30  # seconds that a big picture waits for its turn
COSTLY = {"WEBP": 2}  # by format: so many times the memory of another one's pixel, so the fewer pixels
TURNS = {  # by EXIF orientation: what makes the picture upright
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SIDEWAYS = {5, 6, 7, 8}  # EXIF orientations whose width is the height of the picture as one sees it


class NotAPicture(Exception):
    """The file cannot be taken into the library; `message` says why, for the person who chose it."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = str(message)


@dataclass(frozen=True)
class Decoded:
    """A picture that decoded wholly.

    `image`: upright, in no more pixels than WORKING_SIZE needs, of any mode that can be scaled. `size`: of the picture
    itself, upright, in pixels. `format`: the one the bytes really have. `frames`: more than one if it moves; the paper
    shows the first.
    """

    image: Image.Image
    format: str
    size: tuple[int, int]
    frames: int = 1


def decode(data: bytes) -> Decoded:
    """Decode `data` wholly. Raises NotAPicture for anything else than a complete picture of a sensible size."""
    if not data:
        raise NotAPicture(_("The file is empty."))
    header = _weighed(data)
    image = opened(io.BytesIO(data), (header.format,))
    check_size(*image.size, header.format)
    turn = orientation(image)
    size = image.size[::-1] if turn in SIDEWAYS else image.size
    with alone(image.size):
        return Decoded(upright(_shrunk(image, turn), turn), header.format, size, header.frames)


def opened(file: BinaryIO, formats: tuple[str, ...] = FORMATS) -> Image.Image:
    """Read the header only, with no more decoders than the paper takes. Raises NotAPicture."""
    try:
        return Image.open(file, formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotAPicture(too_large()) from error
    except MemoryError as error:
        raise NotAPicture(_no_room()) from error
    except Exception as error:  # damaged files make decoders raise errors of every kind
        raise NotAPicture(_no_picture()) from error


@contextmanager
def alone(size: tuple[int, int]) -> Iterator[None]:
    """While a picture of `size` (pixels, as stored) is decoded, no other big one is in this process.

    Raises NotAPicture when its turn does not come within PATIENCE seconds.
    """
    if size[0] * size[1] < BIG:
        yield
        return
    if not one_decode.acquire(timeout=PATIENCE):
        raise NotAPicture(_("Many large pictures are being read at this moment. Please try this one again in a minute."))
    try:
        yield
    finally:
        one_decode.release()


def orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; 1 where the file says nothing that makes sense."""
    try:
        said = image.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # as above; a picture without its EXIF is still a picture
        return 1
    return said if said in TURNS else 1


def upright(image: Image.Image, turn: int) -> Image.Image:
    """The picture as one sees it; `turn` is its orientation."""
    return image.transpose(TURNS[turn]) if turn in TURNS else image


def check_size(width: int, height: int, format: str = "") -> None:
    """Refuse, before a pixel is decoded, what would fill the memory. Raises NotAPicture."""
    if width * height > settings.PHOTO_MAX_PIXELS // COSTLY.get(format, 1):
        raise NotAPicture(too_large(format))


def damaged() -> str:
    """The sentence for whoever chose a file that does not decode to its end."""
    return _("The picture is damaged or incomplete. Please export or copy it again.")


def too_large(format: str = "") -> str:
    """The sentence for whoever chose a picture with too many pixels."""
    millions = f"{settings.PHOTO_MAX_PIXELS / COSTLY.get(format, 1) / 1_000_000:g}"
    return _("The picture has too many pixels; the most is %(millions)s million.") % {"millions": millions}


def _weighed(data: bytes) -> headers.Header:
    """What the file says of itself, if that is nothing absurd."""
    try:
        header = headers.read(data)
    except headers.Excessive as excess:
        raise NotAPicture(_excessive(excess.what)) from excess
    except headers.Unknown as error:
        raise NotAPicture(_no_picture()) from error
    check_size(header.width, header.height, header.format)
    return header


def _shrunk(image: Image.Image, turn: int) -> Image.Image:
    """Every pixel decoded, and no more of them kept than WORKING_SIZE needs."""
    target = WORKING_SIZE[::-1] if turn in SIDEWAYS else WORKING_SIZE
    factor = _times(image.size, target)
    try:
        image.draft(None, (max(1, image.width // factor), max(1, image.height // factor)))  # a JPEG is read to its end
        image.load()
        small = colours.reduced(image, _times(image.size, target))
        if small.width * small.height > ROOM:
            small.thumbnail(target, Image.Resampling.LANCZOS)
        return small
    except MemoryError as error:
        raise NotAPicture(_no_room()) from error
    except Exception as error:  # as above
        raise NotAPicture(damaged()) from error


def _times(size: tuple[int, int], target: tuple[int, int]) -> int:
    """How many times a picture may be made smaller and still be no smaller than fits into `target`."""
    return max(1, int(max(size[0] / target[0], size[1] / target[1])))


def _no_picture() -> str:
    names = {"formats": NAMES}
    return _("This file is not a picture the paper can use. Please upload one of: %(formats)s.") % names


def _no_room() -> str:
    return _("The picture needs more memory than this machine has to spare. Please upload a smaller copy.")


def _excessive(what: str) -> str:
    if what == "frames":
        most = {"most": headers.FRAMES}
        return _("The picture moves in more than %(most)s frames. Please upload a still picture.") % most
    return _("The file has far more parts than a picture needs. Please export it again from a picture program.")
