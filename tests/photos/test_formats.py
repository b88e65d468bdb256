"""The formats readers are offered, and what their files still say about a picture."""

import re
import subprocess
from shutil import which

import pytest
from PIL import Image, features

from articles.photos import health, library
from articles.photos.darkroom import forget
from articles.photos.markup import picture_tag
from articles.photos.widths import address
from tests.factories import a_live_story
from tests.photos.shots import GPS, MAKER, a_shot, as_bytes, fetched, scene
from tests.photos.test_renditions import stored
from tests.public.paper import page, parse_strictly

pytestmark = pytest.mark.django_db
ARTIST, COPYRIGHT, OWNER, SERIAL, LENS = 0x013B, 0x8298, 0xA430, 0xA431, 0xA435
WORDS = {
    "credit": "Kim Min-ji/The Seoul Meridian", "creator": "Kim Min-ji", "copyright": "© 2026 The Seoul Meridian",
    "usage_terms": "Only with this story.",
}
needs_avif = pytest.mark.skipif(not features.check("avif"), reason="this Pillow writes no AVIF")


def offered(html: str) -> list[str]:
    """The types of a picture's sources, in the order a browser looks at them."""
    return re.findall(r'<source type="([^"]+)"', html)


def of_a_camera() -> bytes:
    """A photo as cameras write them: with a place, an owner, serial numbers and a small picture of itself."""
    exif = Image.Exif()
    exif[MAKER], exif[GPS] = "SecretCam", {1: "N", 2: (37.0, 33.0, 58.0)}
    exif.get_ifd(0x8769).update({OWNER: "Secret Owner", SERIAL: "Secret-123", LENS: "Secret-456"})
    return as_bytes(scene(), exif=exif)


def test_without_the_setting_there_is_no_avif(client):
    picture = a_shot().picture
    assert offered(picture_tag(picture, "", "lead")) == ["image/webp"]
    assert client.get(f"/media/r/{picture.pk}/1/640.avif").status_code == 404


@needs_avif
def test_with_it_browsers_are_offered_the_smallest_files_first(client, settings):
    settings.PHOTO_AVIF = True
    photo = a_shot()
    row = {"photo": photo.pk, "caption": "", "credit": "", "alt": ""}
    html = page(client, a_live_story(photos=[row]).get_absolute_url())
    assert offered(html) == ["image/avif", "image/webp"]
    parse_strictly(html)
    sizes = {}
    for ending, type in {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}.items():
        url = address(photo.picture, 1280, ending)
        assert url in html or ending == "jpg"
        answer = client.get(url)
        assert answer["Content-Type"] == type
        sizes[ending] = len(answer.getvalue())
        assert fetched(client, url).size == (1280, 800)
    assert max(sizes["avif"], sizes["webp"]) < sizes["jpg"]


def test_doctor_says_when_avif_cannot_be_written(settings, monkeypatch):
    monkeypatch.setattr(features, "check", lambda name: name != "avif")
    assert health.findings() == []
    settings.PHOTO_AVIF = True
    assert ["PHOTO_AVIF is on" in sentence for sentence in health.findings()] == [True]


@pytest.mark.parametrize(("ending", "cut"), [
    *((ending, cut) for ending in ("webp", "jpg") for cut in ("", "0,0,60,60")), ("jpg", "16x9"),
    *(pytest.param("avif", cut, marks=needs_avif) for cut in ("", "0,0,60,60")),
])
def test_files_for_readers_say_whose_the_picture_is_and_nothing_of_the_camera(client, settings, ending, cut):
    settings.PHOTO_AVIF = True
    photo = a_shot(data=of_a_camera(), **WORDS)
    width = 1200 if cut == "16x9" else 640
    image = fetched(client, address(photo.picture, width, ending, cut))
    xmp = image.info["xmp"].decode()
    assert all(words in xmp for words in WORDS.values())
    said = {tag: words.encode("latin-1").decode() for tag, words in image.getexif().items()}  # Pillow takes it for Latin-1
    assert said == {ARTIST: WORDS["creator"], COPYRIGHT: WORDS["copyright"]}
    assert b"Secret" not in client.get(address(photo.picture, width, ending, cut)).getvalue()


def test_the_file_made_at_the_upload_says_it_too(client):
    photo = a_shot(data=of_a_camera(), **WORDS)
    xmp = fetched(client, f"/media/r/{photo.pk}/1/full.jpg").info["xmp"].decode()
    assert all(words in xmp for words in WORDS.values())


@pytest.mark.skipif(not which("exiftool"), reason="needs Debian's libimage-exiftool-perl")
@pytest.mark.parametrize("ending", ["webp", "jpg"])
def test_exiftool_reads_the_same(client, tmp_path, ending):
    photo = a_shot(data=of_a_camera(), **WORDS)
    path = tmp_path / f"picture.{ending}"
    path.write_bytes(client.get(address(photo.picture, 640, ending)).getvalue())
    said = subprocess.run(["exiftool", "-a", "-G1", "-s", path], capture_output=True, text=True, check=True).stdout
    found = {tuple(line.split(None, 2)[:2]): line.partition(": ")[2] for line in said.splitlines()}
    assert found["[XMP-photoshop]", "Credit"] == WORDS["credit"]
    assert found["[XMP-dc]", "Creator"] == found["[IFD0]", "Artist"] == WORDS["creator"]
    assert found["[XMP-dc]", "Rights"] == found["[IFD0]", "Copyright"] == WORDS["copyright"]
    assert found["[XMP-xmpRights]", "UsageTerms"] == WORDS["usage_terms"]
    assert "Secret" not in said and "GPS" not in said and "Serial" not in said and "Thumbnail" not in said


def test_files_are_made_anew_when_their_words_change(client, django_capture_on_commit_callbacks):
    photo = a_shot(data=of_a_camera(), **WORDS)
    url = address(photo.picture, 640, "webp")
    assert WORDS["credit"] in fetched(client, url).info["xmp"].decode()
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, credit="Park Soo-ah/The Seoul Meridian")
    assert stored(photo) == ["thumbnail.jpg"]
    for again in (url, f"/media/r/{photo.pk}/1/full.jpg"):
        assert "Park Soo-ah/The Seoul Meridian" in fetched(client, again).info["xmp"].decode()


def test_the_last_file_of_a_picture_is_never_deleted(client):
    photo = a_shot()
    client.get(address(photo.picture, 640, "webp"))
    photo.image.storage.delete(photo.image.name)
    assert forget(photo.picture) == 1
    assert stored(photo) == ["full.jpg", "thumbnail.jpg"]
    assert fetched(client, address(photo.picture, 640, "webp")).size == (640, 400)
