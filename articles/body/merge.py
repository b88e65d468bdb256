"""Three-way merging: two people changed the same story, and neither may lose a word."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.body.align import Edit, edits
from articles.body.paragraphs import blocks


class Merged(NamedTuple):
    """A merged value, or None and conflict=True when both changed it differently."""

    value: str | None
    conflict: bool


class Conflict(NamedTuple):
    """The blocks of one place that both changed: as they were, as we and as they have them."""

    base: list[str]
    ours: list[str]
    theirs: list[str]


class MergedBody(NamedTuple):
    """A merged body: html (None while there are conflicts), the conflicts, and all regions in order.

    A region is a merged block or a Conflict.
    """

    html: str | None
    conflicts: list[Conflict]
    regions: list[str | Conflict]


class _Versions(NamedTuple):
    """The blocks of the three versions."""

    base: list[str]
    ours: list[str]
    theirs: list[str]


class _Group(NamedTuple):
    """Edits of either side that touch the same blocks of the base, from start to end."""

    start: int
    end: int
    ours: list[Edit]
    theirs: list[Edit]


def merge_text(base: str, ours: str, theirs: str) -> Merged:
    """Merge a field as a whole: a change on one side wins, two different ones conflict."""
    if ours == theirs or theirs == base:
        return Merged(ours, False)
    if ours == base:
        return Merged(theirs, False)
    return Merged(None, True)


def merge_body(base_html: str, ours_html: str, theirs_html: str) -> MergedBody:
    """Merge clean bodies by blocks; changes of different blocks merge, of the same one conflict."""
    versions = _Versions(blocks(base_html), blocks(ours_html), blocks(theirs_html))
    regions: list[str | Conflict] = []
    at = 0
    for group in _groups(versions):
        regions += versions.base[at : group.start]
        regions += _settled(versions, group)
        at = group.end
    regions += versions.base[at:]
    conflicts = [region for region in regions if isinstance(region, Conflict)]
    merged = None if conflicts else "\n".join(region for region in regions if isinstance(region, str))
    return MergedBody(merged, conflicts, regions)


def _groups(versions: _Versions) -> Iterator[_Group]:
    """Yield the edits of both sides, in order, those that meet together."""
    both = [(edit, "ours") for edit in edits(versions.base, versions.ours)]
    both += [(edit, "theirs") for edit in edits(versions.base, versions.theirs)]
    both.sort(key=lambda item: item[0][:2])
    group = last = None
    for edit, side in both:
        if group is None or last is None or not _meet(last, edit):
            if group:
                yield group
            group, last = _Group(edit.old_start, edit.old_end, [], []), edit
        getattr(group, side).append(edit)
        if edit.old_end >= last.old_end:
            last = edit
            group = group._replace(end=edit.old_end)
    if group:
        yield group


def _meet(first: Edit, second: Edit) -> bool:
    """Tell whether two edits, sorted, concern the same blocks or insert at the same place."""
    if second.old_start != first.old_end:
        return second.old_start < first.old_end
    inserts = first.old_start == first.old_end or second.old_start == second.old_end
    # Beside an insertion, an edit that adds blocks may have put them at that very place as well.
    return inserts and _grows(first) and _grows(second)


def _grows(edit: Edit) -> bool:
    """Tell whether an edit leaves more blocks than it found."""
    return edit.new_end - edit.new_start > edit.old_end - edit.old_start


def _settled(versions: _Versions, group: _Group) -> list[str | Conflict]:
    """Return the blocks of one group as merged, or the conflict."""
    base = versions.base[group.start : group.end]
    ours = _applied(versions.base, versions.ours, group, group.ours)
    theirs = _applied(versions.base, versions.theirs, group, group.theirs)
    if ours == theirs or theirs == base:
        return ours
    return theirs if ours == base else [Conflict(base, ours, theirs)]


def _applied(base: list[str], side: list[str], group: _Group, made: list[Edit]) -> list[str]:
    """Return the blocks of a group's place as one side has them."""
    result: list[str] = []
    at = group.start
    for edit in made:
        result += base[at : edit.old_start] + side[edit.new_start : edit.new_end]
        at = edit.old_end
    return result + base[at : group.end]
