"""What changed between two versions of a story, block by block and word by word."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from articles.body.align import edits
from articles.body.paragraphs import blocks
from articles.body.words import plain_text

Words = list[tuple[str, str]]

# Two blocks that share this part of their words are one block changed, not one removed and one added.
ALIKE = 0.4

# How many of the new blocks are looked at for the one an old block became.
NEARBY = 8


class Change(NamedTuple):
    """One block in both versions: kind is same, added, removed or changed.

    old and new are HTML, empty where the version has no such block. words is filled for changed
    blocks only: (op, text) pairs, op being same, added or removed.
    """

    kind: str
    old: str
    new: str
    words: Words


def diff_words(old: str, new: str) -> Words:
    """Compare plain text by words; return (op, text) pairs, op being same, added or removed."""
    old_words, new_words = old.split(), new.split()
    result: Words = []
    at = 0
    for edit in edits(old_words, new_words):
        _say(result, "same", old_words[at : edit.old_start])
        _say(result, "removed", old_words[edit.old_start : edit.old_end])
        _say(result, "added", new_words[edit.new_start : edit.new_end])
        at = edit.old_end
    _say(result, "same", old_words[at:])
    return result


def diff_blocks(old_html: str, new_html: str) -> list[Change]:
    """Compare two clean bodies; return every block of either once, in reading order."""
    old, new = blocks(old_html), blocks(new_html)
    changes: list[Change] = []
    at = 0
    for edit in edits(old, new):
        changes += [Change("same", block, block, []) for block in old[at : edit.old_start]]
        changes += _replaced(old[edit.old_start : edit.old_end], new[edit.new_start : edit.new_end])
        at = edit.old_end
    return changes + [Change("same", block, block, []) for block in old[at:]]


def words_changed(old_html: str, new_html: str) -> int:
    """Count the words that differ between two clean bodies; a word replaced by another counts once."""
    return sum(_words_of(change) for change in diff_blocks(old_html, new_html))


def _say(result: Words, op: str, words: list[str]) -> None:
    """Add a stretch of words to the result, unless it is empty."""
    if words:
        result.append((op, " ".join(words)))


def _replaced(old: list[str], new: list[str]) -> Iterator[Change]:
    """Yield the changes that turn some blocks into others, pairing those that are alike."""
    old_texts, new_texts = [plain_text(block) for block in old], [plain_text(block) for block in new]
    new_counts = [Counter(text.split()) for text in new_texts]
    at = 0
    for block, text in zip(old, old_texts, strict=True):
        found = _most_alike(Counter(text.split()), new_counts, at)
        if found is None:
            yield Change("removed", block, "", [])
            continue
        yield from (Change("added", "", added, []) for added in new[at:found])
        yield Change("changed", block, new[found], diff_words(text, new_texts[found]))
        at = found + 1
    yield from (Change("added", "", added, []) for added in new[at:])


def _most_alike(words: Counter[str], candidates: list[Counter[str]], start: int) -> int | None:
    """Return the index of the nearby candidate that shares most words, or None if none is alike."""
    nearby = range(start, min(start + NEARBY, len(candidates)))
    best = max(nearby, key=lambda index: _likeness(words, candidates[index]), default=None)
    return best if best is not None and _likeness(words, candidates[best]) >= ALIKE else None


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return how much two bags of words share, from 0 to 1; two empty ones are alike."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _words_of(change: Change) -> int:
    """Count the words one change touches."""
    if change.kind in ("added", "removed"):
        return len(plain_text(change.old + change.new).split())
    count, removed = 0, 0
    for op, text in change.words:
        words = len(text.split()) if op != "same" else 0
        # An addition right after a removal replaces it: only the longer of the two counts.
        count += max(words - removed, 0) if op == "added" else words
        removed = words if op == "removed" else 0
    return count
