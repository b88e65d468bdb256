"""Where two lists of blocks or words differ, found in bounded time.

difflib compares short lists well but can take minutes on long, repetitive ones. Long lists are
therefore first cut at the items that occur exactly once in both, which takes n log n.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

# Up to this many items difflib looks at everything; at worst that takes it some milliseconds.
CLOSELY = 300


class Edit(NamedTuple):
    """One stretch that differs: old[old_start:old_end] became new[new_start:new_end]."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """Return the stretches where new differs from old, in order, equal items between each two."""
    return [edit for gap in _gaps(old, new) for edit in _inside(old, new, gap)]


def _gaps(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Yield the stretches to compare: the whole when it is short, or those between the anchors."""
    anchors = _anchors(old, new) if max(len(old), len(new)) > CLOSELY else []
    old_start = new_start = 0
    for old_at, new_at in anchors:
        yield Edit(old_start, old_at, new_start, new_at)
        old_start, new_start = old_at + 1, new_at + 1
    yield Edit(old_start, len(old), new_start, len(new))


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return positions (in old, in new) of items single in both, both positions rising."""
    old_counts, new_counts = Counter(old), Counter(new)
    new_at = {item: at for at, item in enumerate(new) if new_counts[item] == 1}
    pairs = [(at, new_at[item]) for at, item in enumerate(old) if item in new_at and old_counts[item] == 1]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs, in order, whose second numbers rise (patience sorting)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before: list[int | None] = []
    for index, (_, new_at) in enumerate(pairs):
        pile = bisect_left(tops, new_at)
        before.append(top_pairs[pile - 1] if pile else None)
        tops[pile : pile + 1] = [new_at]
        top_pairs[pile : pile + 1] = [index]
    run, index = [], top_pairs[-1] if top_pairs else None
    while index is not None:
        run.append(pairs[index])
        index = before[index]
    return run[::-1]


def _inside(old: Sequence[str], new: Sequence[str], gap: Edit) -> list[Edit]:
    """Return the edits within one gap; a gap too long to look at closely is one edit."""
    gap = _trimmed(old, new, gap)
    old_part, new_part = old[gap.old_start : gap.old_end], new[gap.new_start : gap.new_end]
    if not old_part and not new_part:
        return []
    if not old_part or not new_part or max(len(old_part), len(new_part)) > CLOSELY:
        return [gap]
    codes = SequenceMatcher(None, old_part, new_part, autojunk=False).get_opcodes()
    o, n = gap.old_start, gap.new_start
    return [Edit(o + a, o + b, n + c, n + d) for tag, a, b, c, d in codes if tag != "equal"]


def _trimmed(old: Sequence[str], new: Sequence[str], gap: Edit) -> Edit:
    """Return gap without the equal items at its two ends."""
    old_start, old_end, new_start, new_end = gap
    while old_start < old_end and new_start < new_end and old[old_start] == new[new_start]:
        old_start, new_start = old_start + 1, new_start + 1
    while old_start < old_end and new_start < new_end and old[old_end - 1] == new[new_end - 1]:
        old_end, new_end = old_end - 1, new_end - 1
    return Edit(old_start, old_end, new_start, new_end)
