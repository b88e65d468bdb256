"""The letters of a stored text as somebody reads them, each with the place in the text where it stands. Pure.

Tags are no letters, entities and %-escapes are the characters they mean, and composed characters are one letter however
they were typed. What is inside a tag or a slot and is read all the same (an address, an alt text) is read by itself.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

WALL = "\0"  # between two paragraphs: no phrase reaches over it
_MARKUP = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|cite|code|em|i|q|small|span|strong|sub|sup|time)(?=[\s>])", re.IGNORECASE)
_BREAK = re.compile(r"<br(?=[\s/>])", re.IGNORECASE)
_READ = re.compile(r'\s(?:href|src|alt|title|cite|content|data-title|data-player|data-embed|aria-label)="([^"]*)"')
_ALT = re.compile(r"<!--(?:photo:\d+:[a-z]+\+?(?:@[0-9,]+)?|label|section:\d+):(.*)-->", re.DOTALL)
_ODD = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]*);|(?:%[0-9a-f]{2})+", re.IGNORECASE)


class Read(NamedTuple):
    """A stretch of letters: `text`, and for each of its characters where it begins and ends in what is stored."""

    text: str
    starts: list[int]
    ends: list[int]


def read(stored: str) -> Iterator[Read]:
    """The words of `stored` (plain text, HTML or an address), then each thing that is read inside a tag or slot."""
    marks = list(_MARKUP.finditer(stored)) if "<" in stored else []
    yield _outside(stored, marks)
    for mark in marks:
        for inside in _READ.finditer(mark[0]):
            yield _plain(stored, mark.start() + inside.start(1), mark.start() + inside.end(1))
        if alt := _ALT.fullmatch(mark[0]):
            yield _plain(stored, mark.start() + alt.start(1), mark.start() + alt.end(1))
        if not _is_tag(mark[0]):
            yield _plain(stored, mark.start() + 1, mark.end() - 1)


def _is_tag(mark: str) -> bool:
    """Whether this is a tag or a slot, and not something a person put between angle brackets, such as an address."""
    return mark.startswith("<!--") or bool(re.match(r"</?[A-Za-z][A-Za-z0-9]*(?=[\s/>])", mark))


def _outside(stored: str, marks: list[re.Match]) -> Read:
    """All that stands outside tags and slots."""
    whole, at = Read("", [], []), 0
    parts = []
    for mark in marks:
        parts.append(_plain(stored, at, mark.start()))
        sign = "" if _INLINE.match(mark[0]) or mark[0].startswith("<!--") else "\n" if _BREAK.match(mark[0]) else WALL
        parts.append(Read(sign, [mark.start()] * len(sign), [mark.start()] * len(sign)))
        at = mark.end()
    parts.append(_plain(stored, at, len(stored)))
    for part in parts:
        whole.starts.extend(part.starts)
        whole.ends.extend(part.ends)
    return whole._replace(text="".join(part.text for part in parts))


def _plain(stored: str, start: int, end: int) -> Read:
    """A stretch without tags; the quick way where it is nothing but letters."""
    text, starts, ends, at = [], [], [], start
    for odd in _ODD.finditer(stored, start, end):
        _letters(stored, at, odd.start(), text, starts, ends)
        _meant(odd, text, starts, ends)
        at = odd.end()
    _letters(stored, at, end, text, starts, ends)
    return Read("".join(text), starts, ends)


def _letters(stored: str, start: int, end: int, text: list, starts: list, ends: list) -> None:
    """Characters as they stand; those that only together make one are put together."""
    piece = stored[start:end]
    if unicodedata.is_normalized("NFC", piece):
        text.append(piece)
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))
        return
    for cluster in re.finditer(r"[\u1100-\u11ff]+|.[\u0300-\u036f]*", piece, re.DOTALL):
        for letter in unicodedata.normalize("NFC", cluster[0]):
            text.append(letter)
            starts.append(start + cluster.start())
            ends.append(start + cluster.end())


def _meant(odd: re.Match, text: list, starts: list, ends: list) -> None:
    """An entity or a run of %-escapes as the characters it means; as it stands where it means none."""
    if odd[0].startswith("&"):
        letters, width = unescape(odd[0]), 0
    else:
        letters, width = _unquoted(odd[0]), 3
    at = odd.start()
    for letter in letters or odd[0]:
        size = len(letter.encode()) * width if letters and width else 0 if letters else 1
        text.append(letter)
        starts.append(at if size else odd.start())
        ends.append(at + size if size else odd.end())
        at += size


def _unquoted(escapes: str) -> str:
    """The characters that UTF-8 %-escapes mean, or nothing."""
    try:
        return bytes.fromhex(escapes.replace("%", "")).decode()
    except UnicodeDecodeError:
        return ""
