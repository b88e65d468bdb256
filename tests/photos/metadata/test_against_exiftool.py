"""What we read against what exiftool reads, field by field. `-rP` prints the table."""

from dataclasses import dataclass, field

import pytest

from articles.photos import metadata
from tests.photos.metadata.tagged import as_read, as_we_read, needs_exiftool, plain, write

pytestmark = needs_exiftool
IIM = {
    "headline": "IPTC:Headline", "name": "IPTC:ObjectName", "caption": "IPTC:Caption-Abstract",
    "writer": "IPTC:Writer-Editor", "creator": "IPTC:By-line", "creator_title": "IPTC:By-lineTitle",
    "credit": "IPTC:Credit", "source": "IPTC:Source", "copyright": "IPTC:CopyrightNotice",
    "date": "Composite:DateTimeCreated", "keywords": "IPTC:Keywords", "place": "IPTC:City",
    "sublocation": "IPTC:Sub-location", "state": "IPTC:Province-State",
    "country_code": "IPTC:Country-PrimaryLocationCode", "country": "IPTC:Country-PrimaryLocationName",
    "instructions": "IPTC:SpecialInstructions", "job": "IPTC:OriginalTransmissionReference",
}
XMP = {
    "headline": "XMP-photoshop:Headline", "name": "XMP-dc:Title", "caption": "XMP-dc:Description",
    "writer": "XMP-photoshop:CaptionWriter", "creator": "XMP-dc:Creator",
    "creator_title": "XMP-photoshop:AuthorsPosition", "credit": "XMP-photoshop:Credit",
    "source": "XMP-photoshop:Source", "copyright": "XMP-dc:Rights", "date": "XMP-photoshop:DateCreated",
    "keywords": "XMP-dc:Subject", "place": "XMP-photoshop:City", "sublocation": "XMP-iptcCore:Location",
    "state": "XMP-photoshop:State", "country_code": "XMP-iptcCore:CountryCode", "country": "XMP-photoshop:Country",
    "instructions": "XMP-photoshop:Instructions", "job": "XMP-photoshop:TransmissionReference",
}
XMP_ONLY = {
    "alt": "XMP-iptcCore:AltTextAccessibility", "extended": "XMP-iptcCore:ExtDescrAccessibility",
    "web_statement": "XMP-xmpRights:WebStatement", "usage_terms": "XMP-xmpRights:UsageTerms",
    "licensor_url": "XMP-plus:LicensorURL", "digital_source": "XMP-iptcExt:DigitalSourceType",
    "people": "XMP-iptcExt:PersonInImage",
}
MWG = {
    "caption": "MWG:Description", "creator": "MWG:Creator", "copyright": "MWG:Copyright", "date": "MWG:DateTimeOriginal",
    "keywords": "MWG:Keywords", "place": "MWG:City", "sublocation": "MWG:Location", "state": "MWG:State",
    "country": "MWG:Country",
}
EXIF = {"caption": "EXIF:ImageDescription", "creator": "EXIF:Artist", "copyright": "EXIF:Copyright"}
VALUES = {
    "headline": "Han river at night", "name": "한강의 밤", "caption": "The bridges.\nSeen from Namsan.",
    "writer": "이 데스크",
    "creator": ["Kim Min-ji", "박지성"], "creator_title": "Staff photographer", "credit": "Kim Min-ji/Meridian",
    "source": "The Seoul Meridian", "copyright": "© 2020 Seoul Meridian", "keywords": ["bridge", "한강", "night"],
    "place": "Seoul", "sublocation": "Yongsan-gu", "state": "Gyeonggi", "country_code": "KOR", "country": "대한민국",
    "instructions": "Not for Jeju", "job": "SM-2020-77",
}
FOR_XMP = {
    "alt": "Seven lit bridges", "extended": "Seven bridges, the nearest red, the others white.",
    "web_statement": "https://meridian.example.com/rights", "usage_terms": "One use, in print and on the web",
    "licensor_url": "https://meridian.example.com/licences",
    "digital_source": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", "people": ["Yoon Ha-eun", "오대호"],
}
UTF8 = "-IPTC:CodedCharacterSet=UTF8"
ACCENTS = {"headline": "Café à São Paulo", "credit": "Zoë Müller", "keywords": ["Ærø", "naïve"]}


def said(tags: dict, values: dict) -> list[str]:
    """The values as exiftool is told to write them."""
    each = ((tags[name], value if isinstance(value, list) else [value]) for name, value in values.items())
    return [f"-{tag}={one}" for tag, several in each for one in several]


def marked(tags: dict, word: str) -> list[str]:
    """Each field with `word` in it, as in the picture that exiftool tests these rules with."""
    return said(tags, {name: f"{word}-{name}"[:32] for name in VALUES if name in tags} | {"country_code": word[:3]})


IIM_DATE = ["-IPTC:DateCreated=2020:04:08", "-IPTC:TimeCreated=13:47:00+09:00"]
OF_BOTH = {name: tag for name, tag in (XMP | MWG).items() if name != "date"}
OF_IIM = {name: tag for name, tag in (IIM | MWG).items() if name not in ("date", *EXIF)}


@dataclass
class Case:
    """A file: how it is written, by which tags exiftool is asked, and where we know better than exiftool."""

    name: str
    written: list[list[str]]  # one run of exiftool each
    asked: dict[str, str]
    options: list[str] = field(default_factory=list)
    better: dict = field(default_factory=dict)
    format: str = "JPEG"


