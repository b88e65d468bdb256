"""Sound pictures, small, of every kind that comes to a newsroom: what the fuzzer spoils, and what must look right."""

import io
import random

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from tests.photos.safety import profiles
from tests.photos.shots import MAKER, ORIENTATION

SIZE = (160, 100)
CORNERS = {
    (0.25, 0.25): (220, 30, 30), (0.75, 0.25): (30, 160, 40),
    (0.25, 0.75): (30, 60, 200), (0.75, 0.75): (240, 220, 60),
}


def quarters(size=SIZE) -> Image.Image:
    """Four fields of colour: red and green above, blue and yellow below."""
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)
    for (x, y), colour in CORNERS.items():
        left, top = int((x - 0.25) * size[0]), int((y - 0.25) * size[1])
        draw.rectangle([left, top, left + size[0] // 2, top + size[1] // 2], fill=colour)
    return image


def grainy(size=SIZE) -> Image.Image:
    """The same with the grain of a photo, so that there is something to spoil."""
    noise = random.Random(size[0]).randbytes(size[0] * size[1])  # the same each time, as the fuzzer's files must be
    grain = Image.frombytes("L", size, noise).convert("RGB")
    return Image.blend(quarters(size), grain, 0.2)


def packed(image: Image.Image, format: str, **options) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """What a camera says."""
    said = Image.Exif()
    said[ORIENTATION], said[MAKER] = orientation, "Meridian Optics"
    return said


def remark() -> PngInfo:
    """Words in a PNG, plain and packed."""
    words = PngInfo()
    words.add_text("Comment", "The ferry at six in the morning")
    words.add_itxt("Description", "연락선", lang="ko", zip=True)
    return words


def moving(format: str, frames: int = 4) -> bytes:
    """A picture that moves; its first frame is the four fields."""
    others = [quarters().rotate(90 * turn) for turn in range(1, frames)]
    return packed(quarters(), format, save_all=True, append_images=others, duration=80)


def see_through(size=SIZE) -> Image.Image:
    """The four fields, the upper half of which is glass."""
    image = quarters(size).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, size[0], size[1] // 2))
    return image


def all_kinds() -> dict[str, bytes]:
    """Every seed by its name."""
    photo = grainy()
    return {
        "camera.jpg": packed(photo, "JPEG", exif=exif(6), icc_profile=profiles.wide(), quality=90, comment=b"Ferry"),
        "progressive.jpg": packed(photo, "JPEG", progressive=True),
        "print.jpg": packed(photo.convert("CMYK"), "JPEG"),
        "grey.jpg": packed(photo.convert("L"), "JPEG"),
        "stereo.jpg": packed(photo, "MPO", save_all=True, append_images=[photo.rotate(180)]),
        "plain.png": packed(photo, "PNG", pnginfo=remark(), exif=exif(3), icc_profile=profiles.wide()),
        "glass.png": packed(see_through(), "PNG"),
        "palette.png": packed(quarters().quantize(16), "PNG", transparency=0),
        "deep.png": packed(photo.convert("I").point(lambda grey: grey * 257).convert("I;16"), "PNG"),
        "ink.png": packed(photo.convert("1"), "PNG"),
        "moving.png": moving("PNG"),
        "plain.webp": packed(photo, "WEBP", exif=exif(8), icc_profile=profiles.wide()),
        "glass.webp": packed(see_through(), "WEBP", lossless=True),
        "moving.webp": moving("WEBP"),
        "plain.gif": packed(quarters().quantize(32), "GIF", comment=b"Ferry"),
        "moving.gif": moving("GIF"),
    }
