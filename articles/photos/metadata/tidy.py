"""Words as a database and a page can bear them: no control characters, one form of each letter, no endless strings."""

import re
import unicodedata

LONGEST = 20_000  # characters of any one value
CONTROLS = re.compile(  # those that XML, PostgreSQL or a page cannot bear, and those that turn the direction of writing
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def prose(text) -> str:
    """Text with its paragraphs; anything that is no text is no words."""
    if not isinstance(text, str):
        return ""
    plain = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", CONTROLS.sub("", plain)).strip()


def line(text) -> str:
    """Text on one line."""
    return " ".join(prose(text).split())