CASES = [
    Case("IIM alone", [[UTF8, *said(IIM, VALUES), *IIM_DATE]], IIM),
    Case("XMP alone", [[*said(XMP | XMP_ONLY, VALUES | FOR_XMP), "-XMP-photoshop:DateCreated=2020:04:08 13:47:00+09:00"]],
         XMP | XMP_ONLY),
    *(Case(f"XMP in {format}", [said(XMP | XMP_ONLY, VALUES | FOR_XMP)], XMP | XMP_ONLY, format=format)
      for format in ("PNG", "WEBP", "GIF")),
    Case("IIM in PNG", [[UTF8, *said(IIM, VALUES), *IIM_DATE]], IIM, format="PNG"),
    Case("EXIF in WEBP", [said(EXIF, {"caption": "Der Fluß", "creator": "Zoë", "copyright": "©"})], EXIF, format="WEBP"),
    Case("XMP by attributes", [[*said(XMP | XMP_ONLY, VALUES | FOR_XMP)]], XMP | XMP_ONLY,
         ["-api", "Compact=Shorthand"]),
    Case("all three", [[UTF8, *marked(IIM, "WRONG"), *marked(XMP, "RIGHT"), "-IPTCDigest=new"],
                       said(EXIF, {"caption": "RIGHT-exif", "creator": "RIGHT-exif", "copyright": "RIGHT-exif"})], OF_BOTH),
    Case("IIM and XMP never compared", [[UTF8, *marked(IIM, "WRONG"), *marked(XMP, "RIGHT")]], OF_BOTH),
    Case("IIM changed later", [[UTF8, *marked(IIM, "OLD"), *marked(XMP, "WRONG"), "-IPTCDigest=new"],
                               marked(IIM, "RIGHT")], OF_IIM | {
        "caption": "MWG:Description", "creator": "MWG:Creator", "copyright": "MWG:Copyright"}),
    Case("IIM changed later, and cut", [
        ["-IPTCDigest=00000000000000000000000000000001", UTF8, *said(IIM, {
            "creator": "Kim Min-ji and twelve colleagues"[:32], "caption": "b" * 2000, "copyright": "c" * 128}),
         *said(XMP, {"creator": "Kim Min-ji and twelve colleagues of hers", "caption": "b" * 2100,
                     "copyright": "c" * 130})]],
        {"caption": "MWG:Description", "creator": "MWG:Creator", "copyright": "MWG:Copyright"}),
    Case("taken, by EXIF", [["-EXIF:DateTimeOriginal=2020:04:08 13:47:05", "-EXIF:SubSecTimeOriginal=25",
                             "-EXIF:OffsetTimeOriginal=+09:00", "-XMP-photoshop:DateCreated=2019:01:01 00:00:00Z"]],
         {"date": "MWG:DateTimeOriginal"}),
    Case("taken, by XMP", [["-XMP-photoshop:DateCreated=2020:04:08 13:47:05-03:30", *IIM_DATE]],
         {"date": "MWG:DateTimeOriginal"}),
    Case("taken, by IIM", [IIM_DATE], {"date": "MWG:DateTimeOriginal"}),
    Case("a zone in XMP only", [["-EXIF:DateTimeOriginal=2020:04:08 13:47:05",
                                 "-XMP-photoshop:DateCreated=2020:04:08 13:47:05+09:00"]],
         {"date": "MWG:DateTimeOriginal"}, better={"date": "2020:04:08 13:47:05+09:00"}),
    Case("Latin-1, not declared", [said(IIM, ACCENTS)], IIM),
    Case("MacRoman, not declared", [["-charset", "iptc=MacRoman", *said(IIM, ACCENTS | {"keywords": ["été", "naïve"]})]],
         IIM, ["-charset", "iptc=MacRoman"]),
    Case("UTF-8, not declared", [["-charset", "iptc=UTF8", *said(IIM, VALUES)]], IIM, ["-charset", "iptc=UTF8"]),
    Case("encoded twice", [[UTF8, *said(IIM, {"headline": "PeckovÃ¡", "creator": "PeckovÃ¡", "job": "10 °C"}),
                            *said(XMP_ONLY, {"alt": "í•œê°•"})]], IIM | XMP_ONLY,
         better={"headline": "Pecková", "creator": "Pecková", "alt": "한강"}),
    Case("a camera's own description", [said(EXIF | {"alt": "XMP-dc:Description"},
                                             {"caption": "OLYMPUS DIGITAL CAMERA", "alt": "The river"})],
         {"caption": "MWG:Description"}, better={"caption": "The river"}),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_we_read_what_exiftool_reads(case, tmp_path):
    path = tmp_path / f"photo.{case.format.lower()}"
    path.write_bytes(plain(case.format))
    for args in case.written:
        write(path, *case.options[:2] if case.options[:1] == ["-api"] else (), *args)
    theirs = as_read(path, case.asked, *(case.options if case.options[:1] != ["-api"] else ()))
    ours = {name: value for name, value in as_we_read(path.read_bytes()).items() if name in case.asked}
    ours = {name: value for name, value in ours.items() if name in theirs or name != "name"}  # the headline is one, too
    for name in ours | theirs:
        note = "  (ours is right)" if name in case.better else ""
        print(f"{case.name:28} {name:14} {str(ours.get(name))[:60]!r:62} {str(theirs.get(name))[:60]!r}{note}")
    assert theirs and ours == theirs | case.better
    assert [name for name in case.better if theirs.get(name) == case.better[name]] == []


def test_words_too_many_for_one_segment_are_read_from_the_next(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(plain())
    write(path, "-XMP-dc:Title=Bridges", f"-XMP-dc:Description={'river ' * 15_000}")
    data = path.read_bytes()
    assert b"http://ns.adobe.com/xmp/extension/" in data
    facts = metadata.read(data)
    assert (facts.title, facts.caption) == ("Bridges", ("river " * 15_000)[:20_000].strip())
