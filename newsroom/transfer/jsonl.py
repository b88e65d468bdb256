"""Reading JSON Lines: one record a line, gzip or plain, in memory that does not grow with the file."""

import gzip
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from articles.intake import DraftError

LONGEST_LINE = 20_000_000  # bytes; the longest story known is 0.2 MB
GZIP = b"\x1f\x8b"
UNREADABLE = (OSError, EOFError, zlib.error)  # what a file that cannot be read, or breaks off, raises


class Line(NamedTuple):
    """One line of a file, without its end; `raw` is None for one that is too long."""

    number: int
    raw: bytes | None


class Source:
    """A record file. `share` is how much of it has been read, from 0 to 1."""

    def __init__(self, path: Path):
        self.path = path
        self._file = None
        self._size = 1

    def lines(self) -> Iterator[Line]:
        """Every line that is not empty. Raises one of UNREADABLE, perhaps after some lines."""
        with self.path.open("rb") as self._file:
            self._size = max(os.fstat(self._file.fileno()).st_size, 1)
            packed = self._file.read(2) == GZIP
            self._file.seek(0)
            stream = gzip.GzipFile(fileobj=self._file) if packed else self._file
            number = 0
            while raw := stream.readline(LONGEST_LINE + 1):
                number += 1
                if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
                    _skip_rest(stream)
                    yield Line(number, None)
                elif raw := _trimmed(raw, number):
                    yield Line(number, raw)

    @property
    def share(self) -> float:
        """How far into the file the reader is."""
        return self._file.tell() / self._size if self._file and not self._file.closed else 1.0


def _trimmed(raw: bytes, number: int) -> bytes:
    return (raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw).strip()


def _skip_rest(stream) -> None:
    while (part := stream.readline(1_000_000)) and not part.endswith(b"\n"):
        pass


def record_of(raw: bytes | None) -> dict:
    """The record in a line. Raises DraftError for anything that is not one JSON object in UTF-8."""
    if raw is None:
        raise DraftError("record", f"the line is longer than {LONGEST_LINE // 1_000_000} MB")
    try:
        record = json.loads(raw.decode("utf-8"), strict=False, parse_constant=_refuse)
    except UnicodeDecodeError as problem:
        raise DraftError("record", f"not UTF-8 at byte {problem.start + 1}") from None
    except RecursionError:
        raise DraftError("record", "nested too deeply") from None
    except ValueError as problem:
        raise DraftError("record", f"not JSON: {problem}") from None
    if not isinstance(record, dict):
        raise DraftError("record", "not a JSON object")
    return record


def _refuse(constant: str):
    raise ValueError(f"{constant} is not JSON")
