"""The fields of a picture's metadata, and under which names the three blocks carry them. Pure data (STANDARDS: IPTC)."""

from typing import NamedTuple

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
}


class Field(NamedTuple):
    """Where one field stands. `xmp` are places by falling weight; `a/b` is field b of the structures in a."""

    iim: int = 0  # number in record 2
    limit: int = 0  # bytes at which IIM cuts
    xmp: tuple[str, ...] = ()
    exif: int = 0  # tag


FIELDS = {
    "headline": Field(105, 256, ("photoshop:Headline",)),
    "name": Field(5, 64, ("dc:title",)),
    "caption": Field(120, 2000, ("dc:description",), 0x010E),
    "writer": Field(122, 32, ("photoshop:CaptionWriter",)),
    "creator": Field(80, 32, ("dc:creator",), 0x013B),
    "creator_title": Field(85, 32, ("photoshop:AuthorsPosition",)),
    "credit": Field(110, 32, ("photoshop:Credit",)),
    "source": Field(115, 32, ("photoshop:Source",)),
    "copyright": Field(116, 128, ("dc:rights",), 0x8298),
    "date": Field(55, 8, ("photoshop:DateCreated", "exif:DateTimeOriginal")),
    "time": Field(60, 11),
    "keywords": Field(25, 64, ("dc:subject",)),
    "place": Field(90, 32, ("photoshop:City", "ext:LocationShown/ext:City", "ext:LocationCreated/ext:City")),
    "sublocation": Field(92, 32, (
        "core:Location", "ext:LocationShown/ext:Sublocation", "ext:LocationCreated/ext:Sublocation",
    )),
    "state": Field(95, 32, (
        "photoshop:State", "ext:LocationShown/ext:ProvinceState", "ext:LocationCreated/ext:ProvinceState",
    )),
    "country_code": Field(100, 3, (
        "core:CountryCode", "ext:LocationShown/ext:CountryCode", "ext:LocationCreated/ext:CountryCode",
    )),
    "country": Field(101, 64, (
        "photoshop:Country", "ext:LocationShown/ext:CountryName", "ext:LocationCreated/ext:CountryName",
    )),
    "instructions": Field(40, 256, ("photoshop:Instructions",)),
    "job": Field(103, 32, ("photoshop:TransmissionReference",)),
    "alt": Field(xmp=("core:AltTextAccessibility",)),
    "extended": Field(xmp=("core:ExtDescrAccessibility",)),
    "usage_terms": Field(xmp=("xmpRights:UsageTerms",)),
    "web_statement": Field(xmp=("xmpRights:WebStatement",)),
    "licensor_url": Field(xmp=("plus:Licensor/plus:LicensorURL",)),
    "data_mining": Field(xmp=("plus:DataMining",)),
    "digital_source": Field(xmp=("ext:DigitalSourceType",)),
    "people": Field(xmp=("ext:PersonInImage",)),
}
SEVERAL = ("creator", "keywords", "people")  # all the others have one value
LONG = ("caption", "alt", "extended", "usage_terms", "instructions")  # with paragraphs; the others stand on one line
MOST = 200  # values of one field
