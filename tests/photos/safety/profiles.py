"""Colour profiles made by hand, with answers that one can work out: a wide screen, a grey scan, a strange printer."""

import struct

ADOBE = ((0.60974, 0.20528, 0.14919), (0.31111, 0.62567, 0.06322), (0.01947, 0.06087, 0.74457))  # to XYZ under D50
TO_SRGB = ((3.1338561, -1.6168667, -0.4906146), (-0.9787684, 1.9161415, 0.0334540), (0.0719453, -0.2289914, 1.4052427))
GAMMA = 2.19921875
WHITE = (0.9642, 1.0, 0.8249)


def wide() -> bytes:
    """A screen that shows far more green than others: the colours of Adobe RGB (1998)."""
    tags = {b"wtpt": _xyz(WHITE)}
    for name, column in zip((b"r", b"g", b"b"), zip(*ADOBE, strict=True), strict=True):
        tags |= {name + b"XYZ": _xyz(column), name + b"TRC": _curve(GAMMA)}
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def wide_as_srgb(pixel: tuple[int, int, int]) -> tuple[int, ...]:
    """What an sRGB screen shows for a pixel of the wide one."""
    linear = [(value / 255) ** GAMMA for value in pixel]
    return tuple(_screen(part) for part in _times(TO_SRGB, _times(ADOBE, linear)))


def grey(gamma: float) -> bytes:
    """A scanner that knows no colours."""
    return _profile(b"scnr", b"GRAY", b"XYZ ", {b"wtpt": _xyz(WHITE), b"kTRC": _curve(gamma)})


def grey_as_srgb(value: int, gamma: float) -> int:
    """What a screen shows for a grey of that scanner."""
    return _screen((value / 255) ** gamma)


def printer(inks: dict[tuple[int, int, int, int], tuple[int, int, int]]) -> bytes:
    """A printer of CMYK; `inks` names the Lab colour of some full inks, of 0 and 1; all others are black, none is white."""
    known = {(0, 0, 0, 0): (100, 0, 0), **inks}
    corners = [tuple(number >> bit & 1 for bit in (3, 2, 1, 0)) for number in range(16)]
    colours = [known.get(corner, (0, 0, 0)) for corner in corners]
    lattice = b"".join(bytes([round(light * 2.55), a + 128, b + 128]) for light, a, b in colours)
    same = struct.pack(">9i", *(0x10000 if place % 4 == 0 else 0 for place in range(9)))
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + same + bytes(range(256)) * 4 + lattice + bytes(range(256)) * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"wtpt": _xyz(WHITE), b"A2B0": table})


def _screen(linear: float) -> int:
    linear = min(1, max(0, linear))
    return round(255 * (12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055))


def _times(matrix, vector) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _xyz(parts) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(struct.pack(">i", round(part * 0x10000)) for part in parts)


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IHH", 1, round(gamma * 256), 0)


def _profile(kind: bytes, space: bytes, between: bytes, tags: dict[bytes, bytes]) -> bytes:
    """An ICC profile of version 2."""
    about = b"desc" + bytes(4) + struct.pack(">I", 5) + b"Test\x00" + bytes(78)
    tags = {b"desc": about, b"cprt": b"text" + bytes(4) + b"None\x00", **tags}
    table, body, at = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        data += bytes(-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(body), b"none", 0x02400000, kind, space, between)
    head += struct.pack(">6H", 2030, 1, 7, 0, 0, 0) + b"acsp" + bytes(28) + _xyz(WHITE)[8:]
    return head + bytes(128 - len(head)) + table + body
