"""IPTC-IIM, the oldest of the three blocks. Pure: a block in, the raw values by number out."""

MARK = 0x1C
MOST = 2000  # values in all


def datasets(block: bytes) -> dict[int, list[bytes]]:
    """The values of record 2, each number with its values in order. Ends where the block stops being one."""
    found: dict[int, list[bytes]] = {}
    at = 0
    for _number in range(MOST):
        if block[at:at + 1] != bytes([MARK]) or at + 5 > len(block):
            break
        record, number, size = block[at + 1], block[at + 2], int.from_bytes(block[at + 3:at + 5])
        at += 5
        if size & 0x8000:  # a long value: its length has so many bytes
            digits = size & 0x7FFF
            if digits > 8:
                break
            size, at = int.from_bytes(block[at:at + digits]), at + digits
        if record == 2:
            found.setdefault(number, []).append(block[at:at + size].strip(b"\0"))
        at += size
    return found
