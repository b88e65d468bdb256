"""Every kind of picture that may come in looks on the page as it did to whoever sent it: pixels are compared."""

import io
import zlib

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from articles.photos import library
from articles.photos.decoding import TURNS
from articles.photos.widths import address, widths
from tests.photos.safety import bombs, profiles, seeds
from tests.photos.shots import a_shot, fetched

pytestmark = pytest.mark.django_db
NEAR = 14  # of 255; encoders blur no more than this in the middle of a field
WHITE = (255, 255, 255)
CORNERS = tuple(seeds.CORNERS)


def shown(data: bytes, client) -> list[Image.Image]:
    """All that readers and the desk get of an uploaded file, decoded."""
    photo = a_shot(data=data)
    asked = [address(photo.picture, width, ending) for width in widths(photo.picture) for ending in ("webp", "jpg")]
    thumbnail = Image.open(io.BytesIO(default_storage.open(library.thumbnail_name(photo)).read()))
    return [thumbnail, *(fetched(client, url) for url in asked)]


def fields(image: Image.Image) -> dict:
    """The colours in the middle of the four fields."""
    assert image.mode == "RGB"
    return {(x, y): image.getpixel((int(x * image.width), int(y * image.height))) for x, y in CORNERS}


def differences(data: bytes, client, expected: dict = seeds.CORNERS) -> list:
    """The fields of a shown picture that have another colour than expected."""
    return [
        (image.size, place, colour, expected[place])
        for image in shown(data, client)
        for place, colour in fields(image).items()
        if max(abs(a - b) for a, b in zip(colour, expected[place], strict=True)) > NEAR
    ]


def plain(size=(640, 400)) -> Image.Image:
    """The four fields, large enough for several widths."""
    return seeds.quarters(size)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright_however_the_camera_was_held(client, orientation, format):
    back = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}.get(orientation, TURNS.get(orientation))
    held = plain() if back is None else plain().transpose(back)
    data = seeds.packed(held, format, exif=seeds.exif(orientation))
    assert differences(data, client) == []
    photo = library.add(io.BytesIO(data), by=None)
    assert (photo.width, photo.height) == (640, 400)


@pytest.mark.parametrize("orientation", [0, 9, 255, 65_535])
def test_an_orientation_that_makes_no_sense_is_none(client, orientation):
    assert differences(seeds.packed(plain(), "JPEG", exif=seeds.exif(orientation)), client) == []


def test_inks_without_a_profile_are_the_colours_they_stand_for(client):
    assert differences(seeds.packed(plain().convert("CMYK"), "JPEG", quality=95), client) == []


def test_inks_are_what_their_printer_makes_of_them(client):
    strange = profiles.printer({(1, 0, 0, 0): (50, 70, 50)})  # a printer whose cyan is red
    sheet = Image.new("CMYK", (640, 400), (0, 0, 0, 0))
    sheet.paste((255, 0, 0, 0), (0, 0, 320, 200))
    images = shown(seeds.packed(sheet, "JPEG", icc_profile=strange, quality=95), client)
    for image in images:
        red, green, blue = fields(image)[0.25, 0.25]
        assert red > 180 and green < 60 and blue < 80
        assert min(fields(image)[0.75, 0.75]) > 240


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_colours_of_a_wide_screen_are_as_bright_on_a_narrow_one(client, format):
    expected = {place: profiles.wide_as_srgb(colour) for place, colour in seeds.CORNERS.items()}
    far = max(abs(a - b) for place in CORNERS for a, b in zip(expected[place], seeds.CORNERS[place], strict=True))
    assert far > 2 * NEAR  # a picture whose profile is passed over would not do
    data = seeds.packed(plain(), format, icc_profile=profiles.wide(), quality=95)
    assert differences(data, client, expected) == []


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_the_greys_of_a_scanner_are_as_light_on_a_screen(client, format):
    light = profiles.grey_as_srgb(100, 1.0)
    data = seeds.packed(Image.new("L", (640, 400), 100), format, icc_profile=profiles.grey(1.0))
    assert light > 150 and differences(data, client, dict.fromkeys(CORNERS, (light,) * 3)) == []


