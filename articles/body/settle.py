"""What an editor changed, and nothing else: blocks it only spelled otherwise come back as they were.

A rich-text editor gives every body back in its own spelling: <strong> for <b>, a paragraph in every list item, no line end
after <br>. Were that kept, opening an old story and saving it would change each of its paragraphs, and every later
comparison and merge would be about spelling.
"""

import re
from html import unescape

from articles.body.align import edits
from articles.body.paragraphs import blocks

_SAME = {"b": "strong", "i": "em"}
_INLINE = frozenset({"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"})
_HOLDERS = frozenset({"li", "blockquote", "td", "th", "aside", "figcaption"})  # a paragraph in them is a matter of spelling
_USUAL = ('rel="noopener"', 'data-size="column"')  # attributes that say what holds without them
_PIECE = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"]*\")*)>|([^<]+)")
_ATTRIBUTE = re.compile(r"[a-z-]+=\"[^\"]*\"")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_NOTHING = re.compile(r"<p(?: [^<>]*)?>(?:\s|&nbsp;|<br>|</?(?:strong|em|b|i|span)(?: [^<>]*)?>)*</p>")

Tokens = list[tuple[str, str]]


def settled(typed_html: str, base_html: str) -> str:
    """Return clean typed html, each block that reads as a block of the clean base to the letter as the base has it.

    Blocks are matched in order. Empty paragraphs, which editors leave behind, go; those the base has stay while the
    blocks around them do.
    """
    typed = [block for block in blocks(typed_html) if not _empty(block)]
    base = blocks(base_html)
    full = [n for n, block in enumerate(base) if not _empty(block)]
    old, new = [normal(base[n]) for n in full], [normal(block) for block in typed]
    changes = edits(old, new)
    if not changes:
        return base_html if typed else ""
    result: list[str] = []
    at = 0
    for change in changes:
        result += _as_it_was(base, full, at, change.old_start)
        result += typed[change.new_start : change.new_end]
        at = change.old_end
    return "\n".join(result + _as_it_was(base, full, at, len(full)))


def normal(block: str) -> str:
    """Return what two spellings of one clean block have in common: its words, their marks and its structure."""
    tokens: Tokens = []
    marks: list[str] = []
    holders: list[str] = []
    in_pre = 0
    for closing, tag, attributes, text in _PIECE.findall(block):
        if text:
            _say(tokens, _words(text, bool(in_pre)), marks, "#" if in_pre else "+")
        elif tag in _INLINE:
            _mark(marks, closing, _opening(tag, attributes))
        else:
            in_pre += (-1 if closing else 1) if tag == "pre" else 0
            _build(tokens, holders, closing, tag, attributes)
    return _written(tokens)


def _empty(block: str) -> bool:
    """Tell whether a block is a paragraph without a word."""
    return bool(_NOTHING.fullmatch(block))


def _as_it_was(base: list[str], full: list[int], start: int, end: int) -> list[str]:
    """The base's blocks from the start-th to before the end-th that is not empty, with the empty ones between them."""
    return base[full[start] : full[end - 1] + 1] if start < end else []


def _words(text: str, in_pre: bool) -> str:
    """Text with its entities read and, outside of <pre>, its space made single."""
    return unescape(text if in_pre else _SPACE.sub(" ", text))


def _opening(tag: str, attributes: str) -> str:
    """A tag by its usual name, its attributes in order."""
    said = sorted(found for found in _ATTRIBUTE.findall(attributes) if found not in _USUAL)
    return " ".join([_SAME.get(tag, tag), *said])


def _mark(marks: list[str], closing: str, opening: str) -> None:
    """Open or close an inline tag; a closing one ends the last that was opened under its name."""
    if not closing:
        marks.append(opening)
        return
    for n in reversed(range(len(marks))):
        if marks[n].split(" ", 1)[0] == opening:
            del marks[n]
            return


def _build(tokens: Tokens, holders: list[str], closing: str, tag: str, attributes: str) -> None:
    """Note a block tag or a <br>, unless it is a paragraph that its holder makes needless."""
    if tag == "p" and not attributes and holders and holders[-1] in _HOLDERS:
        tokens.append(("", "break"))
        return
    tokens.append(("", f"/{tag}" if closing else _opening(tag, attributes)))
    if tag in ("br", "hr"):
        return
    if closing and holders:
        holders.pop()
    elif not closing:
        holders.append(tag)


def _say(tokens: Tokens, words: str, marks: list[str], kind: str) -> None:
    """Add words under their marks, to the words before them where those bear the same; kind is "+", in <pre> "#"."""
    under = kind + "+".join(sorted(set(marks)))
    if tokens and tokens[-1][0] == under:
        tokens[-1] = (under, tokens[-1][1] + words)
    else:
        tokens.append((under, words))


def _written(tokens: Tokens) -> str:
    """The tokens as one string, without what no reader sees at the edges of blocks and lines."""
    kept: Tokens = []
    for token in _trimmed(tokens):
        while token[1] != "br" and kept and kept[-1] == ("", "br") and not token[0]:
            kept.pop()  # a line that ends where its block does
        kept.append(token)
    between = [
        token for n, token in enumerate(kept)
        if token != ("", "break") or (0 < n < len(kept) - 1 and _words_before(kept, n) and kept[n + 1][0])
    ]
    return "\x00".join(f"{under}\x01{text}" for under, text in between)


def _words_before(tokens: Tokens, at: int) -> bool:
    """Tell whether words stand before a place, with nothing but breaks between."""
    while at and tokens[at - 1] == ("", "break"):
        at -= 1
    return at > 0 and bool(tokens[at - 1][0])


def _trimmed(tokens: Tokens) -> Tokens:
    """The tokens, words beside a block tag or a <br> without their outer space; what is only space goes."""
    trimmed: Tokens = []
    for n, (under, text) in enumerate(tokens):
        if under.startswith("+"):
            text = text.lstrip(" ") if n == 0 or not tokens[n - 1][0] else text
            text = text.rstrip(" ") if n + 1 == len(tokens) or not tokens[n + 1][0] else text
        if text:
            trimmed.append((under, text))
    return trimmed
