"""Two versions of a text compared for what a reader would call another fact."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from articles.body.telling import figures, naming, scan
from articles.body.telling.exchanged import exchanged
from articles.body.telling.lexicon import NEGATING, ORDINARY
from articles.body.telling.parts import KINDS, Change, Text
from articles.body.telling.quoted import mark_quoted, quotations
from articles.body.telling.scan import Token

__all__ = ["Change", "changes"]

MANY = 100  # names: where so many changed, nobody only mistyped
TYPING = 0.84  # two longer words as alike as this are one word, mistyped


def changes(old: str, new: str, around: str = "") -> list[Change]:
    """What tells in the difference of two plain texts; empty where only the writing changed.

    `around`: more of the same story, from which to learn which words are names there.
    """
    if old == new:
        return []
    before, after, beside = ([figures.joined(line) for line in scan.lines_of(text)] for text in (old, new, around))
    naming.mark_names(before, after, beside)
    was, now = _text(before), _text(after)
    found = [change for kind in KINDS for change in _of_kind(kind, was, now)]
    found += [] if found else [*exchanged(was, now), *_turned_round(was, now)]
    return found + [change for change in quotations(was, now) if not _told(change, found)]


def _text(lines: list[list[Token]]) -> Text:
    quotations = [words for line in lines for words in mark_quoted(line)]
    sentences: list[list[Token]] = []
    for line in lines:
        sentences.append([])
        for token in line:
            if token.starts and sentences[-1] and not token.quoted:
                sentences.append([])
            if token.kind != "quote":
                sentences[-1].append(token)
    return Text([sentence for sentence in sentences if sentence], quotations)


def _of_kind(kind: str, was: Text, now: Text) -> Iterator[Change]:
    """Names, figures, dates or negations that one of the two has and the other has not, wherever they stand."""
    before, after = ([token for token in text.tokens if token.kind == kind] for text in (was, now))
    removed, added = _without(before, after), _without(after, before)
    if kind == "name":
        removed, added = _other_names(removed, added, was, now)
    if not (removed and added):  # a "one" that went, a "Mr." that came: nothing took its place
        removed, added = ([token for token in side if not token.soft] for side in (removed, added))
    for gone, come in zip_longest(removed, added):
        yield Change(kind, gone.text if gone else "", come.text if come else "")


def _without(tokens: list[Token], others: list[Token]) -> list[Token]:
    """The tokens that `others` has not, counted."""
    left = Counter(token.key for token in others)
    missing = []
    for token in tokens:
        if left[token.key]:
            left[token.key] -= 1
        else:
            missing.append(token)
    return missing


def _other_names(removed: list[Token], added: list[Token], was: Text, now: Text) -> tuple[list, list]:
    """Without what is the same name in two parts, and words that were only mistyped."""
    if "".join(token.key for token in removed) == "".join(token.key for token in added):
        return [], []
    return _rightly(removed, was, now), _rightly(added, now, was)


def _rightly(names: list[Token], here: Text, there: Text) -> list[Token]:
    """The names but for what the other version spells small, or what is an ordinary word mistyped in one of them."""
    words, all_words = (_gained(here, there, kinds) for kinds in ({"word"}, {"word", "name"}))
    return [
        name for name in names
        if name.key not in words and not (len(names) < MANY and any(_mistyped(name.key, word) for word in all_words))
    ]


def _gained(here: Text, there: Text, kinds: set[str]) -> set:
    """The words of these kinds that `there` has and `here` has not."""
    one, other = ([token for token in text.tokens if token.kind in kinds] for text in (here, there))
    return {token.key for token in _without(other, one)}


def _mistyped(one: str, other: str) -> bool:
    if one[:1] != other[:1] or min(len(one), len(other)) < 6 or not (one in ORDINARY or other in ORDINARY):
        return False
    return abs(len(one) - len(other)) < 3 and SequenceMatcher(None, one, other).ratio() >= TYPING


def _turned_round(was: Text, now: Text) -> Iterator[Change]:
    """An ordinary word that got or lost a "not" before it: lawful, unlawful."""
    before, after = ({t.key: t.text for t in text.tokens if t.kind == "word"} for text in (was, now))
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    for prefix in NEGATING:
        for plain, turned in ((gone, come), (come, gone)):
            for word in (word for word in plain if len(word) > 3 and prefix + word in turned):
                pair = (word, prefix + word) if plain is gone else (prefix + word, word)
                yield Change("negation", before[pair[0]], after[pair[1]])


def _told(change: Change, found: list[Change]) -> bool:
    return any(change[1:] == other[1:] for other in found)
