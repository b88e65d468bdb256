"""Where the formats keep their blocks of metadata. Pure: the bytes of a file in, the bytes of its blocks out.

Each walk moves forward at every step, takes at most MOST steps and copies no byte twice.
"""

import re
import struct
import zlib
from dataclasses import dataclass, field

MOST = 50_000  # segments or chunks that are looked at; a file of 60 MB has some thousands
LARGEST = 1_000_000  # bytes of any one block; what is larger is no caption, and is passed over
MOST_PROFILES = 5
EXIF, XMP, MORE_XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP = b"Photoshop 3.0\0"
IIM, DIGEST = 0x0404, 0x0425  # of Photoshop's resources
LONE = {0x01, *range(0xD0, 0xD8)}  # markers of a JPEG without a length
GIF_XMP = b"XMP DataXMP"


@dataclass
class Blocks:
    """The blocks of one file; empty where it has none."""

    exif: bytes = b""  # from "MM" or "II" on
    xmp: bytes = b""
    more_xmp: dict[int, bytes] = field(default_factory=dict)  # by offset: what did not fit into one segment
    resources: bytes = b""  # of Photoshop
    profiles: int = 0  # of a PNG that were unpacked

    @property
    def iim(self) -> bytes:
        """The block of IPTC-IIM."""
        return _resource(self.resources, IIM)

    @property
    def digest(self) -> bytes:
        """MD5 of the IIM block when a program last made IIM and XMP agree."""
        return _resource(self.resources, DIGEST)[:16]

    @property
    def extended(self) -> bytes:
        """The second packet of XMP, of the segments that follow on one another."""
        whole = b""
        for offset, part in sorted(self.more_xmp.items()):
            if offset != len(whole) or len(whole) > LARGEST:
                break
            whole += part
        return whole


def blocks(data: bytes) -> Blocks:
    """What stands in a JPEG, PNG, WebP or GIF; other formats have none."""
    found = Blocks()
    if data.startswith(b"\xff\xd8"):
        _jpeg(data, found)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        _png(data, found)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        _webp(data, found)
    elif data.startswith(b"GIF8"):
        start = data.find(GIF_XMP)
        if start >= 0:
            found.xmp = _bounded(data[start + len(GIF_XMP):start + LARGEST].partition(b"\x01\xff\xfe")[0])
    return found


def _jpeg(data: bytes, found: Blocks) -> None:
    """The segments before the picture itself."""
    at, resources = 2, []
    for _segment in range(MOST):
        if at + 4 > len(data) or data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF or marker in LONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in (0xDA, 0xD9):  # the pixels, or the end
            break
        size = int.from_bytes(data[at + 2:at + 4])
        body = data[at + 4:at + 2 + size]
        if marker == 0xE1:
            _app1(body, found)
        elif marker == 0xED and body.startswith(PHOTOSHOP):
            resources.append(body[len(PHOTOSHOP):])
        at += 2 + max(size, 2)
    found.resources = _bounded(b"".join(resources[:20]))


def _app1(body: bytes, found: Blocks) -> None:
    """EXIF or XMP; the first of each counts."""
    if body.startswith(EXIF):
        found.exif = found.exif or body[len(EXIF):]
    elif body.startswith(XMP):
        found.xmp = found.xmp or body[len(XMP):]
    elif body.startswith(MORE_XMP):
        head = body[len(MORE_XMP):len(MORE_XMP) + 40]  # 32 characters of name, whole length, offset
        if len(head) == 40 and len(found.more_xmp) < 40:
            found.more_xmp.setdefault(int.from_bytes(head[36:]), body[len(MORE_XMP) + 40:])


def _png(data: bytes, found: Blocks) -> None:
    """All chunks: the words often stand after the picture."""
    at = 8
    for _chunk in range(MOST):
        if at + 12 > len(data):
            break
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind in (b"eXIf", b"iTXt", b"zTXt", b"tEXt") and size <= LARGEST:
            body = data[at + 8:at + 8 + size]
            if kind == b"eXIf":
                found.exif = found.exif or body.removeprefix(EXIF)
            else:
                _png_text(kind, body, found)
        at += 12 + size


def _png_text(kind: bytes, body: bytes, found: Blocks) -> None:
    """XMP by its name, or the profiles that ImageMagick and exiftool write in hexadecimal."""
    name, _end, rest = body.partition(b"\0")
    if kind == b"iTXt" and name == b"XML:com.adobe.xmp":
        packed, text = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
        found.xmp = found.xmp or (_unpacked(text) if packed else text)
    elif name in (b"Raw profile type iptc", b"Raw profile type 8bim") and found.profiles < MOST_PROFILES:
        found.profiles += 1
        profile = _hexadecimal(_unpacked(rest[1:]) if kind == b"zTXt" else rest)
        bare = profile[:1] == b"\x1c"  # the IIM without Photoshop's wrapping
        found.resources = found.resources or (_wrapped(profile) if bare else profile.removeprefix(PHOTOSHOP))


def _webp(data: bytes, found: Blocks) -> None:
    at = 12
    for _chunk in range(MOST):
        if at + 8 > len(data):
            break
        kind, size = struct.unpack_from("<4sI", data, at)
        body = data[at + 8:at + 8 + size] if kind in (b"EXIF", b"XMP ") and size <= LARGEST else b""
        if kind == b"EXIF":
            found.exif = found.exif or body.removeprefix(EXIF)
        elif kind == b"XMP ":
            found.xmp = found.xmp or body
        at += 8 + size + size % 2


def _resource(resources: bytes, wanted: int) -> bytes:
    """One of Photoshop's resources; the parts of one that was divided follow on one another."""
    at, found = 0, []
    while resources[at:at + 4] == b"8BIM" and at + 12 <= len(resources):
        number = int.from_bytes(resources[at + 4:at + 6])
        name = resources[at + 6] + 1
        at += 6 + name + name % 2
        size = int.from_bytes(resources[at:at + 4])
        if number == wanted:
            found.append(resources[at + 4:at + 4 + size])
        at += 4 + size + size % 2
    return b"".join(found)


def _wrapped(iim: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", IIM, 0, len(iim)) + iim


def _hexadecimal(profile: bytes) -> bytes:
    """What stands after the name and the length, in hexadecimal."""
    digits = re.sub(rb"\s", b"", b"".join(profile.strip().split(b"\n")[2:]))
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return b""


def _unpacked(packed: bytes) -> bytes:
    """At most LARGEST bytes: a few kilobytes may claim to be gigabytes."""
    try:
        return zlib.decompressobj().decompress(packed, LARGEST)
    except zlib.error:
        return b""


def _bounded(block: bytes) -> bytes:
    return block if len(block) <= LARGEST else b""
