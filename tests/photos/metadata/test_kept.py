"""What the files for readers still say, and what they say no more."""

import io
import json

import pytest
from PIL import Image

from articles.photos import library, metadata
from tests.factories import min_ji
from tests.photos.metadata.tagged import exiftool, needs_exiftool, plain, write
from tests.photos.shots import a_shot, as_bytes, scene

RIGHTS = {
    "credit": "Kim Min-ji/Meridian", "creator": "Kim Min-ji; 박지성", "copyright": "© 2020 <Meridian> & Co",
    "usage_terms": "One use.\nNot for Jeju.", "web_statement": "https://meridian.example.com/rights?a=1&b=2",
    "ai_source": "edited",
}
# What exiftool calls the things that must never reach a reader.
PRIVATE = ("GPS", "Serial", "Owner", "Thumbnail", "Make", "Model", "Lens", "DateTime", "Software", "ImageDescription")


@pytest.mark.parametrize("format", ["JPEG", "WEBP", "AVIF"])
def test_we_read_what_we_wrote(format):
    data = plain(format, **metadata.kept(**RIGHTS))
    if format == "AVIF":  # which is never taken in, so never read
        data = plain("WEBP", xmp=Image.open(io.BytesIO(data)).info["xmp"])
    facts = metadata.read(data)
    assert {name: facts.columns()[name] for name in RIGHTS} == RIGHTS and facts.raw == {}


@pytest.mark.parametrize("format", ["JPEG", "WEBP"])
def test_nothing_to_say_is_nothing_said(format):
    assert metadata.kept() == {"exif": b"", "xmp": b""}
    assert plain(format, **metadata.kept()) == plain(format)


@pytest.mark.parametrize("words", ["&" * 100_000, "한" * 100_000, "]]></x>\0\x07\ud800", "<!--", "a\nb"])
def test_any_words_fit_into_any_file(words):
    said = metadata.kept(*[words] * 5)
    for format in ("JPEG", "WEBP"):
        assert metadata.read(plain(format, **said)).credit == " ".join(words.replace("\0\x07\ud800", "").split())[:2000]


def test_a_short_name_fits_into_the_entry_itself():
    assert Image.open(io.BytesIO(plain(**metadata.kept(creator="Kim", copyright="Kim Min-ji")))).getexif() == {
        0x013B: "Kim", 0x8298: "Kim Min-ji",
    }


def tagged_shot(tmp_path, *args) -> bytes:
    """A scene with rights, and with all that a camera and a careless desk leave in a file."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(as_bytes(scene()))
    (tmp_path / "small.jpg").write_bytes(plain())
    write(path, "-GPSLatitude=37.5665", "-GPSLatitudeRef=N", "-GPSLongitude=126.978", "-GPSLongitudeRef=E",
          "-XMP-exif:GPSLatitude=37.5665", "-EXIF:SerialNumber=SN-123456", "-XMP-aux:SerialNumber=SN-123456",
          "-EXIF:LensSerialNumber=LSN-99", "-EXIF:OwnerName=Private Person", "-XMP-aux:OwnerName=Private Person",
          "-EXIF:Make=Maker", "-EXIF:Model=Model 7", "-EXIF:Software=Soft", "-EXIF:ImageDescription=Caption",
          "-EXIF:DateTimeOriginal=2020:04:08 13:47:05", f"-ThumbnailImage<={tmp_path / 'small.jpg'}", *args)
    return path.read_bytes()


@needs_exiftool
@pytest.mark.django_db
@pytest.mark.parametrize("name", ["full.jpg", "640.jpg", "640.webp"])
def test_no_place_no_serial_number_and_no_owner_but_the_rights(name, tmp_path, client):
    data = tagged_shot(tmp_path, "-XMP-photoshop:Credit=Kim Min-ji/Meridian", "-EXIF:Artist=Kim Min-ji",
                       "-XMP-dc:Rights=© Meridian", "-XMP-xmpRights:UsageTerms=One use",
                       "-XMP-xmpRights:WebStatement=https://meridian.example.com/rights")
    photo = library.add(io.BytesIO(data), by=min_ji())
    before, after = tmp_path / "photo.jpg", tmp_path / name
    after.write_bytes(client.get(f"/media/r/{photo.pk}/1/{name}").getvalue())
    listed = {path: json.loads(exiftool("-j", "-a", "-G1", "-s", "-ee", "-u", str(path)))[0] for path in (before, after)}
    tags = {path: {tag for tag in said if not tag.startswith(("System:", "File:"))} for path, said in listed.items()}
    assert [word for word in PRIVATE if not any(word in tag for tag in tags[before])] == []
    assert [tag for tag in tags[after] if any(word in tag for word in PRIVATE)] == []
    assert not any(word in after.read_bytes() for word in (b"SN-123456", b"LSN-99", b"Private Person"))
    assert {tag: said for tag, said in listed[after].items() if tag.startswith(("XMP", "IFD0"))} == {
        "IFD0:Artist": "Kim Min-ji", "IFD0:Copyright": "© Meridian", "XMP-dc:Creator": "Kim Min-ji",
        "XMP-dc:Rights": "© Meridian", "XMP-xmpRights:UsageTerms": "One use",
        "XMP-xmpRights:WebStatement": "https://meridian.example.com/rights", "XMP-photoshop:Credit": "Kim Min-ji/Meridian",
    } | ({"XMP-x:XMPToolkit": said} if (said := listed[after].get("XMP-x:XMPToolkit")) else {})
    assert exiftool("-validate", "-s3", str(after)).strip() == "OK" or name.endswith("jpg")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["full.jpg", "640.webp"])
def test_a_credit_that_changed_stands_in_every_file(name, client, django_capture_on_commit_callbacks):
    photo = a_shot(credit="Kim")
    assert metadata.read(client.get(f"/media/r/{photo.pk}/1/{name}").getvalue()).credit == "Kim"
    with django_capture_on_commit_callbacks(execute=True):
        library.change(photo, credit="Kim Min-ji", ai_source="made")
    facts = metadata.read(client.get(f"/media/r/{photo.pk}/1/{name}").getvalue())
    assert (facts.credit, facts.ai_source) == ("Kim Min-ji", "made")