@pytest.mark.parametrize("profile", [b"x", bytes(500), profiles.grey(1.0), profiles.printer({})], ids=len)
def test_a_profile_that_is_broken_or_for_other_pixels_is_passed_over(client, profile):
    assert differences(seeds.packed(plain(), "JPEG", icc_profile=profile), client) == []


def deep(colour: int, pixel) -> bytes:
    """A PNG of 16 bits a value, as scanners write; `pixel(r, g, b)` tells the values of one pixel, of 0 to 65535."""
    image = plain((64, 40))
    rows = []
    for y in range(image.height):
        pixels = [pixel(*(part * 257 for part in image.getpixel((x, y)))) for x in range(image.width)]
        rows.append(b"\x00" + b"".join(value.to_bytes(2, "big") for values in pixels for value in values))
    return bombs.png(64, 40, depth=16, colour=colour, pixels=zlib.compress(b"".join(rows)))


def test_sixteen_bits_a_colour_are_shown_in_eight(client):
    assert differences(deep(2, lambda r, g, b: (r, g, b)), client) == []
    assert differences(deep(6, lambda r, g, b: (r, g, b, 65_535)), client) == []


def test_sixteen_bits_of_grey_are_as_light_as_they_were(client):
    expected = {place: (green,) * 3 for place, (_r, green, _b) in seeds.CORNERS.items()}
    assert differences(deep(0, lambda r, g, b: (g,)), client, expected) == []
    assert differences(deep(4, lambda r, g, b: (g, 65_535)), client, expected) == []


@pytest.mark.parametrize("format", ["PNG", "GIF"])
def test_a_palette_is_the_colours_in_it(client, format):
    assert differences(seeds.packed(plain().quantize(8), format), client) == []


def test_black_and_white_is_black_and_white(client):
    ink = Image.new("1", (640, 400), 1)
    ink.paste(0, (0, 0, 320, 200))
    assert differences(seeds.packed(ink, "PNG"), client, dict.fromkeys(CORNERS, WHITE) | {(0.25, 0.25): (0, 0, 0)}) == []


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF"])
def test_what_is_see_through_is_white(client, format):
    glass = {place: WHITE if place[1] < 0.5 else colour for place, colour in seeds.CORNERS.items()}
    image = seeds.see_through((640, 400))
    assert differences(seeds.packed(image, format), client, glass) == []


def test_half_glass_is_half_white(client):
    image = plain()
    image.putalpha(128)
    half = {place: tuple((part + 255) // 2 for part in colour) for place, colour in seeds.CORNERS.items()}
    assert differences(seeds.packed(image, "PNG"), client, half) == []


def test_one_colour_may_be_named_see_through(client):
    red = seeds.CORNERS[0.25, 0.25]
    data = seeds.packed(plain(), "PNG", transparency=red)
    assert differences(data, client, seeds.CORNERS | {(0.25, 0.25): WHITE}) == []


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF"])
def test_of_a_picture_that_moves_the_first_frame_is_shown(client, format):
    assert differences(seeds.moving(format), client) == []


def test_of_a_stereo_camera_one_eye_is_shown(client):
    data = seeds.packed(plain(), "MPO", save_all=True, append_images=[plain().rotate(180)])
    assert differences(data, client) == []
    assert library.add(io.BytesIO(data), by=None).format == "JPEG"


@pytest.mark.parametrize("size", [(4000, 2500), (3300, 400), (900, 13_000)])
@pytest.mark.parametrize(("format", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "CMYK")])
def test_a_picture_much_larger_than_readers_get_is_whole(size, format, mode):
    image = plain(size)
    photo = a_shot(data=seeds.packed(image.quantize(8) if mode == "P" else image.convert(mode), format))
    public = Image.open(io.BytesIO(default_storage.open(library.public_name(photo)).read()))
    shrink = min(1600 / size[0], 6400 / size[1], 1)
    assert (photo.width, photo.height) == size
    assert public.size == (round(size[0] * shrink), round(size[1] * shrink))
    for place, colour in fields(public).items():
        assert max(abs(a - b) for a, b in zip(colour, seeds.CORNERS[place], strict=True)) <= NEAR
