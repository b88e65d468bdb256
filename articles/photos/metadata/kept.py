"""What every file for readers keeps: who made the picture, whose it is, how it may be used. Nothing of the camera.

Written anew from the library's words, never copied from the original, so no place, no serial number, no owner and no
small picture can come along.
"""

import struct
from xml.sax.saxutils import escape

from articles.photos.metadata.tidy import line, prose

KEPT = ("credit", "creator", "copyright", "usage_terms", "web_statement", "ai_source")  # as columns of a photo
MOST = 2000  # characters of one value; the block must fit into one segment of a JPEG, whatever they are
ARTIST, COPYRIGHT, ASCII = 0x013B, 0x8298, 2  # EXIF
SOURCE_TYPES = {  # of IPTC's list, by the desk's word
    "made": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    "edited": "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
}
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
{}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def kept(credit="", creator="", copyright="", usage_terms="", web_statement="", ai_source="") -> dict[str, bytes]:
    """`exif` and `xmp` for Pillow's `save()` of JPEG, WebP and AVIF; both empty where there is nothing to say.

    Of several creators, divided by ";", each is named. `ai_source` is "", "made" or "edited".
    """
    creator, copyright = line(creator)[:MOST], line(copyright)[:MOST]
    creators = [name for part in creator.split(";") if (name := part.strip())]
    said = [
        _item("dc:creator", "Seq", creators),
        _item("dc:rights", "Alt", [copyright]),
        _item("xmpRights:UsageTerms", "Alt", [prose(usage_terms)[:MOST]]),
        _item("xmpRights:WebStatement", "", [line(web_statement)[:MOST]]),
        _item("photoshop:Credit", "", [line(credit)[:MOST]]),
        _item("Iptc4xmpExt:DigitalSourceType", "", [SOURCE_TYPES.get(ai_source, "")]),
    ]
    xmp = "\n".join(filter(None, said))
    return {"exif": _exif({ARTIST: creator, COPYRIGHT: copyright}), "xmp": PACKET.format(xmp).encode() if xmp else b""}


def _item(name: str, container: str, values: list[str]) -> str:
    """One property of XMP, alone or in its container; empty without a value."""
    values = [escape(value) for value in values if value]
    if not values:
        return ""
    if not container:
        return f"<{name}>{values[0]}</{name}>"
    language = ' xml:lang="x-default"' if container == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{value}</rdf:li>" for value in values)
    return f"<{name}><rdf:{container}>{items}</rdf:{container}></{name}>"


def _exif(texts: dict[int, str]) -> bytes:
    """A block of EXIF with nothing but these texts, by tag in ascending order. UTF-8, as all programs write today."""
    values = {tag: text.encode() + b"\0" for tag, text in texts.items() if text}
    if not values:
        return b""
    rows, tail, after = [], b"", 8 + 2 + 12 * len(values) + 4  # header, count, rows, no next directory
    for tag, value in values.items():
        short = len(value) <= 4
        rows.append(struct.pack(">HHI", tag, ASCII, len(value)))
        rows.append(value.ljust(4, b"\0") if short else struct.pack(">I", after + len(tail)))
        tail += b"" if short else value + b"\0" * (len(value) % 2)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, len(values)) + b"".join(rows) + bytes(4) + tail
