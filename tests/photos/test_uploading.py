"""What may come into the picture library, and what must not."""

import io
import struct
import zlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles.photos import library
from articles.photos.models import Photo, Picture
from tests.admin.desk import at_desk
from tests.factories import min_ji, na_rae

pytestmark = pytest.mark.django_db
ADD = "/admin/photos/photo/add/"


def picture(size=(2000, 1000), format="JPEG", **options) -> bytes:
    """A picture as bytes."""
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, format, **options)
    return out.getvalue()


def upload(client, data: bytes, name="photo.jpg", **typed):
    """Upload it in the admin; `name` and type are whatever the browser says."""
    file = SimpleUploadedFile(name, data, "image/jpeg")
    return client.post(ADD, {"image": file, "focal_x": 50, "focal_y": 50} | typed)


def huge_png() -> bytes:
    """A PNG of a few bytes that claims 60000 × 60000 pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("data", "words"), [
    (b"<html><script>alert(1)</script></html>", "not a picture"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    (picture()[:-3000], "damaged"),
    (huge_png(), "too many pixels"),
    (picture(format="BMP"), "not a picture"),
    (b"", "empty"),
], ids=["html", "svg", "truncated", "huge", "bmp", "empty"])
def test_what_is_no_picture_is_refused_in_words(data, words):
    answer = upload(at_desk(min_ji()), data, caption="Kept words")
    assert answer.status_code == 200 and words in str(answer.context["adminform"].form.errors)
    assert "Kept words" in answer.content.decode()
    assert not Photo.objects.exists()


def test_only_the_picture_is_required():
    client = at_desk(min_ji())
    answer = client.post(ADD, {"image": SimpleUploadedFile("x.exe", picture(), "text/html")})
    photo = Photo.objects.get()
    assert answer.status_code == 302 and answer["Location"].endswith(f"/{photo.pk}/change/")
    assert (photo.width, photo.height, photo.format) == (2000, 1000, "JPEG")
    public = Image.open(default_storage.open(library.public_name(photo)))
    assert public.size == (1600, 800) == (photo.picture.width, photo.picture.height)
    page = client.get(answer["Location"])
    assert page.status_code == 200 and f"/admin/photos/photo/{photo.pk}/file/".encode() in page.content
    for name in ("file", "thumbnail", "original"):
        assert client.get(f"/admin/photos/photo/{photo.pk}/{name}/").status_code == 200


def test_even_the_focal_point_may_be_left_out():
    at_desk(min_ji()).post(ADD, {"image": SimpleUploadedFile("x.jpg", picture(), "image/jpeg")})
    assert Photo.objects.get().focal_x == 50


def test_readers_get_no_camera_data_and_an_upright_picture():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8825] = 6, "SecretCam", {1: "N"}
    photo = library.add(io.BytesIO(picture(exif=exif)), by=min_ji())
    assert (photo.width, photo.height) == (1000, 2000)
    public = default_storage.open(library.public_name(photo)).read()
    assert not Image.open(io.BytesIO(public)).getexif() and b"SecretCam" not in public
    assert b"SecretCam" in photo.image.open().read()


@pytest.mark.parametrize(("format", "mode"), [
    ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("PNG", "I;16"), ("PNG", "1"), ("JPEG", "CMYK"), ("WEBP", "RGBA"),
    ("GIF", "P"), ("PNG", "LA"),
])
def test_every_kind_of_picture_becomes_a_plain_jpeg(format, mode):
    out = io.BytesIO()
    Image.new(mode, (30, 20)).save(out, format)
    photo = library.add(io.BytesIO(out.getvalue()), by=min_ji())
    public = Image.open(default_storage.open(library.public_name(photo)))
    assert (public.format, public.mode, public.size, photo.format) == ("JPEG", "RGB", (30, 20), format)


def test_the_same_file_again_is_the_same_photo():
    data = picture()
    first = library.add(io.BytesIO(data), by=min_ji(), caption="First")
    assert library.add(io.BytesIO(data), by=min_ji(), caption="Second") == first
    answer = upload(at_desk(min_ji()), data)
    assert answer["Location"].endswith(f"/{first.pk}/change/") and Photo.objects.count() == 1
    assert library.find(first.sha256).caption == "First"


def test_a_file_left_over_never_stands_for_another_picture():
    default_storage.save("renditions/1/1/full.jpg", io.BytesIO(b"old"))
    photo = library.add(io.BytesIO(picture()), by=min_ji())
    photo_file = default_storage.open(library.public_name(photo)).read()
    assert photo_file.startswith(b"\xff\xd8")


def test_the_picture_desk_is_allowed_what_a_reporter_is_not():
    photo = library.add(io.BytesIO(picture()), by=min_ji())
    url = f"/admin/photos/photo/{photo.pk}/"
    assert at_desk(min_ji()).post(url + "change/", {"caption": "x"}).status_code == 403
    assert at_desk(min_ji()).post(url + "kill/", {"reason": "x"}).status_code == 403
    assert at_desk(na_rae()).post(url + "delete/", {"post": "yes"}).status_code == 403
    assert at_desk(na_rae()).get(url + "kill/").status_code == 405
    at_desk(na_rae()).post(url + "change/", {
        "caption": "A bridge", "credit": "Kim Min-ji", "focal_x": 10, "focal_y": 20, "rights_end_0": "2031-01-01",
        "rights_end_1": "00:00:00",
    })
    row = Picture.objects.get()
    assert row.shown_until.isoformat() == "2030-12-31T15:00:00+00:00"
    assert at_desk(na_rae()).get("/admin/photos/photo/").status_code == 200
