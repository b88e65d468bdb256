"""Decoding what was uploaded, and making the files that readers get. Pure: bytes in, bytes out.

Neither the name nor the type that came with a file is believed: only a picture that decodes to its last pixel is one.
"""

import io
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
NAMES = "JPEG, PNG, WebP, GIF"
MAX_BYTES = 60_000_000
PUBLIC_SIZE = (1600, 6400)  # pixels; the height only bounds absurd strips
THUMBNAIL_SIZE = (240, 240)
QUALITY = 82


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
    image = _opened(data)
    _check_size(*image.size)
    try:
        image.load()
        upright = ImageOps.exif_transpose(image)
    except Exception as error:  # damaged files make decoders raise errors of every kind
        raise NotAPicture(_("The picture is damaged or incomplete. Please export or copy it again.")) from error
    return Decoded(upright, "JPEG" if image.format == "MPO" else image.format)


def public_file(image: Image.Image, size: tuple[int, int] = PUBLIC_SIZE) -> tuple[bytes, int, int]:
    """A JPEG of at most `size` with nothing in it but the picture, and its width and height in pixels."""
    small = _flat(image)
    small.thumbnail(size, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    return out.getvalue(), *small.size


def _opened(data: bytes) -> Image.Image:
    """Read the header only, with no more decoders than the paper takes."""
    try:
        return Image.open(io.BytesIO(data), formats=FORMATS)
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


def _too_large() -> str:
    millions = settings.PHOTO_MAX_PIXELS // 1_000_000
    return _("The picture has too many pixels; the most is %(millions)s million.") % {"millions": millions}


def _flat(image: Image.Image) -> Image.Image:
    """The picture as plain RGB: colours as on a screen, what is see-through on white."""
    if image.mode.startswith(("I", "F")):
        image = image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")  # 16 bits a pixel
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.new("RGB", layer.size, "white")
        image.paste(layer, mask=layer.getchannel("A"))
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
