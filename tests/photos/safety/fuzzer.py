"""Spoils sound pictures as discs, networks and people with bad intentions do. The same seed gives the same files."""

import random
import struct
import zlib
from collections.abc import Iterator

from tests.photos.safety import seeds

EXTREME = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
HEAD = 700  # bytes, where a file says what it is; spoiled more often than the rest


def files(count: int = 500, seed: int = 20300107) -> Iterator[tuple[str, bytes]]:
    """So many spoiled files, by name; each kind of picture as often as any other."""
    dice = random.Random(seed)
    sound = seeds.all_kinds()
    names = sorted(sound)
    for number in range(count):
        name = names[number % len(names)]
        ways = dice.sample(WAYS, dice.choice((1, 1, 2, 3)))
        data = sound[name]
        for way in ways:
            data = way(dice, data, sound[dice.choice(names)])
        if name.endswith(".png") and dice.random() < 0.7:
            data = with_true_sums(data)
        yield f"{number:03}-{'-'.join(way.__name__ for way in ways)}-{name}", data


def _place(dice: random.Random, data: bytes) -> int:
    reach = HEAD if dice.random() < 0.6 else len(data)
    return dice.randrange(max(1, min(reach, len(data))))


def truncated(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """The first part only."""
    return data[: dice.randrange(len(data) + 1)]


def flipped(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """A few bits the other way."""
    spoiled = bytearray(data)
    for _bit in range(dice.choice((1, 2, 8, 40)) if spoiled else 0):
        spoiled[_place(dice, data)] ^= 1 << dice.randrange(8)
    return bytes(spoiled)


def overwritten(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """A run of noughts, ones or noise over what was there."""
    at, length = _place(dice, data), dice.choice((2, 16, 200, 2000))
    run = dice.choice((bytes(length), b"\xff" * length, dice.randbytes(length)))
    return data[:at] + run + data[at + length :]


def numbered(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """A length, a size or a count that is out of all bounds."""
    at, kind = _place(dice, data), dice.choice(("B", ">H", "<H", ">I", "<I"))
    number = dice.choice(EXTREME) & (1 << 8 * struct.calcsize(kind)) - 1
    return data[:at] + struct.pack(kind, number) + data[at + struct.calcsize(kind) :]


def shortened(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """A piece is missing."""
    at = _place(dice, data)
    return data[:at] + data[at + dice.choice((1, 2, 9, 150)) :]


def doubled(dice: random.Random, data: bytes, _other: bytes) -> bytes:
    """A piece is there several times."""
    at = _place(dice, data)
    piece = data[at : at + dice.choice((4, 30, 500))]
    return data[:at] + piece * dice.choice((2, 3, 300)) + data[at:]


def crossed(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """Begins as one picture and goes on as another."""
    return data[: _place(dice, data)] + other[_place(dice, other) :]


def followed(dice: random.Random, data: bytes, other: bytes) -> bytes:
    """A picture with something behind it."""
    return data + dice.choice((other, b"<script>alert(1)</script>", b"PK\x03\x04" + dice.randbytes(300)))


WAYS = (truncated, truncated, flipped, flipped, overwritten, numbered, numbered, shortened, doubled, crossed, followed)


def with_true_sums(data: bytes) -> bytes:
    """A spoiled PNG whose check sums are right again, so that the damage gets past the door."""
    whole, at = bytearray(data[:8]), 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I", data[at : at + 4])[0], data[at + 4 : at + 8]
        inside = data[at + 8 : at + 8 + length]
        if len(inside) < length:
            return bytes(whole) + data[at:]
        whole += data[at : at + 8] + inside + struct.pack(">I", zlib.crc32(kind + inside))
        at += 12 + length
    return bytes(whole) + data[at:]
