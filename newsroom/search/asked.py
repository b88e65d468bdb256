"""What a reader asked: words that must all stand in a story, and phrases in quotation marks. Nothing else is a language:
no operator of a database is ever reached. Pure.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from articles.body.sanitise import clean_text
from newsroom.search.names import other_spellings
from newsroom.search.words import is_eastern, parts_of, words_in

LONGEST = 200  # characters that are read
MOST = 12  # words and phrases
_PIECE = re.compile(r'["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+')


class Term(NamedTuple):
    """A word or a phrase: `parts` as the index knows them, in this order; or, as well as it, one of `others`.

    `begins`: the last part may be the beginning of one in the index (a single eastern sign).
    """

    typed: str
    parts: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    begins: bool = False


@dataclass(frozen=True)
class Question:
    """A question as it was understood. `cut`: not all of it was read."""

    typed: str
    terms: tuple[Term, ...]
    cut: bool = False

    @property
    def parts(self) -> set[str]:
        """Every part that is marked in what is found."""
        return {part for term in self.terms for parts in (term.parts, *term.others) for part in parts}

    def without(self, term: Term) -> str:
        """What would be typed without one of the terms."""
        return " ".join(other.typed for other in self.terms if other is not term)


def read(text: str) -> Question:
    """Understand what was typed, whatever it is."""
    tidy = clean_text(mended(text))
    terms = [term for piece in _PIECE.finditer(tidy[:LONGEST]) if (term := _term(piece))]
    return Question(tidy[:LONGEST], tuple(terms[:MOST]), len(tidy) > LONGEST or len(terms) > MOST)


def mended(text: str) -> str:
    """Text that can be written, whatever bytes came: halves of signs become question marks."""
    return text.encode(errors="replace").decode()


def _term(piece: re.Match) -> Term | None:
    phrase = piece[1]
    typed = f'"{phrase.strip()}"' if phrase is not None else piece[0]
    parts = tuple(part for word in words_in(phrase if phrase is not None else piece[0]) for part in word.parts)
    if not parts:
        return None
    others = tuple(found for name in other_spellings(piece[0]) if (found := parts_of(name))) if phrase is None else ()
    return Term(typed, parts, others, begins=len(parts) == 1 and len(parts[0]) == 1 and is_eastern(parts[0]))
