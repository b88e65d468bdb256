"""Files with metadata: written by exiftool, or byte by byte where exiftool would refuse."""

import io
import json
import shutil
import struct
import subprocess
from xml.sax.saxutils import escape

import pytest
from PIL import Image

from articles.photos import metadata
from articles.photos.metadata.fields import NAMESPACES

needs_exiftool = pytest.mark.skipif(not shutil.which("exiftool"), reason="exiftool is not installed")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def plain(format="JPEG", **options) -> bytes:
    """A small picture that says nothing."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, format, **options)
    return out.getvalue()


def exiftool(*args) -> str:
    """Run it. It warns where the test means to write something odd, so only its answer counts."""
    return subprocess.run(["exiftool", *args], capture_output=True, check=True, timeout=60).stdout.decode()


def write(path, *args) -> None:
    """Write tags into the file."""
    exiftool("-q", "-m", "-overwrite_original", *args, str(path))


def as_read(path, tags: dict[str, str], *options) -> dict:
    """By field, what exiftool reads; fields that it does not find are left out. Several values are a list."""
    [answer] = json.loads(exiftool("-j", "-m", *options, *(f"-{tag}" for tag in tags.values()), str(path)))
    named = {field: tag.rpartition(":")[2] for field, tag in tags.items()}
    return {field: answer[name] for field, name in named.items() if name in answer}


def as_we_read(data: bytes) -> dict:
    """By field, what we read, written as exiftool writes it."""
    facts = metadata.read(data)
    said = {"headline": facts.title, "caption": facts.caption, "alt": facts.alt, "credit": facts.credit,
            "source": facts.source, "copyright": facts.copyright, "place": facts.place, "country": facts.country,
            "instructions": facts.instructions, "job": facts.job, "usage_terms": facts.usage_terms,
            "web_statement": facts.web_statement, "name": facts.title, **facts.more}
    for name in ("creator", "keywords", "people"):
        values = list(getattr(facts, name))
        said[name] = values[0] if len(values) == 1 else values
    if facts.taken:
        offset = facts.taken.strftime("%z")
        fraction = f".{facts.taken.microsecond:06}".rstrip("0") if facts.taken.microsecond else ""
        offset = f"{offset[:3]}:{offset[3:]}" if offset else ""
        said["date"] = facts.taken.strftime("%Y:%m:%d %H:%M:%S") + fraction + offset
    return {name: value for name, value in said.items() if value}


def dataset(number: int, value: bytes, record=2) -> bytes:
    """One value of IPTC-IIM."""
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value


def resource(number: int, body: bytes) -> bytes:
    """One of Photoshop's resources."""
    return b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + body + b"\0" * (len(body) % 2)


def jpeg(*iim: bytes, digest=b"", packet="", exif=b"") -> bytes:
    """A JPEG with these values of IIM, a packet of XMP and a block of EXIF."""
    data = plain(xmp=packet.encode() if isinstance(packet, str) else packet, exif=exif)
    resources = resource(0x0404, b"".join(iim)) + (resource(0x0425, digest) if digest else b"")
    segment = b"Photoshop 3.0\0" + resources
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + data[2:]


def xmp(properties: str = "", **texts: str) -> str:
    """A packet of XMP. `texts` are simple ones by name, with `_` for the colon; `properties` any XML."""
    simple = "".join(f"<{name.replace('_', ':')}>{escape(text)}</{name.replace('_', ':')}>" for name, text in texts.items())
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="" {spaces}>'
            f"{properties}{simple}</rdf:Description></rdf:RDF></x:xmpmeta>")


def exif(description=b"", taken=b"", offset=b"") -> bytes:
    """A block of EXIF with a description and when the picture was taken."""
    inner = {0x9003: taken, 0x9011: offset}
    first = 8 + 2 + 24 + 4
    rows, tail = [], b""
    place = first + 2 + 24 + 4
    for tag, value in inner.items():
        rows.append(struct.pack(">HHII", tag, 2, len(value) + 1, place + len(tail)))
        tail += value + b"\0"
    words = struct.pack(">HHII", 0x010E, 2, len(description) + 1, place + len(tail))
    return (b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 2) + words + struct.pack(">HHII", 0x8769, 4, 1, first) + bytes(4)
            + struct.pack(">H", 2) + b"".join(rows) + bytes(4) + tail + description + b"\0")
