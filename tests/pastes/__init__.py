"""Pastes as word processors and web pages bring them, half of them hostile, with the clean HTML they should become.

Each file begins with a comment that holds the expected HTML; all after it is what the clipboard holds. In the hostile
ones, a script that runs sets `window.pwned`, and everything that would be fetched is at evil.example.
"""

from pathlib import Path
from typing import NamedTuple

_START, _END = "<!--expected\n", "\n-->\n"


class Paste(NamedTuple):
    """`name` as the file is called; `html` is what is pasted; `expected` is what the editor makes of it."""

    name: str
    html: str
    expected: str

    @property
    def hostile(self) -> bool:
        """Whether somebody made it to do harm."""
        return "-hostile-" in self.name


def every() -> list[Paste]:
    """All sixty, in the order of their numbers."""
    return [_read(path) for path in sorted(Path(__file__).parent.glob("[0-9]*.html"))]


def _read(path: Path) -> Paste:
    expected, html = path.read_bytes().decode().removeprefix(_START).split(_END, 1)  # bytes: line ends stay as they are
    return Paste(path.stem, html, expected)
