"""Files that readers get: a closed list, made from the original at the first request, only while rights allow it."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image, ImageOps

from articles.photos import library
from articles.photos.widths import TYPES, address, widths
from tests.factories import na_rae
from tests.photos.shots import GPS, MAKER, ORIENTATION, a_shot, as_bytes, fetched, scene

pytestmark = pytest.mark.django_db
FORMATS = {"webp": "WEBP", "jpg": "JPEG"}


def every_address(photo) -> list[str]:
    """All addresses under which a photo may be asked for."""
    return [address(photo.picture, width, ending) for width in widths(photo.picture) for ending in TYPES]


def stored(photo) -> list[str]:
    """The files that the storage keeps for readers."""
    return sorted(default_storage.listdir(f"renditions/{photo.pk}/{photo.version}")[1])


def near(pixel, colour) -> bool:
    """Whether a pixel is of that colour, but for what encoders do to it."""
    return all(abs(a - b) < 60 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(("size", "offered"), [
    ((2000, 1250), [320, 480, 640, 960, 1280, 1600]),
    ((960, 600), [320, 480, 640, 960]),
    ((1000, 400), [320, 480, 640, 960, 1000]),
    ((200, 900), [200]),
])
def test_every_width_on_the_list_is_that_picture_and_none_is_wider_than_it(client, size, offered):
    photo = a_shot(size)
    assert widths(photo.picture) == offered
    for width in offered:
        for ending, format in FORMATS.items():
            image = fetched(client, f"/media/r/{photo.pk}/1/{width}.{ending}")
            assert (image.format, image.size) == (format, (width, round(width * size[1] / size[0])))
            assert near(image.getpixel((width // 16, width // 16)), (254, 0, 0))


@pytest.mark.parametrize("name", [
    "321.webp", "0.jpg", "1.webp", "0640.webp", "640.png", "640.avif", "640.WEBP", "1601.jpg", "2000.webp", "3200.jpg",
    "full.webp", "thumbnail.jpg", "640-1.webp", "-640.webp", "99999999999999999999.webp", "²3.webp", "640", "640.webp.part",
])
def test_what_is_not_on_the_list_is_404_and_leaves_nothing(client, name, monkeypatch):
    photo = a_shot()
    before = stored(photo)
    monkeypatch.setattr(Image, "open", None)  # no picture is even looked at
    assert client.get(f"/media/r/{photo.pk}/1/{name}").status_code == 404
    assert stored(photo) == before == ["full.jpg", "thumbnail.jpg"]


def test_a_narrow_picture_is_not_made_wider(client):
    photo = a_shot((500, 400))
    assert client.get(f"/media/r/{photo.pk}/1/640.webp").status_code == 404


@pytest.mark.parametrize("where", ["{pk}/2", "{pk}/0", "0/1", "999999/1", "99999999999/1", "{pk}/99999999999"])
def test_another_photo_or_version_is_404(client, where):
    photo = a_shot()
    assert client.get(f"/media/r/{where.format(pk=photo.pk)}/640.webp").status_code == 404


def test_it_is_made_at_the_first_request_and_kept(client):
    photo = a_shot()
    url = f"/media/r/{photo.pk}/1/640.webp"
    assert "640.webp" not in stored(photo)
    first = client.get(url)
    assert (first["Content-Type"], first["Cache-Control"]) == ("image/webp", "public, max-age=31536000, immutable")
    assert stored(photo) == ["640.webp", "full.jpg", "thumbnail.jpg"]
    default_storage.delete(photo.image.name)
    assert client.get(url).getvalue() == first.getvalue()


def test_asking_only_for_the_headers_answers_the_same(client):
    photo = a_shot()
    head = client.head(f"/media/r/{photo.pk}/1/480.jpg")
    assert (head.status_code, head["Content-Type"]) == (200, "image/jpeg")
    assert int(head["Content-Length"]) == len(client.get(f"/media/r/{photo.pk}/1/480.jpg").getvalue())
    assert client.post(f"/media/r/{photo.pk}/1/480.jpg").status_code == 405


def test_webp_is_the_smaller_one(client):
    photo = a_shot()
    for width in (480, 1280):
        webp, jpg = (len(client.get(f"/media/r/{photo.pk}/1/{width}.{ending}").getvalue()) for ending in FORMATS)
        assert webp < jpg


def test_the_widest_jpeg_is_the_file_that_is_there_already(client):
    photo = a_shot()
    wide, full = (client.get(f"/media/r/{photo.pk}/1/{name}.jpg").getvalue() for name in ("1600", "full"))
    assert wide == full and stored(photo) == ["full.jpg", "thumbnail.jpg"]


@pytest.mark.parametrize("ended", ["killed", "ended", "embargoed"])
def test_none_is_handed_out_when_rights_do_not_allow_it(client, ended):
    now = timezone.now()
    made, fresh = a_shot(), a_shot((1500, 900))
    assert all(client.get(url).status_code == 200 for url in every_address(made))
    for photo in (made, fresh):
        if ended == "killed":
            library.kill(photo, by=na_rae(), reason="The wrong person")
        elif ended == "ended":
            library.change(photo, rights_end=now - timedelta(seconds=1))
        else:
            library.change(photo, shown_from=now + timedelta(hours=1))
        assert {client.get(url).status_code for url in every_address(photo)} == {404}
    assert stored(fresh) == ["full.jpg", "thumbnail.jpg"]


def test_caches_forget_it_when_its_rights_end(client):
    photo = a_shot(rights_end=timezone.now() + timedelta(hours=1))
    told = client.get(f"/media/r/{photo.pk}/1/640.webp")["Cache-Control"]
    assert 3500 < int(told.removeprefix("public, max-age=")) <= 3600


def test_nothing_of_the_camera_is_in_it(client):
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER], exif[GPS] = 1, "SecretCam", {1: "N", 2: (37.0, 33.0, 58.0)}
    data = as_bytes(scene(), exif=exif, comment=b"SecretWord", xmp=b"<x:xmpmeta>SecretName</x:xmpmeta>")
    photo = a_shot(data=data, credit="")
    for url in every_address(photo):
        image = fetched(client, url)
        assert not image.getexif() and not {"exif", "xmp", "comment", "icc_profile"} & image.info.keys()
        assert b"Secret" not in client.get(url).getvalue()
    assert b"SecretName" in photo.image.open().read()  # the original is as it came


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(client, format, orientation):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    upright = scene((1200, 700))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    lying = upright.transpose(turns[orientation]) if orientation > 1 else upright
    photo = a_shot(data=as_bytes(lying, format, exif=exif))
    image = fetched(client, f"/media/r/{photo.pk}/1/320.webp")
    assert image.size == (320, 187)
    assert near(image.getpixel((20, 20)), (254, 0, 0)) and not near(image.getpixel((300, 20)), (254, 0, 0))


@pytest.mark.parametrize(("format", "mode"), [
    ("PNG", "RGBA"), ("PNG", "P"), ("GIF", "P"), ("PNG", "L"), ("PNG", "I;16"), ("PNG", "1"), ("PNG", "LA"),
    ("JPEG", "CMYK"), ("JPEG", "L"), ("WEBP", "RGBA"),
])
def test_every_kind_of_picture_is_scaled_as_it_looks(client, format, mode):
    grey = ImageOps.grayscale(scene((900, 600)).convert("RGB"))
    deep = grey.convert("I").point(lambda value: value * 256).convert("I;16")
    image = deep if mode == "I;16" else grey.convert("RGB").convert(mode)
    photo = a_shot(data=as_bytes(image, format))
    small = fetched(client, f"/media/r/{photo.pk}/1/480.webp")
    assert (small.mode, small.size) == ("RGB", (480, 320))
    wanted = grey.convert("1").convert("L") if mode == "1" else grey
    light = wanted.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert abs(small.convert("L").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)) - light) < 12


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF"])
def test_what_is_see_through_is_white(client, format):
    image = scene((900, 600)).convert("RGBA")
    image.paste((0, 0, 0, 0), (450, 0, 900, 600))
    photo = a_shot(data=as_bytes(image, format))
    small = fetched(client, f"/media/r/{photo.pk}/1/480.jpg")
    assert near(small.getpixel((400, 200)), (255, 255, 255)) and near(small.getpixel((20, 20)), (254, 0, 0))


def test_a_lost_or_damaged_original_is_replaced_by_the_public_file(client):
    photo = a_shot()
    default_storage.delete(photo.image.name)
    assert fetched(client, f"/media/r/{photo.pk}/1/640.webp").size == (640, 400)
    with default_storage.open(photo.image.name, "wb") as file:
        file.write(as_bytes(scene())[:5000])
    assert fetched(client, f"/media/r/{photo.pk}/1/480.webp").size == (480, 300)
    default_storage.delete(photo.image.name)
    default_storage.delete(library.public_name(photo))
    assert client.get(f"/media/r/{photo.pk}/1/320.webp").status_code == 404
    assert stored(photo) == ["480.webp", "640.webp", "thumbnail.jpg"]


def test_files_left_over_never_stand_for_another_picture(client):
    first = a_shot()
    number = first.pk + 1
    default_storage.save(f"renditions/{number}/1/640.webp", default_storage.open(first.image.name))
    photo = a_shot((1000, 1000))
    assert photo.pk == number
    assert fetched(client, f"/media/r/{photo.pk}/1/640.webp").size == (640, 640)
