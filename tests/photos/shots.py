"""Pictures for the tests of the library: with enough in them that encoders have something to do."""

import io

from PIL import Image, ImageDraw

from articles.photos import library
from tests.factories import min_ji

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def scene(size=(2000, 1250)) -> Image.Image:
    """A soft sky, some grain, and a red square in the upper left corner, an eighth of the width wide."""
    sky = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", [sky, Image.effect_noise(size, 8), sky.transpose(Image.Transpose.ROTATE_180)])
    ImageDraw.Draw(image).rectangle([0, 0, size[0] // 8, size[0] // 8], fill="red")
    return image


def as_bytes(image: Image.Image, format="JPEG", **options) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def a_shot(size=(2000, 1250), *, data=b"", **words):
    """A photo in the library, fit to print: a scene of that size, or what `data` holds."""
    words = {"credit": "Kim Min-ji", "alt": "A soft sky"} | words
    return library.add(io.BytesIO(data or as_bytes(scene(size))), by=min_ji(), **words)


def fetched(client, url: str) -> Image.Image:
    """The decoded picture at `url`, which must answer 200."""
    response = client.get(url)
    assert response.status_code == 200, url
    image = Image.open(io.BytesIO(response.getvalue()))
    image.load()
    return image
