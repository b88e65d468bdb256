"""What changed between two versions of a text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.align import edits
from articles.body.diff import diff_blocks, diff_words, words_changed
from tests.articles.body.messy import block_lists

words = st.lists(st.sampled_from("abcde"), max_size=20).map(" ".join)


def test_a_changed_word_is_shown_in_its_place():
    assert diff_words("talks resume today", "talks resume on Monday") == [
        ("same", "talks resume"),
        ("removed", "today"),
        ("added", "on Monday"),
    ]


@given(words, words)
def test_both_texts_can_be_read_back_from_the_words(old, new):
    ops = diff_words(old, new)
    assert " ".join(text for op, text in ops if op != "added") == old
    assert " ".join(text for op, text in ops if op != "removed") == new


def test_blocks_are_same_added_removed_or_changed():
    old = "<p>One two three</p><p>Gone now</p><p>End</p>"
    new = "<p>One two four</p><p>End</p><h2>Fresh</h2>"
    assert [change.kind for change in diff_blocks(old, new)] == ["changed", "removed", "same", "added"]
    assert diff_blocks(old, new)[0].words == [("same", "One two"), ("removed", "three"), ("added", "four")]


def test_new_markup_alone_is_a_change_of_no_words():
    change = diff_blocks("<p>a b</p>", "<h2>a b</h2>")[0]
    assert (change.kind, change.words) == ("changed", [("same", "a b")])
    assert words_changed("<p>a b</p>", "<h2>a b</h2>") == 0


@given(block_lists, block_lists)
def test_every_block_of_both_versions_is_reported(old, new):
    changes = diff_blocks("\n".join(old), "\n".join(new))
    assert [change.old for change in changes if change.kind != "added"] == old
    assert [change.new for change in changes if change.kind != "removed"] == new


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("<p>a b c d</p>", "<p>a b c d</p>", 0),
        ("<p>a b c d</p>", "<p>a b x d</p>", 1),
        ("<p>a b c d</p>", "<p>a b c d e f</p>", 2),
        ("<p>a b</p>", "", 2),
        ("", "<p>a b c</p>", 3),
    ],
)
def test_a_replaced_word_counts_once(old, new, count):
    assert words_changed(old, new) == count


def test_a_long_body_with_one_new_paragraph_differs_in_that_one_only():
    old = [f"<p>paragraph {number}</p>" for number in range(1000)]
    new = [*old[:500], "<p>entirely fresh news</p>", *old[500:]]
    changes = diff_blocks("\n".join(old), "\n".join(new))
    assert [change.new for change in changes if change.kind != "same"] == ["<p>entirely fresh news</p>"]


@given(st.integers(0, 1000), st.integers(2, 400))
def test_edits_of_long_lists_rebuild_the_new_one(seed, variety):
    dice = random.Random(seed)
    old, new = ([str(dice.randrange(variety)) for _ in range(400)] for _ in range(2))
    rebuilt, at = [], 0
    for edit in edits(old, new):
        rebuilt += old[at : edit.old_start] + new[edit.new_start : edit.new_end]
        at = edit.old_end
    assert rebuilt + old[at:] == new


@pytest.mark.parametrize("variety", [2, 20, 20_000])
def test_a_hostile_comparison_still_tells_old_from_new(variety):
    dice = random.Random(1)
    old, new = (" ".join(str(dice.randrange(variety)) for _ in range(24_000)) for _ in range(2))
    said = diff_words(old, new)
    assert " ".join(" ".join(text for op, text in said if op != "added").split()) == old
    blocks_old, blocks_new = ("<p>" + text.replace(" ", "</p><p>") + "</p>" for text in (old, new))
    assert "".join(change.new for change in diff_blocks(blocks_old, blocks_new)) == blocks_new
