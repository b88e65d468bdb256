"""Files that are small, or at least allowed, and would take all memory or all time of whoever believes them."""

import io
import struct
import zlib

from PIL import Image

from articles.photos.decoding import MAX_BYTES
from tests.photos.safety import seeds

PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *middle: bytes, depth: int = 8, colour: int = 2, pixels: bytes = b"") -> bytes:
    """A PNG of that size with these chunks in the middle; `pixels` are packed already."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return PNG + chunk(b"IHDR", header) + b"".join(middle) + chunk(b"IDAT", pixels) + chunk(b"IEND")


def noughts(count: int) -> bytes:
    """So many bytes of nothing, packed."""
    packer, packed = zlib.compressobj(9), []
    for _piece in range(count // 1_000_000):
        packed.append(packer.compress(bytes(1_000_000)))
    return b"".join([*packed, packer.compress(bytes(count % 1_000_000)), packer.flush()])


def segment(kind: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, kind]) + struct.pack(">H", len(data) + 2) + data


def jpeg_with(*segments: bytes) -> bytes:
    """A sound JPEG with these segments at its beginning."""
    sound = seeds.packed(seeds.grainy(), "JPEG")
    return sound[:2] + b"".join(segments) + sound[2:]


def jpeg_of(width: int, height: int) -> bytes:
    """A JPEG that says it is that large."""
    sound = bytearray(seeds.packed(seeds.grainy(), "JPEG"))
    at = sound.index(b"\xff\xc0")
    sound[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(sound)


def many_scans(count: int) -> bytes:
    """A progressive JPEG of 49 million pixels, the last scan of which comes again and again."""
    out = io.BytesIO()
    Image.new("L", (7000, 7000)).save(out, "JPEG", progressive=True)
    whole = out.getvalue()
    last = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * count + whole[-2:]


def webp_of(width: int, height: int) -> bytes:
    """A WebP whose canvas is that large."""
    sound = bytearray(seeds.packed(seeds.see_through(), "WEBP", exif=seeds.exif()))
    at = sound.index(b"VP8X") + 8
    sound[at + 4 : at + 10] = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes(sound)


def riff(*parts: tuple[bytes, bytes]) -> bytes:
    """A WebP of these chunks."""
    body = b"WEBP" + b"".join(kind + struct.pack("<I", len(data)) + data + bytes(len(data) % 2) for kind, data in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def crowded_webp(frames: int) -> bytes:
    """A WebP of so many frames."""
    frame = struct.pack("<IIII", 0, 0, 0, 0)[:16] + b"VP8L\x00\x00\x00\x00"
    return riff((b"VP8X", bytes([2, 0, 0, 0]) + bytes(6)), (b"ANIM", bytes(6)), *[(b"ANMF", frame)] * frames)


def crowded_gif(frames: int) -> bytes:
    """A GIF of so many frames, each of a few bytes."""
    sound = seeds.packed(Image.new("P", (8, 8)), "GIF")
    frame = sound[sound.index(b",") : -1]
    return sound[:-1] + frame * frames + b";"


def chatty_gif(blocks: int) -> bytes:
    """A GIF with a remark of so many pieces."""
    sound = seeds.packed(Image.new("P", (8, 8)), "GIF")
    at = sound.index(b",")
    return sound[:at] + b"!\xfe" + (b"\xff" + b"x" * 255) * blocks + b"\x00" + sound[at:]


def all_bombs() -> dict[str, tuple[bytes, str]]:
    """By name: the file, and a word of the reason for which it is refused; empty where it may be taken."""
    small = noughts(4 * 10)
    text, tiff = b"Comment\x00\x00", b"MM\x00*\x00\x00\x00\x08"
    unreadable = "damaged|not a picture"
    huge = 3 * MAX_BYTES // 4
    return {
        "vast.png": (png(60_000, 60_000, pixels=noughts(30_000_000)), "pixels"),
        "endless-side.png": (png(2**31 - 1, 1), "pixels"),
        "no-width.png": (png(0, 50), "not a picture"),
        "nothing-inside.png": (png(7000, 7000), "damaged"),
        "just-too-large.png": (png(7072, 7072), "pixels"),
        "noughts.png": (png(7000, 7000, colour=6, pixels=noughts(7000 * 28_001)), ""),
        "deep-noughts.png": (png(7000, 7000, depth=16, colour=6, pixels=noughts(7000 * 56_001)), ""),
        "deep-grey.png": (png(7000, 7000, depth=16, colour=0, pixels=noughts(7000 * 14_001)), ""),
        "more-than-it-says.png": (png(2, 2, pixels=noughts(300_000_000)), ""),
        "strip.png": (png(1, 49_000_000, colour=0, pixels=noughts(98_000_000)), ""),
        "packed-profile.png": (png(2, 2, chunk(b"iCCP", b"x\x00\x00" + noughts(400_000_000)), pixels=small), unreadable),
        "packed-text.png": (png(2, 2, *[chunk(b"zTXt", text + noughts(900_000))] * 200, pixels=small), unreadable),
        "one-packed-text.png": (png(2, 2, chunk(b"zTXt", text + noughts(400_000_000)), pixels=small), unreadable),
        "long-text.png": (png(2, 2, chunk(b"tEXt", text + b"x" * huge), pixels=small), ""),
        "long-exif.png": (png(2, 2, chunk(b"eXIf", tiff + b"\xff" * huge), pixels=small), ""),
        "long-xmp.png": (
            png(2, 2, chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + b"<a>" * (huge // 3)), pixels=small), "",
        ),
        "many-chunks.png": (png(2, 2, *[chunk(b"prVt")] * 500_000, pixels=small), "parts"),
        "many-pixels-chunks.png": (png(2, 2, *[chunk(b"IDAT")] * 500_000, pixels=small), "parts"),
        "many-frames.png": (png(2, 2, chunk(b"acTL", struct.pack(">II", 2**31, 0)), pixels=small), "frames"),
        "vast.jpg": (jpeg_of(65_000, 65_000), "pixels"),
        "mostly-missing.jpg": (jpeg_of(7000, 7000), ""),
        "many-segments.jpg": (jpeg_with(segment(0xE5, b"") * 2_000_000), "parts"),
        "long-profile.jpg": (
            jpeg_with(*[segment(0xE2, b"ICC_PROFILE\x00" + bytes([n + 1, 255]) + b"x" * 65_000) for n in range(255)]), "",
        ),
        "long-exif.jpg": (jpeg_with(segment(0xE1, b"Exif\x00\x00" + tiff + b"\xff" * 65_000) * 900), "parts"),
        "long-xmp.jpg": (jpeg_with(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + b"<a>" * 21_000) * 900), ""),
        "many-scans.jpg": (many_scans(5_000), "parts"),
        "as-many-scans-as-may-be.jpg": (many_scans(90), ""),
        "vast.webp": (webp_of(16_383, 16_383), "pixels"),
        "vaster.webp": (webp_of(2**24, 2**24), "pixels"),
        "heavy.webp": (webp_of(5_100, 5_100), "pixels"),
        "many-frames.webp": (crowded_webp(100_000), "frames"),
        "many-chunks.webp": (riff(*[(b"JUNK", b"")] * 500_000), "parts"),
        "vast.gif": (b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + bytes(3) + b";", "pixels"),
        "frame-beyond-the-screen.gif": (
            b"GIF89a" + struct.pack("<HH", 1, 1) + bytes(3) + b"," + struct.pack("<HHHH", 60_000, 60_000, 5_000, 5_000)
            + bytes(10), "pixels",
        ),
        "many-frames.gif": (crowded_gif(100_000), "frames"),
        "chatty.gif": (chatty_gif(200_000), "parts"),
        "too-many-bytes.jpg": (jpeg_with() + bytes(MAX_BYTES), "too large"),
    }
