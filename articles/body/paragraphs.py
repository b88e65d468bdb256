"""Paragraphs and blocks: from plain text to HTML, and from HTML to its top-level pieces."""

import re
from collections.abc import Iterable
from html import escape

from articles.body.characters import without_controls

_SPACE = " \t\n\r\f"
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_BLOCK_TAG = re.compile(
    r"<(?:p|h[1-6]|ul|ol|li|blockquote|figure|aside|table|pre|hr|div)(?=[\s/>])", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>")
_VOID = frozenset({"br", "hr", "img", "wbr", "input"})
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "figure", "figcaption"}
    | {"aside", "pre", "table", "thead", "tbody", "tr", "hr", "div"}
)

# In typed text: an inline tag, a closed comment or a whole embed stays for the cleaning to judge,
# an entity stays an entity, and every other < or & is a character the reporter meant to print.
_MARKUP_OR_CHARACTER = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|em|i|q|small|span|strong|sub|sup|time)(?:[\s/][^<>]*)?>"
    r"|<!--[^<>]*-->"
    r"|<(script|style|iframe|object)(?:\s[^<>]*)?>[^<]*</\1\s*>"
    r"|&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x[0-9a-f]+);"
    r"|[<&]",
    re.IGNORECASE,
)
_ESCAPED = {"<": "&lt;", "&": "&amp;"}


def from_paragraphs(paragraphs: Iterable[str]) -> str:
    """Return plain-text paragraphs as escaped <p> blocks, one to a line; empty ones are dropped."""
    trimmed = (without_controls(paragraph).strip() for paragraph in paragraphs)
    return "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in trimmed if paragraph)


def paragraph_of(words: str) -> str:
    """Return a caption, which is clean HTML, as a paragraph; one that is made of blocks already comes back as it is."""
    return words if not words or _BLOCK_TAG.search(words) else f"<p>{words}</p>"


def from_typed(text: str) -> str:
    """Return what was typed into a plain box as HTML, still to be cleaned.

    Text with a block tag is HTML already and comes back untouched. Otherwise blank lines part
    paragraphs, a single line end is a <br>, and inline tags are kept.
    """
    if _BLOCK_TAG.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    paragraphs = (part.strip() for part in _BLANK_LINES.split(text))
    return "\n".join(f"<p>{_typed_lines(part)}</p>" for part in paragraphs if part)


def _typed_lines(text: str) -> str:
    """Escape the bare characters of one typed paragraph and break its lines."""
    marked = _MARKUP_OR_CHARACTER.sub(lambda match: _ESCAPED.get(match[0], match[0]), text)
    return "<br>\n".join(line.strip() for line in marked.split("\n"))


def blocks(html: str) -> list[str]:
    """Split clean html into its top-level blocks; joined with a newline they are its normal form.

    Words and inline tags between two blocks make a block of their own. Every character but the
    space between blocks is in exactly one of them.
    """
    found: list[str] = []
    start = depth = 0
    in_block = False
    for match in _TAG.finditer(html):
        closing, name = match[1], match[2].lower()
        if not closing and depth == 0 and name in _BLOCKS:
            _add_loose(found, html[start : match.start()])
            start, in_block = match.start(), True
        depth = _depth_after(depth, closing, name)
        if depth == 0 and in_block:
            found.append(html[start : match.end()])
            start, in_block = match.end(), False
    _add_loose(found, html[start:])
    return found


def _depth_after(depth: int, closing: str, name: str) -> int:
    """Return how many tags are open after one more; a stray closing tag never counts below none."""
    if name in _VOID:
        return depth
    return max(depth - 1, 0) if closing else depth + 1


def _add_loose(found: list[str], text: str) -> None:
    """Add what stands between two blocks, unless it is only space."""
    text = text.strip(_SPACE)
    if text:
        found.append(text)
