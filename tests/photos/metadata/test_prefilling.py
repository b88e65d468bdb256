"""A photo comes into the library with what its file says, unless somebody said better."""

import io
from datetime import UTC, datetime

import pytest

from articles.photos import library
from articles.photos.models import Photo
from newsroom.demo import pictures
from tests.admin.desk import at_desk
from tests.factories import min_ji, na_rae
from tests.photos.metadata.tagged import dataset, exif, jpeg, xmp
from tests.photos.test_uploading import upload

pytestmark = pytest.mark.django_db
PEOPLE = "<ext:PersonInImage><rdf:Bag><rdf:li>Yoon Ha-eun</rdf:li><rdf:li>Oh Dae-ho</rdf:li></rdf:Bag></ext:PersonInImage>"
PACKET = xmp(
    PEOPLE, core_AltTextAccessibility="Seven lit bridges", xmpRights_UsageTerms="One use",
    xmpRights_WebStatement="https://meridian.example.com/rights", ext_DigitalSourceType="x/trainedAlgorithmicMedia",
)
TAGGED = jpeg(
    dataset(105, b"Bridges"), dataset(5, b"SM77.jpg"), dataset(120, b"The bridges at night."), dataset(110, b"Kim/Meridian"),
    dataset(80, b"Kim Min-ji"), dataset(80, b"Park Ji-sung"), dataset(115, b"Meridian"), dataset(116, b"(c) Meridian"),
    dataset(55, b"20200408"), dataset(60, b"134700+0900"), dataset(25, b"bridge"), dataset(25, b"night"),
    dataset(90, b"S\xe9oul"), dataset(101, b"Korea"), dataset(40, b"Not for Jeju"), dataset(103, b"J-77"), packet=PACKET,
)
SAID = {
    "title": "Bridges", "caption": "The bridges at night.", "credit": "Kim/Meridian", "alt": "Seven lit bridges",
    "creator": "Kim Min-ji; Park Ji-sung", "source": "Meridian", "copyright": "(c) Meridian",
    "taken": datetime(2020, 4, 8, 4, 47, tzinfo=UTC), "place": "Séoul", "country": "Korea", "keywords": "bridge, night",
    "people": "Yoon Ha-eun; Oh Dae-ho", "instructions": "Not for Jeju", "job": "J-77", "usage_terms": "One use",
    "web_statement": "https://meridian.example.com/rights", "ai_source": "made",
}


def said(photo) -> dict:
    """The words of a photo as the library has them now."""
    return Photo.objects.values(*SAID).get(pk=photo.pk)


def test_what_nobody_said_the_file_says():
    photo = library.add(io.BytesIO(TAGGED), by=min_ji())
    assert said(photo) == SAID
    photo.refresh_from_db()
    assert photo.more == {"name": "SM77.jpg", "digital_source": "x/trainedAlgorithmicMedia"}
    assert photo.raw == {"IIM 2:90": ["U+lvdWw="]}
    assert photo.picture.ai


def test_what_somebody_said_stands():
    photo = library.add(io.BytesIO(TAGGED), by=min_ji(), caption="Mine", credit="", place="Busan", ai_source="edited")
    assert said(photo) == SAID | {"caption": "Mine", "place": "Busan", "ai_source": "edited"}


def test_an_upload_with_empty_boxes_is_filled_too():
    upload(at_desk(min_ji()), TAGGED, credit="Kim Min-ji", alt="")
    assert said(Photo.objects.get()) == SAID | {"credit": "Kim Min-ji"}


def test_a_file_without_words_leaves_everything_empty():
    first = min(path.stem for path in pictures.HERE.glob("*.jpg"))
    photo = pictures.add(first, by=min_ji(), caption="As the sample says")
    silent = dict.fromkeys(SAID, "") | {"taken": None, "caption": "As the sample says"}
    assert said(photo) == silent and (photo.more, photo.raw) == ({}, {})


def test_a_shutter_without_a_zone_opened_in_ours(settings):
    settings.TIME_ZONE = "Asia/Seoul"
    photo = library.add(io.BytesIO(jpeg(exif=exif(b"", b"2020:04:08 13:47:00"))), by=min_ji())
    assert Photo.objects.get(pk=photo.pk).taken == datetime(2020, 4, 8, 4, 47, tzinfo=UTC)


def test_words_too_long_for_their_column_are_cut_and_kept_whole():
    photo = library.add(io.BytesIO(jpeg(packet=xmp(photoshop_Credit="한" * 300, dc_title="n"))), by=min_ji())
    assert (photo.credit, photo.more) == ("한" * 200, {"credit": "한" * 300})


def test_facts_change_like_words():
    photo = library.add(io.BytesIO(TAGGED), by=min_ji())
    library.change(photo, creator="Kim Min-ji", keywords="bridge", ai_source="")
    assert said(photo) == SAID | {"creator": "Kim Min-ji", "keywords": "bridge", "ai_source": ""}
    assert not Photo.objects.get(pk=photo.pk).picture.ai
    with pytest.raises(TypeError):
        library.change(photo, raw={})


def test_the_same_file_again_changes_no_words():
    photo = library.add(io.BytesIO(TAGGED), by=min_ji(), caption="First")
    library.add(io.BytesIO(TAGGED), by=na_rae(), caption="Second")
    assert said(photo) == SAID | {"caption": "First"}
