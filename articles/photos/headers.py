"""What a picture file says of itself, read before any decoder touches it. Pure: bytes in, a few numbers out.

Only the frame of the file is walked, never its pixels, so that a few bytes which promise a million frames, or a
million empty parts, cost next to nothing. Nothing here proves that the file is a picture: decoding does.
"""

import re
from dataclasses import dataclass

PARTS = 20_000  # segments, chunks or extensions; a 60 MB PNG in pieces of 8 KB, as many programs write, has 7,500
FRAMES = 500  # a GIF of twenty seconds; the paper shows the first one only
SCANS = 100  # of a progressive JPEG; cameras and programs write ten
_EXIFS = 8  # segments of a JPEG; decoders join them one by one, ever more slowly
_SUB_BLOCKS = 500_000  # of a GIF; 60 MB in full ones of 255 bytes have 240,000
_NOTES = 2_000  # sub-blocks of a GIF that hold no pixels

_JPEG_NEXT = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")  # the next marker among packed pixels
_JPEG_SIZE = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # start of frame, of all kinds
_JPEG_PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}
_JPEG_ALONE = {0x01, *range(0xD0, 0xD9)}  # markers without a length


class Unknown(ValueError):
    """None of the four formats, or cut off before it says how large the picture is."""


class Excessive(ValueError):
    """More frames, scans or parts than any picture needs; `what` says of which."""

    def __init__(self, what: str):
        super().__init__(what)
        self.what = what


@dataclass
class Header:
    """Pillow's name of the format, the size in pixels as stored, and the number of frames."""

    format: str
    width: int = 0
    height: int = 0
    frames: int = 1


def read(data: bytes) -> Header:
    """Walk through the file. Raises Unknown or Excessive."""
    for begins, walk in _WALKS:
        if begins.match(data):
            header = walk(data)
            if header.width and header.height:
                return header
    raise Unknown


def _jpeg(data: bytes) -> Header:
    header, at, scans, exif, components, progressive = Header("JPEG"), 2, 0, 0, 0, False
    for _part in _counted(PARTS):
        found = _JPEG_NEXT.search(data, at)
        if not found:
            break
        at, kind = found.end(), data[found.end() - 1]
        if kind == 0xD9:
            break
        if kind in _JPEG_ALONE:
            continue
        if kind in _JPEG_SIZE:
            header.height, header.width = _number(data[at + 3 : at + 5]), _number(data[at + 5 : at + 7])
            components, progressive = _number(data[at + 7 : at + 8]), kind in _JPEG_PROGRESSIVE
        exif += kind == 0xE1 and data.startswith(b"Exif\0", at + 2)
        if exif > _EXIFS:
            raise Excessive("parts")
        if kind == 0xDA:
            scans += 1
            if scans > SCANS:
                raise Excessive("scans")
            if not progressive and data[at + 2 : at + 3] == bytes([components]):
                break  # all colours in one scan: what follows is read by nobody
        at += max(2, _number(data[at : at + 2]))
    return header


def _png(data: bytes) -> Header:
    header, at = Header("PNG", _number(data[16:20]), _number(data[20:24])), 8
    for _part in _counted(PARTS):
        length, kind = _number(data[at : at + 4]), data[at + 4 : at + 8]
        if kind == b"acTL":
            header.frames = _few(max(1, _number(data[at + 8 : at + 12])))
        at += 12 + length
        if kind == b"IEND" or at >= len(data):
            break
    return header


def _webp(data: bytes) -> Header:
    header, at, frames = Header("WEBP"), 12, 0
    for _part in _counted(PARTS):
        kind, inside = data[at : at + 4], at + 8
        if kind == b"ANMF":
            frames = _few(frames + 1)
        elif not header.width:
            header.width, header.height = _webp_size(kind, data[inside : inside + 10])
        at = inside + (_little(data[at + 4 : at + 8]) + 1) // 2 * 2
        if at >= len(data):
            break
    header.frames = max(1, frames)
    return header


def _webp_size(kind: bytes, inside: bytes) -> tuple[int, int]:
    """Of the canvas, or of the one picture there is."""
    if kind == b"VP8X":
        return _little(inside[4:7]) + 1, _little(inside[7:10]) + 1
    if kind == b"VP8L":
        bits = _little(inside[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        return _little(inside[6:8]) & 0x3FFF, _little(inside[8:10]) & 0x3FFF
    return 0, 0


def _gif(data: bytes) -> Header:
    header, frames, notes = Header("GIF", _little(data[6:8]), _little(data[8:10])), 0, 0
    at, left = 13 + _palette(data, 10), _counted(_SUB_BLOCKS)
    for _part in _counted(PARTS):
        kind = data[at : at + 1]
        if kind == b",":
            frames = _few(frames + 1)
            header.width = max(header.width, _little(data[at + 1 : at + 3]) + _little(data[at + 5 : at + 7]))
            header.height = max(header.height, _little(data[at + 3 : at + 5]) + _little(data[at + 7 : at + 9]))
            at += 11 + _palette(data, at + 9)
        elif kind == b"!":
            at += 2
        else:
            break  # the end, said or not
        while length := data[at : at + 1]:
            at += 1 + length[0]
            if not length[0]:
                break
            next(left)
            notes += kind == b"!"
        if notes > _NOTES:
            raise Excessive("parts")
    header.frames = max(1, frames)
    return header


def _palette(data: bytes, at: int) -> int:
    """Bytes of the palette that the flags at `at` announce."""
    flags = _little(data[at : at + 1])
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _few(frames: int) -> int:
    if frames > FRAMES:
        raise Excessive("frames")
    return frames


def _counted(most: int):
    """So many steps and no more. Raises Excessive."""
    yield from range(most)
    raise Excessive("parts")


def _number(some: bytes) -> int:
    return int.from_bytes(some, "big")


def _little(some: bytes) -> int:
    return int.from_bytes(some, "little")


_WALKS = (
    (re.compile(rb"\xff\xd8\xff"), _jpeg),
    (re.compile(rb"\x89PNG\r\n\x1a\n....IHDR", re.DOTALL), _png),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), _webp),
    (re.compile(rb"GIF8[79]a"), _gif),
)
