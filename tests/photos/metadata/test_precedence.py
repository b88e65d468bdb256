"""Who is believed where the blocks of a file say different things. Also without exiftool on the machine."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest

from articles.photos import metadata
from tests.photos.metadata.tagged import dataset, exif, jpeg, plain, xmp

CAPTION, CREATOR, KEYWORD, CITY, COUNTRY, DATE, TIME = 120, 80, 25, 90, 101, 55, 60
SEOUL = timezone(timedelta(hours=9))


def of_three(iim="", packet="", description="", *, newer=False):
    """The caption of a file whose blocks say these; `newer`: a program that knows only IIM came last."""
    block = dataset(CAPTION, iim.encode()) if iim else b""
    digest = b"\1" * 16 if newer else hashlib.md5(block).digest()
    return metadata.read(jpeg(block, digest=digest, packet=xmp(dc_description=packet) if packet else "",
                              exif=exif(description.encode()) if description else b"")).caption


@pytest.mark.parametrize(("iim", "packet", "description", "newer", "believed"), [
    ("old", "right", "", False, "right"),
    ("right", "old", "", True, "right"),
    ("wrong", "wrong", "right", False, "right"),
    ("wrong", "wrong", "right", True, "right"),
    ("right", "", "", False, "right"),
    ("", "right", "", True, "right"),
    ("Cut of", "Cut off here no more", "", True, "Cut off here no more"),
    ("Not cut", "Not so", "", True, "Not cut"),
    ("", "right", "SONY DSC", False, "right"),
    ("", "right", "DSC_0815", False, "right"),
    ("", "한강 다리", "?? ??", False, "한강 다리"),
    ("", "other words", "Who won?", False, "Who won?"),
    ("", "right", "  ", False, "right"),
])
def test_who_is_believed(iim, packet, description, newer, believed):
    assert of_three(iim, packet, description, newer=newer) == believed


def test_each_cut_value_of_several_has_its_longer_twin():
    bag = "<dc:subject><rdf:Bag><rdf:li>second, uncut</rdf:li><rdf:li>first, uncut</rdf:li></rdf:Bag></dc:subject>"
    words = dataset(KEYWORD, b"first") + dataset(KEYWORD, b"second") + dataset(KEYWORD, b"third")
    facts = metadata.read(jpeg(words, digest=b"\1" * 16, packet=xmp(bag)))
    assert facts.keywords == ("first, uncut", "second, uncut", "third")


def test_keywords_written_as_one_are_divided_for_the_library():
    facts = metadata.read(jpeg(dataset(KEYWORD, b"bridge; night, River"), dataset(KEYWORD, b"Bridge")))
    assert facts.columns()["keywords"] == "Bridge, night, River"


def test_the_place_shown_stands_in_for_an_unnamed_city():
    shown = ('<ext:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>Busan</ext:City>'
             "<ext:CountryName>Korea</ext:CountryName></rdf:li></rdf:Bag></ext:LocationShown>")
    assert metadata.read(plain(xmp=xmp(shown).encode())).columns() == {"place": "Busan", "country": "Korea"}
    assert metadata.read(plain(xmp=xmp(shown, photoshop_City="Seoul").encode())).place == "Seoul"


def test_of_several_languages_the_one_for_everybody():
    words = ('<dc:description><rdf:Alt><rdf:li xml:lang="ko">다리</rdf:li><rdf:li xml:lang="x-default">Bridge</rdf:li>'
             "</rdf:Alt></dc:description>")
    assert metadata.read(plain(xmp=xmp(words).encode())).caption == "Bridge"


@pytest.mark.parametrize(("iim", "packet", "shutter", "taken"), [
    (("20200408", "134700+0900"), "", (), datetime(2020, 4, 8, 13, 47, tzinfo=SEOUL)),
    (("20200408", ""), "", (), datetime(2020, 4, 8)),  # noqa: DTZ001
    (("20200408", "996100"), "", (), datetime(2020, 4, 8)),  # noqa: DTZ001
    (("20200400", "134700"), "", (), None),
    ((), "2020-04-08T13:47:09.5Z", (), datetime(2020, 4, 8, 13, 47, 9, 500000, tzinfo=UTC)),
    ((), "2020-04-08T13:47+09:00", (), datetime(2020, 4, 8, 13, 47, tzinfo=SEOUL)),
    ((), "2020-04", (), None),
    ((), "2020:04:08 13:47:00+09:00", (), datetime(2020, 4, 8, 13, 47, tzinfo=SEOUL)),
    ((), "", (b"2020:04:08 13:47:00", b"+09:00"), datetime(2020, 4, 8, 13, 47, tzinfo=SEOUL)),
    ((), "", (b"2020:04:08 13:47:00", b""), datetime(2020, 4, 8, 13, 47)),  # noqa: DTZ001
    ((), "2020-04-08T13:47:00+09:00", (b"2020:04:08 13:47:00", b""), datetime(2020, 4, 8, 13, 47, tzinfo=SEOUL)),
    ((), "2020-04-08T09:00:00+09:00", (b"2020:04:08 13:47:00", b""), datetime(2020, 4, 8, 13, 47)),  # noqa: DTZ001
    ((), "2020-04-08T13:47:00Z", (b"0000:00:00 00:00:00", b""), datetime(2020, 4, 8, 13, 47, tzinfo=UTC)),
    ((), "0001-01-01T00:00:00+23:59", (), None),
    ((), "", (b"9999:12:31 23:59:59", b"-23:59"), None),
], ids=str)
def test_when_it_was_taken(iim, packet, shutter, taken):
    sets = [dataset(number, value.encode()) for number, value in zip((DATE, TIME), iim, strict=False)]
    block = exif(b"", *shutter) if shutter else b""
    facts = metadata.read(jpeg(*sets, packet=xmp(photoshop_DateCreated=packet) if packet else "", exif=block))
    assert facts.taken == taken and (facts.taken is None or facts.taken.tzinfo == taken.tzinfo)


def test_a_date_that_is_no_moment_is_kept_in_words():
    assert metadata.read(plain(xmp=xmp(photoshop_DateCreated="2020-04").encode())).more == {"date": "2020-04"}


@pytest.mark.parametrize(("source_type", "word"), [
    ("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", "made"),
    ("https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/", "made"),
    ("digsrctype:trainedAlgorithmicMedia", "made"),
    ("trainedAlgorithmicMedia", "made"),
    ("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia", "edited"),
    ("http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic", "edited"),
    ("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", ""),
    ("nonsense", ""),
])
def test_what_ai_made_is_marked(source_type, word):
    assert metadata.read(plain(xmp=xmp(ext_DigitalSourceType=source_type).encode())).ai_source == word


def test_addresses_may_be_written_as_resources():
    packet = xmp('<ext:DigitalSourceType rdf:resource="http://x.example/trainedAlgorithmicMedia"/>'
                 '<xmpRights:WebStatement rdf:resource="https://x.example/rights"/>')
    facts = metadata.read(plain(xmp=packet.encode()))
    assert (facts.ai_source, facts.web_statement) == ("made", "https://x.example/rights")


def test_only_an_address_is_an_address():
    assert metadata.read(plain(xmp=xmp(xmpRights_WebStatement="javascript:alert(1)").encode())).web_statement == ""


def test_whether_machines_may_learn_from_it_is_kept():
    packet = xmp(plus_DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING")
    assert metadata.read(plain(xmp=packet.encode())).more == {
        "data_mining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING",
    }


def test_a_picture_that_says_nothing():
    assert metadata.read(plain()) == metadata.Facts() and metadata.Facts().columns() == {}
