"""Two people changed one story's values: what merges by itself, what is asked, and that no word ever goes missing."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.sanitise import clean_html, clean_text
from articles.body.words import plain_text
from articles.merging import merge_values
from articles.merging_clash import Answer
from articles.values import FIELDS
from tests.articles.body.messy import block_lists, messy_html

BLANK = dict.fromkeys(("kind", "kicker", "headline", "standfirst", "dateline", "body", "language", "slug"), "")
BLANK |= {"section": None, "agency": None, "embargo": None, "also_in": [], "tags": [], "bylines": [], "photos": []}


def photo(number, caption="", credit="", alt="", **more):
    return {"photo": number, "caption": caption, "credit": credit, "alt": alt} | more


def author(number, printed_as=""):
    return {"author": number, "printed_as": printed_as}


def merged(field, base, yours, theirs, answers=None):
    return merge_values(*(BLANK | {field: value} for value in (base, yours, theirs)), answers)


ONE, TWO, THREE = photo(1, "Old"), photo(2), photo(3)


@pytest.mark.parametrize(
    ("field", "base", "yours", "theirs", "result"),
    [
        ("tags", [1], [1, 2], [1, 3], [1, 3, 2]),  # each adds another
        ("tags", [1, 2, 3], [2, 3], [1, 2], [2]),  # each takes another one out
        ("tags", [1, 2, 3], [3, 1, 2], [1, 2, 3, 4], [3, 1, 2, 4]),  # one moves, one adds
        ("tags", [1, 2], [2, 1], [2, 1], [2, 1]),  # the same move
        ("tags", [1, 2, 3, 4], [4, 1, 2, 3], [1, 3, 4], [4, 1, 3]),  # one moves the last, one takes out another
        ("also_in", [1, 5], [1, 3, 5], [5, 9], [3, 5, 9]),
        ("photos", [ONE], [ONE, TWO], [photo(1, "New")], [photo(1, "New"), TWO]),  # a photo more, a caption
        ("photos", [ONE], [photo(1, "New")], [photo(1, "Old", "Yonhap")], [photo(1, "New", "Yonhap")]),
        ("photos", [], [photo(1, "New")], [photo(1, "", "Yonhap")], [photo(1, "New", "Yonhap")]),  # both add it
        ("photos", [photo(1, crop="0,0,50,50")], [photo(1)], [photo(1, "A", crop="0,0,50,50")], [photo(1, "A")]),
        ("bylines", [author(1)], [author(1, "Our staff")], [author(2), author(1)], [author(2), author(1, "Our staff")]),
        ("headline", "Old", "New", "Old", "New"),
        ("section", 1, 2, 2, 2),
    ],
)
def test_unrelated_and_equal_changes_merge(field, base, yours, theirs, result):
    found = merged(field, base, yours, theirs)
    assert (found.values[field], found.open) == (result, [])
    other = merged(field, base, theirs, yours)
    assert other.open == [] and said(field, other.values[field]) == said(field, result)


@pytest.mark.parametrize(
    ("field", "base", "yours", "theirs", "part"),
    [
        ("tags", [1, 2], [1], [2, 1], "there"),  # taken out and moved
        ("bylines", [author(1), author(2)], [author(1)], [author(2), author(1)], "there"),
        ("bylines", [author(1)], [], [author(1, "Our staff")], "there"),
        ("photos", [ONE, TWO], [TWO], [photo(1, "New"), TWO], "there"),
        ("photos", [ONE, TWO, THREE], [THREE, ONE, TWO], [TWO, ONE, THREE], "order"),
        ("photos", [ONE], [photo(1, "Mine")], [photo(1, "Theirs")], "caption"),
        ("photos", [], [ONE, TWO], [TWO, ONE], "order"),  # both added both
        ("tags", [1, 1], [1, 1, 2], [1, 1, 3], ""),  # named twice: as a whole
        ("section", 1, 2, 3, ""),
        ("headline", "Old", "Mine", "Theirs", ""),
    ],
)
def test_what_only_a_person_can_say_is_asked_from_both_sides(field, base, yours, theirs, part):
    [clash], [mirrored] = merged(field, base, yours, theirs).open, merged(field, base, theirs, yours).open
    assert (clash.field, clash.part) == (mirrored.field, mirrored.part) == (field, part)
    assert (clash.yours, clash.theirs) == (mirrored.theirs, mirrored.yours)
    for choice in clash.options:
        assert merged(field, base, yours, theirs, {clash.key: Answer(choice, "Own")}).open == []
    assert merged(field, base, yours, theirs, {clash.key: Answer("everything")}).open == [clash]


def test_an_answer_is_what_then_stands():
    sides = ([ONE, TWO], [TWO], [photo(1, "New"), TWO])
    [clash] = merged("photos", *sides).open
    assert merged("photos", *sides, {clash.key: Answer("yours")}).values["photos"] == [TWO]
    assert merged("photos", *sides, {clash.key: Answer("theirs")}).values["photos"] == [photo(1, "New"), TWO]
    sides = ([photo(1, "a")], [photo(1, "Mine.")], [photo(1, "Theirs.")])
    [clash] = merged("photos", *sides).open
    assert merged("photos", *sides, {clash.key: Answer("both")}).values["photos"] == [photo(1, "Theirs. Mine.")]
    assert merged("photos", *sides, {clash.key: Answer("own", "Ours.")}).values["photos"] == [photo(1, "Ours.")]


def test_an_answer_holds_while_its_question_stays_the_same_and_no_longer():
    base, yours, theirs = "<p>a</p>\n<p>b</p>", "<p>A</p>\n<p>b</p>", "<p>Z</p>\n<p>b</p>"
    [clash] = merged("body", base, yours, theirs).open
    later = theirs + "\n<p>A colleague's new end.</p>"
    assert [one.key for one in merged("body", base, yours, later).open] == [clash.key]
    assert [one.key for one in merged("body", base, yours, "<p>Zz</p>\n<p>b</p>").open] != [clash.key]


def test_two_neighbouring_paragraphs_rewritten_by_both_are_two_questions():
    base = "<p>The mayor spoke on Tuesday.</p>\n<p>The work takes two years.</p>\n<p>The end.</p>"
    yours = base.replace("Tuesday", "Monday").replace("two years", "three years")
    theirs = base.replace("Tuesday", "Friday").replace("two years", "four years").replace("The end", "All")
    found = merged("body", base, yours, theirs)
    assert [(plain_text(one.theirs), plain_text(one.yours)) for one in found.open] == [
        ("The mayor spoke on Friday.", "The mayor spoke on Monday."),
        ("The work takes four years.", "The work takes three years."),
    ]
    assert found.values["body"].endswith("<p>All.</p>")
    assert found.open[1].around == ("", "<p>All.</p>")


def test_a_photo_in_the_text_is_a_block_like_any_other():
    figure = '<figure data-photo="12" data-size="column"><figcaption>Bridge</figcaption></figure>'
    base = f"<p>One.</p>\n{figure}\n<p>Two.</p>"
    found = merged("body", base, base.replace("Two", "Three"), base.replace("column", "wide"))
    assert found.open == [] and 'data-size="wide"' in found.values["body"] and "Three" in found.values["body"]
    found = merged("body", base, base.replace(figure + "\n", ""), base.replace("Bridge", "The old bridge"))
    assert [plain_text(clash.theirs) for clash in found.open] == ["The old bridge"]


def test_a_block_that_both_put_at_one_place_is_asked_and_both_can_stay():
    base = "<p>One.</p>"
    [clash] = merged("body", base, base + "\n<p>Mine.</p>", base + "\n<p>Theirs.</p>").open
    both = merged("body", base, base + "\n<p>Mine.</p>", base + "\n<p>Theirs.</p>", {clash.key: Answer("both")})
    assert plain_text(both.values["body"]) == "One. Theirs. Mine.".replace(". ", ".\n")


# ----- For any base and any two edits -----

nasty = ["", "a", "b c", "한글", "<b>x</b>", "'\"&<>", "\ud800", "\x00 y", "x" * 600]
hostile = st.sampled_from(nasty) | st.text(max_size=12)
lines = hostile.map(clean_text)
bodies = block_lists.map("\n".join) | messy_html.map(clean_html) | st.lists(lines, max_size=5).map(
    lambda words: clean_html("\n".join(f"<p>{word.replace('<', '&lt;')} the mayor said</p>" for word in words))
)
ids = st.lists(st.integers(1, 6), max_size=6)
unique = st.lists(st.integers(1, 6), max_size=6, unique=True)
photos = unique.flatmap(lambda numbers: st.tuples(*(
    st.builds(photo, st.just(number), lines, lines, lines) | st.builds(photo, st.just(number), crop=st.just("0,0,5,5"))
    for number in numbers
)).map(list))
bylines = (unique | ids).flatmap(
    lambda numbers: st.tuples(*(st.builds(author, st.just(number), lines) for number in numbers)).map(list)
)
stories = st.fixed_dictionaries({
    "section": st.none() | st.integers(1, 3), "agency": st.none() | st.integers(1, 2),
    "embargo": st.none() | st.just("2031-04-08T13:47:00+00:00"), "kind": st.sampled_from(["news", "opinion"]),
    "kicker": lines, "headline": lines, "standfirst": lines, "dateline": lines, "body": bodies,
    "language": st.sampled_from(["en", "ko"]), "slug": st.sampled_from(["a", "b"]),
    "also_in": unique.map(sorted), "tags": unique | ids, "bylines": bylines, "photos": photos,
})
edits = st.tuples(stories, stories, stories, st.sets(st.sampled_from(FIELDS)), st.sets(st.sampled_from(FIELDS)))


def two_edits(drawn):
    """A base and two changes of some of its fields."""
    base, one, other, mine, theirs = drawn
    return base, base | {name: one[name] for name in mine}, base | {name: other[name] for name in theirs}


def said(field, value) -> Counter:
    """Everything in a value that somebody typed or chose, counted: words, blocks, photos, authors, tags."""
    if value is None or value == "":
        return Counter()
    if field == "body":
        return Counter(plain_text(value).split())
    rows = value if isinstance(value, list) else [value]
    found = Counter()
    for row in rows:
        parts = row.items() if isinstance(row, dict) else [("", row)]
        for name, part in parts:
            found.update((name, word) for word in (part.split() if isinstance(part, str) else [part]))
    return found


def kept(found) -> dict[str, Counter]:
    """What is in the merged values or in a question, by field."""
    result = {name: said(name, found.values[name]) for name in FIELDS}
    for clash in found.clashes:
        for side in (clash.theirs, clash.yours):
            rows = {clash.part: side} if clash.item and not isinstance(side, dict | type(None)) else side
            result[clash.field] = result[clash.field] + said(clash.field, [rows] if isinstance(rows, dict) else rows)
    return result


@given(edits)
def test_every_word_photo_author_and_tag_of_both_is_merged_or_asked(drawn):
    base, yours, theirs = two_edits(drawn)
    there = kept(merge_values(base, yours, theirs))
    for name, side in product(FIELDS, (yours, theirs)):
        new = said(name, side[name]) - said(name, base[name])
        assert set(new) <= set(there[name]), (name, new - there[name])
    for name in FIELDS:  # what neither took out is there, too
        untouched = said(name, base[name]) & said(name, yours[name]) & said(name, theirs[name])
        assert set(untouched) <= set(there[name]), name


@given(edits)
def test_it_does_not_matter_who_saved_first(drawn):
    base, yours, theirs = two_edits(drawn)
    one, other = merge_values(base, yours, theirs), merge_values(base, theirs, yours)
    facts = [(clash.field, clash.item, clash.part, clash.base, clash.theirs, clash.yours) for clash in one.clashes]
    mirrored = [(clash.field, clash.item, clash.part, clash.base, clash.yours, clash.theirs) for clash in other.clashes]
    assert sorted(map(repr, facts)) == sorted(map(repr, mirrored))
    assert len({clash.key for clash in one.clashes}) == len(one.clashes)
    for name in set(FIELDS) - set(one.fields):
        assert said(name, one.values[name]) == said(name, other.values[name]), name


@given(stories, stories)
def test_a_side_that_changed_nothing_leaves_the_other_as_it_is(base, changed):
    assert merge_values(base, changed, base) == (changed, [], [])
    assert merge_values(base, base, changed) == (changed, [], [])
    assert merge_values(base, changed, changed) == (changed, [], [])


@given(edits, st.sampled_from(["theirs", "yours"]))
def test_one_side_everywhere_keeps_that_sides_every_word(drawn, choice):
    base, yours, theirs = two_edits(drawn)
    answers = {clash.key: Answer(choice) for clash in merge_values(base, yours, theirs).clashes}
    found = merge_values(base, yours, theirs, answers)
    assert found.open == []
    chosen = {"theirs": theirs, "yours": yours}[choice]
    for name in FIELDS:
        assert set(said(name, chosen[name]) - said(name, base[name])) <= set(said(name, found.values[name])), name
