"""The words of a piece of HTML, without its markup."""

import re
from html import unescape

_SPACE = re.compile(r"[ \t\n\r\f]+")
# The start of a block ends a line too: loose words may stand right before it.
_LINE_END = re.compile(
    r"</?(?:p|h[1-6]|li|ul|ol|blockquote|figure|figcaption|aside|pre|table|tr|div|br|hr)(?:[\s/][^<>]*)?>",
    re.IGNORECASE,
)
_CELL_END = re.compile(r"</t[hd]\s*>", re.IGNORECASE)
# Clean HTML escapes < and > inside attributes, so a tag never holds either; this also keeps it linear.
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINES = re.compile(r"\n+")


def plain_text(html: str) -> str:
    """Return the words of clean html, one block or line to a line, entities decoded, no empty lines."""
    text = _LINE_END.sub("\n", _SPACE.sub(" ", html))
    text = _TAG.sub("", _CELL_END.sub(" ", text))
    lines = (" ".join(line.split()) for line in _LINES.split(unescape(text)))
    return "\n".join(line for line in lines if line)


def word_count(html: str) -> int:
    """Count the words of clean html, as separated by space."""
    return len(plain_text(html).split())
