"""What the index knows of a text: its words without case, accents and English endings; of Korean, Chinese and Japanese
every two signs that follow each other, so that a word is found inside a longer one. Pure.

The same for what is indexed and for what is asked, and for both databases, which are given these words and nothing else.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

LONGEST = 40  # letters of a word; what is longer is no word
_STEMMER = snowballstemmer.stemmer("english")
_EAST = "\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_WORD = re.compile(rf"[{_EAST}]+|(?:(?![{_EAST}_])\w)+(?:['’](?:(?![{_EAST}_])\w)+)*")
_EASTERN = re.compile(rf"[{_EAST}]")
_PLAIN = re.compile(r"[a-z0-9]+")


class Word(NamedTuple):
    """A word of a text: what the index knows of it (several parts for a run of eastern signs), and where it stands."""

    parts: tuple[str, ...]
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """The words of a text in order."""
    for found in _WORD.finditer(text):
        if parts := parts_of(found[0]):
            yield Word(parts, found.start(), found.end())


def indexed(text: str) -> str:
    """A text as it goes into the index: its words, single spaces between them."""
    return " ".join(part for found in _WORD.findall(text) for part in parts_of(found))


@lru_cache(200_000)
def parts_of(word: str) -> tuple[str, ...]:
    """What the index knows of one word; nothing of one that is too long."""
    if _EASTERN.match(word):
        signs = unicodedata.normalize("NFKC", word)[:LONGEST]
        return tuple(signs[at : at + 2] for at in range(len(signs) - 1)) or (signs,)
    plain = _folded(word)
    if not plain or len(plain) > LONGEST:
        return ()
    return (_STEMMER.stemWord(plain) if _PLAIN.fullmatch(plain) else plain,)


def is_eastern(word: str) -> bool:
    """Whether a word is of signs that are indexed by twos."""
    return bool(_EASTERN.match(word))


def _folded(word: str) -> str:
    """Small letters without accents and without what an apostrophe adds."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    stem = re.sub(r"['’]s?$", "", bare)
    return re.sub(r"[^\w]|_", "", stem)
