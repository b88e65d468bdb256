"""Decoding what was uploaded, and making the files that readers get. Pure: bytes in, bytes out.

Neither the name nor the type that came with a file is believed: only a picture that decodes to its last pixel is one.
"""

import io
from dataclasses import dataclass
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageCms, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
NAMES = "JPEG, PNG, WebP, GIF"
MAX_BYTES = 60_000_000
PUBLIC_SIZE = (1600, 6400)  # pixels; the height only bounds absurd strips
THUMBNAIL_SIZE = (240, 240)
ENCODINGS = {  # by ending: Pillow's name of the format, and how it is written
    "jpg": ("JPEG", {"quality": 82, "progressive": True, "optimize": True}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
}
SIDEWAYS = {5, 6, 7, 8}  # EXIF orientations whose width is the height of the picture as one sees it


class NotAPicture(Exception):
    """The file cannot be taken into the library; `message` says why, for the person who chose it."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = str(message)


@dataclass(frozen=True)
class Decoded:
    """A whole picture: its pixels upright, and the format the bytes really have."""

    image: Image.Image
    format: str


def decode(data: bytes) -> Decoded:
    """Decode `data` wholly. Raises NotAPicture for anything else than a complete picture of a sensible size."""
    if not data:
        raise NotAPicture(_("The file is empty."))
    image = _opened(io.BytesIO(data))
    _check_size(*image.size)
    try:
        image.load()
        upright = ImageOps.exif_transpose(image)
    except Exception as error:  # damaged files make decoders raise errors of every kind
        raise NotAPicture(_damaged()) from error
    return Decoded(upright, "JPEG" if image.format == "MPO" else image.format)


def public_file(image: Image.Image, size: tuple[int, int] = PUBLIC_SIZE) -> tuple[bytes, int, int]:
    """A JPEG of at most `size` with nothing in it but the picture, and its width and height in pixels."""
    small = _flat(image)
    small.thumbnail(size, Image.Resampling.LANCZOS)
    return _encoded(small, "jpg"), *small.size


def scaled(file: BinaryIO, size: tuple[int, int], ending: str) -> bytes:
    """The picture in `file` at exactly `size` (pixels, upright) with nothing in it but the picture.

    `ending` is one of ENCODINGS. A JPEG is decoded no larger than the scaling needs. Raises NotAPicture.
    """
    image = _opened(file)
    sideways = image.getexif().get(ExifTags.Base.Orientation) in SIDEWAYS
    lying = size[::-1] if sideways else size
    image.draft(None, (lying[0] * 2, lying[1] * 2))
    try:
        small = _smooth(image).resize(lying, Image.Resampling.LANCZOS, reducing_gap=2)
    except Exception as error:  # as above
        raise NotAPicture(_damaged()) from error
    return _encoded(_flat(ImageOps.exif_transpose(small)), ending)


def _encoded(image: Image.Image, ending: str) -> bytes:
    out = io.BytesIO()
    format, options = ENCODINGS[ending]
    image.save(out, format, **options)
    return out.getvalue()


def _opened(file: BinaryIO) -> Image.Image:
    """Read the header only, with no more decoders than the paper takes."""
    try:
        return Image.open(file, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotAPicture(_too_large()) from error
    except Exception as error:  # as above
        raise NotAPicture(
            _("This file is not a picture the paper can use. Please upload one of: %(formats)s.") % {"formats": NAMES}
        ) from error


def _check_size(width: int, height: int) -> None:
    """Refuse, before a pixel is decoded, what would fill the memory."""
    if width * height > settings.PHOTO_MAX_PIXELS:
        raise NotAPicture(_too_large())


def _damaged() -> str:
    return _("The picture is damaged or incomplete. Please export or copy it again.")


def _too_large() -> str:
    millions = settings.PHOTO_MAX_PIXELS // 1_000_000
    return _("The picture has too many pixels; the most is %(millions)s million.") % {"millions": millions}


def _smooth(image: Image.Image) -> Image.Image:
    """The picture in a mode whose values can be scaled: no palette, not more than 8 bits, not just black or white."""
    if image.mode.startswith(("I", "F")):
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")  # 16 bits a pixel
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    return image.convert("RGB") if image.mode in ("1", "P") else image


def _flat(image: Image.Image) -> Image.Image:
    """The picture as plain RGB: colours as on a screen, what is see-through on white."""
    image = _smooth(image)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.new("RGB", layer.size, "white")
        image.paste(_on_screen(layer.convert("RGB")), mask=layer.getchannel("A"))
    else:
        image = _on_screen(image)
    plain = Image.new("RGB", image.size)  # a new picture carries no EXIF, no comment, no profile
    plain.paste(image)
    return plain


def _on_screen(image: Image.Image) -> Image.Image:
    """Colours of a camera's or a printer's profile as sRGB; a broken profile is passed over."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            return ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")
