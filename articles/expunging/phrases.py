"""The phrases that are to go: how they are typed, where they stand in a text, and the bar that takes their place. Pure.

A phrase is found without regard to case, to runs of white space, to the marks between its words (so it is found in an
address, too: `kim-min-ji`), and across tags that stand inside a paragraph. A phrase of Latin letters is found as whole
words, unless `inside` says that it may stand inside longer ones; in scripts whose words take endings, it always may.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from articles.expunging.letters import Read, read

BAR = "▇▇▇"  # of one length, so that it does not say how long the words were
TOKEN = re.compile(r"[^\W_]+")
BETWEEN = r"(?:[^\w\0]|_){1,12}?"  # what may stand between two words of a phrase
SHORTEST, MOST = 2, 20  # letters of a phrase; phrases at once
CONTEXT = 40  # characters shown on each side of a find
_CUT_OFF = 3  # letters of a phrase at the end of a line that was cut off, from which it is taken for the phrase


class Phrases(NamedTuple):
    """What is to go: each phrase as its words, in small letters; `pattern` finds any of them."""

    words: list[list[str]]
    pattern: re.Pattern[str]
    inside: bool

    @classmethod
    def typed(cls, text: str, *, inside: bool = False) -> "Phrases":
        """From lines as somebody typed them. Raises ValueError where none, too many or too short ones are there."""
        words = [found for line in text.splitlines() if (found := tokens(line))]
        if not words or len(words) > MOST or any(len("".join(phrase)) < SHORTEST for phrase in words):
            raise ValueError("no phrase, too many, or too short")
        words.sort(key=lambda phrase: -len(" ".join(phrase)))  # a longer one first: it may hold a shorter one
        return cls(words, re.compile("|".join(_pattern(phrase, inside) for phrase in words), re.IGNORECASE), inside)


def tokens(text: str) -> list[str]:
    """The words of a phrase, in small letters."""
    return TOKEN.findall(unicodedata.normalize("NFC", text).lower())


def count(stored: str, phrases: Phrases) -> int:
    """How often the phrases stand in a stored text."""
    return sum(1 for _found in _finds(stored, phrases.pattern))


def contexts(stored: str, phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    """(words before, the find, words after) of each find, as it is read."""
    for letters, found in _finds(stored, phrases.pattern):
        before, after = letters.text[max(found.start() - CONTEXT, 0) : found.start()], letters.text[found.end() :][:CONTEXT]
        yield before.rpartition("\0")[2], found[0], after.partition("\0")[0]


def masked(stored: str, phrases: Phrases, *, longest: int | None = None) -> str:
    """The text with a bar in the place of each find, its tags as they were; `longest`: characters it must not exceed.

    A line that was cut off at `longest` may end in half a phrase: that goes, too.
    """
    text = barred(stored, [
        spans(letters, found.start(), found.end()) for letters, found in _finds(stored, phrases.pattern)
    ])
    if longest and len(stored) >= longest:
        text = _without_half(text, phrases)
    return text[:longest] if longest else text


def barred(stored: str, finds: list[list[tuple[int, int]]]) -> str:
    """`stored` with a bar for each find, which is a list of the spans of its letters."""
    edits = sorted((start, end, BAR if n == 0 else "") for spans in finds for n, (start, end) in enumerate(spans))
    pieces, at = [], 0
    for start, end, bar in edits:
        if start >= at:
            pieces += [stored[at:start], bar]
            at = end
    return "".join([*pieces, stored[at:]])


def _finds(stored: str, pattern: re.Pattern[str]) -> Iterator[tuple[Read, re.Match]]:
    """Every find with the letters it stands in. Most texts have none, and are not taken apart for it."""
    for letters in read(stored):
        for found in pattern.finditer(letters.text):
            yield letters, found


def spans(letters: Read, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches of what is stored that hold the letters from `first` to before `last`; tags between are in none."""
    found: list[tuple[int, int]] = []
    for start, end in zip(letters.starts[first:last], letters.ends[first:last], strict=True):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return found


def _pattern(phrase: list[str], inside: bool) -> str:
    """A phrase as a pattern; Latin letters, Greek, Cyrillic and figures end a word, Hangul and Kanji do not."""
    body = BETWEEN.join(map(re.escape, phrase))
    start = r"(?<![^\W_])" if not inside and _ends_words(phrase[0][0]) else ""
    end = r"(?![^\W_])" if not inside and _ends_words(phrase[-1][-1]) else ""
    return f"{start}{body}{end}"


def _ends_words(letter: str) -> bool:
    return letter.isdecimal() or letter.lower() != letter.upper()


def _without_half(text: str, phrases: Phrases) -> str:
    """A line that was cut off, without the beginning of a phrase at its end."""
    small = text.casefold()
    for phrase in phrases.words:
        whole = " ".join(phrase)
        for size in range(len(whole) - 1, _CUT_OFF - 1, -1):
            if small.endswith(whole[:size]) and len(small) == len(text):
                return text[: len(text) - size] + BAR
    return text
