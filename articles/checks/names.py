"""One name spelled two ways in one story. Pure; English alone.

Precise before complete: a wrong guess here costs an editor's trust. Two spellings are told only where they share a part,
the rest differs by hyphen, space or a letter or two, and nothing says that they are two people: they stand in one
paragraph, both often, or they are a plural, a country and its people, a man's and a woman's form. How a surname is written
in Roman letters (Lee, Yi, Rhee) is its bearer's choice and never told.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from django.utils.translation import gettext as _

from articles.checks.finding import WARN, Finding
from articles.checks.name_words import SURNAMES
from articles.checks.people import Person, named
from articles.checks.reading import Reading

MOST = 400  # names of one text that are compared
_SOUNDS = (  # one Korean sound in Roman letters, spelled in several ways
    ("yeo", "yu"), ("you", "yu"), ("woo", "u"), ("wu", "u"), ("oo", "u"), ("eo", "u"), ("eu", "u"), ("ee", "i"), ("yi", "i"),
    ("ch", "j"), ("g", "k"), ("d", "t"), ("b", "p"), ("l", "r"),
)


def two_ways(reading: Reading, byline: Iterable[str] = ()) -> Iterator[Finding]:
    """A finding for each pair of spellings that seem to be one person's."""
    if not reading.english:
        return
    lines = [reading.headline, reading.standfirst, *reading.paragraphs]
    for one, other in pairs(lines, byline):
        said = _("“%(one)s” and “%(other)s”: is this one name, spelled two ways?") % {"one": one, "other": other}
        yield Finding("name", WARN, "body", said)


def pairs(lines: list[str], byline: Iterable[str] = ()) -> Iterator[tuple[Person, Person]]:
    """Pairs of spellings, the more frequent one first."""
    by_part: dict[str, list[Person]] = {}
    people = sorted(named(lines, byline).values(), key=lambda person: (-person.times, person.words))[:MOST]
    for person in people:
        for part in {person.words[0], person.words[-1], _bare(person.words)}:
            by_part.setdefault(part, []).append(person)
    told = set()
    for group in by_part.values():
        for one, other in combinations(group, 2):
            if (one.words, other.words) not in told and (one.sure or other.sure or one.korean) and _one_person(one, other):
                told.add((one.words, other.words))
                yield one, other


def _one_person(one: Person, other: Person) -> bool:
    """Whether two different spellings are likely the same person's."""
    if _bare(one.words) == _bare(other.words):
        return True
    if one.lines & other.lines or (one.times > 1 and other.times > 1):
        return False  # two people, who are told apart on purpose
    if one.korean and other.korean:
        return one.words[0] == other.words[0] and _sound(one.words[1:]) == _sound(other.words[1:])
    if one.words[0] in SURNAMES or other.words[0] in SURNAMES or len(one.words) != len(other.words):
        return False
    one_parts, other_parts = (" ".join(person.words).replace("-", " ").split() for person in (one, other))
    if len(one_parts) != len(other_parts):
        return False
    differing = [pair for pair in zip(one_parts, other_parts, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _nearly(*differing[0])


def _nearly(one: str, other: str) -> bool:
    """Whether two words differ as a slip of the keyboard does, and not as two names, or a word and its ending, do."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    if len(short) < 4 or short[0] != long[0]:
        return False
    if long.startswith(short) and long[len(short) :] in ("s", "a", "n", "an", "es", "i", "o", "y"):
        return False
    if len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("aeioy"):
        return False  # Mario and Maria, Andrei and Andrea
    return _apart(short, long) <= (2 if len(short) >= 9 else 1)


def _apart(one: str, other: str) -> int:
    """How many letters must be put in, taken out, changed, or exchanged with the next to make one word the other."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _bare(words: tuple[str, ...]) -> str:
    """A name without its hyphens and spaces."""
    return "".join(words).replace("-", "").replace("'", "").lower()


def _sound(given: tuple[str, ...]) -> str:
    """How a Korean given name sounds, whatever way it is written."""
    sound = _bare(given)
    for written, same in _SOUNDS:
        sound = sound.replace(written, same)
    return sound
