"""A text taken apart into words, numbers and marks; what is only written another way comes out the same."""

import re
import unicodedata
from dataclasses import dataclass, field

from articles.body.telling.lexicon import ORDINALS, SHORTENED, SMALL, TENS

_SIGNS = str.maketrans({
    "‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": None,
    "＂": '"', "„": "“", "«": "“", "»": "”",
})
_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}\b)")
_TOKEN = re.compile(r"""
    (?P<iso>\b\d{4}-\d{2}-\d{2}\b)
  | (?P<clock>\b\d{1,2}:\d{2}\b)
  | (?P<number>(?<![\w.)])-(?=\d)|)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
  | (?P<sign>US\$|[$€£¥₩%])
  | (?P<word>[^\W\d_]+(?:['.-][^\W\d_]+)*)
  | (?P<quote>["“”])
  | (?P<mark>[^\w\s])
""", re.VERBOSE)
_ENDS = ".?!:"
_NUMBERS = {*SMALL, *TENS, *ORDINALS}
_NOT = re.compile(r"^(.+)n't$")


@dataclass
class Token:
    """One word, number or mark. `kind`: word, number, sign, clock, iso, quote or mark, later name, figure, date, negation.

    `key` is how it is compared, `text` how it stood there; `starts`: a sentence or a quotation begins with it; `soft`:
    it counts only where another of its kind has taken its place.
    """

    kind: str
    text: str
    key: object
    starts: bool = False
    soft: bool = False
    quoted: bool = False
    parts: list = field(default_factory=list)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.kind == "word" and self.text[:1].isupper()


def lines_of(text: str) -> list[list[Token]]:
    """The tokens of each line (paragraph) of plain text."""
    text = _THOUSANDS.sub(",", text).translate(_SIGNS)
    return [line for each in text.splitlines() if (line := _line(each))]


def key_of(word: str) -> str:
    """A word as it is compared: small letters without accents, dots, hyphens and possessive s."""
    word = word.casefold().removesuffix("'s").replace(".", "").replace("-", "").replace("'", "")
    if word.isascii():
        return word
    flat = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return flat if flat.isascii() else word


def _line(text: str) -> list[Token]:
    tokens: list[Token] = []
    fresh = True
    for found in _TOKEN.finditer(text):
        for token in _tokens(found):
            if token.kind == "quote":
                token.key = _side(text, found.start())
            token.starts = fresh
            tokens.append(token)
            fresh = (fresh and token.kind in ("quote", "mark")) or _ends(tokens)
    return tokens


def _side(text: str, at: int) -> str:
    """Whether the quotation mark at `at` opens or closes."""
    if text[at] in "“”":
        return "open" if text[at] == "“" else "close"
    return "open" if at == 0 or text[at - 1] in " ([-–—'“" else "close"


def _ends(tokens: list[Token]) -> bool:
    """Whether the next word begins a sentence or a quotation."""
    last = tokens[-1]
    if last.kind == "quote":
        return last.key == "open"
    if last.kind != "mark" or last.text not in _ENDS:
        return False
    before = tokens[-2] if len(tokens) > 1 else None
    short = before and before.kind == "word" and (before.key in SHORTENED or len(before.key) == 1 or "." in before.text)
    return not (last.text == "." and short)


def _tokens(found: re.Match) -> list[Token]:
    """The tokens of one match: hyphened small words are several, "isn't" is "is not"."""
    kind, text = found.lastgroup, found.group()
    if kind == "digits":
        return [Token("number", text, text.replace(",", ""))]
    if kind != "word":
        return [Token(kind, text, text)]
    if negated := _NOT.match(text.casefold()):
        stem = {"ca": "can", "wo": "will", "sha": "shall"}.get(negated[1], negated[1])
        return [Token("word", text, stem), Token("word", text, "not")]
    if text.casefold() == "cannot":
        return [Token("word", text, "can"), Token("word", text, "not")]
    if "-" in text and (not text[:1].isupper() or text.partition("-")[0].casefold() in _NUMBERS):
        return [Token("word", part, key_of(part)) for part in text.split("-") if part]
    return [Token("word", text, key_of(text))]
