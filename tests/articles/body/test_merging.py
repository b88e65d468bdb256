"""Two people changed the same story."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.merge import Conflict, Merged, merge_body, merge_text
from tests.articles.body.messy import block_lists


def body(letters):
    """Return a body of one-letter paragraphs."""
    return "\n".join(f"<p>{letter}</p>" for letter in letters)


def shown(regions):
    """Return every block a reader of the merge would see, those in conflicts included."""
    seen = Counter()
    for region in regions:
        seen.update(region.ours + region.theirs if isinstance(region, Conflict) else [region])
    return seen


@pytest.mark.parametrize(
    ("versions", "merged"),
    [
        (("a", "a", "a"), Merged("a", False)),
        (("a", "b", "a"), Merged("b", False)),
        (("a", "a", "c"), Merged("c", False)),
        (("a", "b", "b"), Merged("b", False)),
        (("a", "", "a"), Merged("", False)),
        (("a", "b", "c"), Merged(None, True)),
    ],
)
def test_a_field_merges_as_a_whole(versions, merged):
    assert merge_text(*versions) == merged


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ("aXcde", "abcYe", "aXcYe"),  # apart
        ("abXde", "abcYe", "abXYe"),  # next to each other
        ("Xabcde", "abcdeY", "XabcdeY"),  # at both ends
        ("abde", "abcdX", "abdX"),  # one removed, one changed
        ("abcXde", "abcYe", "abcXYe"),  # an insertion before a changed one
        ("abXcde", "abXcde", "abXcde"),  # the same insertion
        ("ade", "ade", "ade"),  # the same removal
    ],
)
def test_changes_that_do_not_touch_merge(ours, theirs, merged):
    assert merge_body(body("abcde"), body(ours), body(theirs)).html == body(merged)
    assert merge_body(body("abcde"), body(theirs), body(ours)).html == body(merged)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("abXde", "abYde"),  # the same paragraph
        ("abcXde", "abcYde"),  # two insertions at one place
        ("abde", "abXde"),  # removed here, changed there
        ("aXYde", "abcZe".replace("c", "Q")),  # overlapping stretches
        ("abXYde", "abcZde"),  # changed with one more, and an insertion right there
    ],
)
def test_changes_of_one_place_conflict(ours, theirs):
    merged = merge_body(body("abcde"), body(ours), body(theirs))
    assert merged.html is None and len(merged.conflicts) == 1


def test_a_conflict_stands_among_the_merged_blocks():
    merged = merge_body(body("abc"), body("aXc"), body("aYcZ"))
    conflict = Conflict(["<p>b</p>"], ["<p>X</p>"], ["<p>Y</p>"])
    assert merged.regions == ["<p>a</p>", conflict, "<p>c</p>", "<p>Z</p>"]
    assert merged.conflicts == [conflict]


def test_two_words_of_one_paragraph_conflict():
    merged = merge_body("<p>one two three</p>", "<p>ONE two three</p>", "<p>one two THREE</p>")
    assert merged.html is None


def test_two_different_first_drafts_conflict():
    assert merge_body("", body("a"), body("b")).conflicts == [Conflict([], ["<p>a</p>"], ["<p>b</p>"])]


@given(block_lists, block_lists)
def test_a_change_of_one_side_or_the_same_of_both_wins(base, changed):
    base, changed = "\n".join(base), "\n".join(changed)
    assert merge_body(base, changed, base).html == changed
    assert merge_body(base, base, changed).html == changed
    assert merge_body(base, changed, changed).html == changed


versions = st.tuples(block_lists, block_lists, block_lists)


@given(versions)
def test_both_sides_get_the_same_merge(lists):
    base, ours, theirs = ("\n".join(blocks) for blocks in lists)
    one, other = merge_body(base, ours, theirs), merge_body(base, theirs, ours)
    assert one.html == other.html
    assert [(c.ours, c.theirs) for c in one.conflicts] == [(c.theirs, c.ours) for c in other.conflicts]


@given(versions)
def test_no_added_block_is_lost(lists):
    base, ours, theirs = lists
    seen = shown(merge_body(*("\n".join(blocks) for blocks in lists)).regions)
    for side in (ours, theirs):
        assert not (Counter(side) - Counter(base)) - seen
