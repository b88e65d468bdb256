"""The few EXIF tags that matter to a newspaper. Pure: a block in, the raw values by tag out.

Pillow would read every tag; a small block may claim gigabytes of them.
"""

import struct

TEXTS = {0x010E, 0x013B, 0x8298}  # description, artist, copyright
TAKEN, SUBSECOND, OFFSET, SECOND_DIRECTORY = 0x9003, 0x9291, 0x9011, 0x8769
WANTED = TEXTS | {TAKEN, SUBSECOND, OFFSET}
TEXT_TYPES = {1, 2, 7, 129}  # bytes, ASCII, undefined, UTF-8: what programs write text as
MOST = 500  # entries of one directory


def tags(block: bytes) -> dict[int, bytes]:
    """The wanted values, without what fills them up; empty where the block is none."""
    order = {b"MM\0*": ">", b"II*\0": "<"}.get(block[:4])
    if not order:
        return {}
    found: dict[int, bytes] = {}
    second = _directory(block, order, block[4:8], found)
    if second:
        _directory(block, order, second, found)
    return found


def _directory(block: bytes, order: str, pointer: bytes, found: dict[int, bytes]) -> bytes:
    """Take the wanted tags of the directory that `pointer` (4 bytes) leads to; the pointer to the second one."""
    second = b""
    at = struct.unpack(f"{order}I", pointer)[0] if len(pointer) == 4 else len(block)
    count = struct.unpack_from(f"{order}H", block, at)[0] if at + 2 <= len(block) else 0
    for number in range(min(count, MOST)):
        start = at + 2 + 12 * number
        if start + 12 > len(block):
            break
        tag, kind, size = struct.unpack_from(f"{order}HHI", block, start)
        if tag == SECOND_DIRECTORY:
            second = block[start + 8:start + 12]
        elif tag in WANTED and kind in TEXT_TYPES:
            place = start + 8 if size <= 4 else struct.unpack_from(f"{order}I", block, start + 8)[0]
            found.setdefault(tag, _value(tag, block[place:place + size]))
    return second


def _value(tag: int, raw: bytes) -> bytes:
    """Without the zeros at its end; of the two copyrights, photographer's and editor's, those that are there."""
    parts = [part.strip(b" \0") for part in raw.split(b"\0", 2)[:2]] if tag == 0x8298 else [raw.partition(b"\0")[0]]
    return b", ".join(filter(None, parts))
