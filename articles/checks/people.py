"""The names of people that a text uses, and how often. Pure; English alone.

Only what is surely a person counts: two or three capitalised words that follow a title, speak, have an age, are Korean,
or stand in the byline. Places and institutions do none of these.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.checks.name_words import BEFORE, NO_NAME, SURNAMES, TITLES

_WORD = r"(?:[A-Z][a-zà-ÿ]{0,2})?[A-Z]['’]?[A-Z]?[a-zà-ÿ]+(?:-[A-Za-zà-ÿ]+)*"
_NAME = re.compile(rf"\b{_WORD}(?: (?:[A-Z]\.? )?{_WORD})+")
_INITIAL = re.compile(r" [A-Z]\.?(?= )")
_AFTER = re.compile(r",? (?:said|says|told|added|adds|asked|who|wrote|explained)\b|, (?:aged )?[1-9]\d,")
@dataclass
class Person:
    """One spelling of a name in one text: its words, how often and in which lines it stands; `sure`: it is a person's."""

    words: tuple[str, ...]
    lines: set[int] = field(default_factory=set)
    times: int = 0
    sure: bool = False

    def __str__(self):
        return " ".join(self.words)

    @property
    def korean(self) -> bool:
        """Whether the name is a Korean one: a surname, and one or two syllables with or without a hyphen."""
        return self.words[0] in SURNAMES and len(self.words) in (2, 3)


def named(lines: list[str], byline: Iterable[str] = ()) -> dict[tuple[str, ...], Person]:
    """Every spelling of a name in `lines`, and of the names in the `byline`."""
    found: dict[tuple[str, ...], Person] = {}
    for n, line in enumerate(lines):
        for match in _NAME.finditer(line):
            words, titled = _without_title(match[0])
            if not 2 <= len(words) <= 3 or not NO_NAME.isdisjoint(words):
                continue
            person = found.setdefault(words, Person(words))
            person.times += 1
            person.lines.add(n)
            person.sure |= titled or bool(_AFTER.match(line, match.end()))
    for name in byline:
        words = tuple(name.split())
        if 2 <= len(words) <= 3:
            found.setdefault(words, Person(words)).sure = True
    return found


def _without_title(name: str) -> tuple[tuple[str, ...], bool]:
    """The words of a name alone, and whether a title stood before them."""
    words = _INITIAL.sub("", name.replace("’", "'")).removesuffix("'s").split()
    while words and words[0] in BEFORE:
        words.pop(0)
    if len(words) > 2 and words[0] not in SURNAMES and words[1] in SURNAMES and words[0] not in TITLES and "-" in words[2]:
        words.pop(0)  # a word that begins the sentence
    titled = False
    while words and words[0] in TITLES:
        words.pop(0)
        titled = True
    return tuple(words[:-1] if words and words[-1] in ("Jr", "Sr") else words), titled
