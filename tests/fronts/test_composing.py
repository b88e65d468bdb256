"""The front editor looks at what the paper has today, rich or thin, and the page is right by itself."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fronts import heading
from newsroom.fronts.cells import NEVER_LEAD, OPINION
from newsroom.fronts.composing import compose
from newsroom.fronts.stories import Story
from sections.nav import Shelf

NOON = datetime.fromisoformat("2020-04-08T12:00:00+09:00")
NATIONAL, BUSINESS, SPORTS, OPINIONS, WEEKENDER = range(1, 6)


def a_shelf(number: int, children=True) -> Shelf:
    """A top section; the magazine has no subsections."""
    below = (Shelf(number * 10, "Below", "below", f"s{number}/below", True, "", "", number),) if children else ()
    return Shelf(number, f"Section {number}", f"s{number}", f"s{number}", True, "", "", None, below)


TOPS = [a_shelf(number) for number in (NATIONAL, BUSINESS, SPORTS, OPINIONS)] + [a_shelf(WEEKENDER, children=False)]


def told(*facts) -> list[Story]:
    """Stories a minute apart, newest first, from (section, kind, has a picture)."""
    return [
        Story(NOON - timedelta(minutes=number), number, kind, section, section, [{"photo": number}] * pictured, "", "", "")
        for number, (section, kind, pictured) in enumerate(facts, start=1)
    ]


def shown(front) -> list[int]:
    """Every story on the page, by number."""
    return [cell.story.article_id for cell in front.cells()] + [story.article_id for story in front.also]


def test_an_empty_paper_has_an_empty_front():
    front = compose([], TOPS)
    assert (front.lead, front.voices, front.rows, front.also, front.seconds) == (None, None, [], [], [])


def test_the_lead_is_the_newest_with_a_picture():
    front = compose(told((NATIONAL, "news", False), (BUSINESS, "news", True), (NATIONAL, "news", True)), TOPS)
    assert front.lead.story.article_id == 2


def test_a_picture_from_long_ago_does_not_lead():
    front = compose(told(*[(NATIONAL, "news", False)] * 8, (NATIONAL, "news", True)), TOPS)
    assert front.lead.story.article_id == 1


@pytest.mark.parametrize("kind", sorted(NEVER_LEAD))
def test_advertisements_and_galleries_lead_nothing(kind):
    front = compose(told(*[(section, kind, True) for section in (NATIONAL, WEEKENDER) for _ in range(6)]), TOPS)
    assert front.lead is None
    assert {cell.look for cell in front.cells()} == {"text"}


def test_opinion_has_its_column_and_no_row():
    ours = (OPINIONS, "opinion", True), (OPINIONS, "editorial", False)
    front = compose(told(*ours, (NATIONAL, "news", True), (NATIONAL, "column", False)), TOPS)
    assert [(cell.story.article_id, cell.look) for cell in front.voices.cells] == [(2, "house"), (1, "voice"), (4, "voice")]
    assert front.voices.shelf.id == OPINIONS
    assert not [row for row in front.rows if row.shelf and row.shelf.id == OPINIONS]


def test_rich_sections_differ_in_rhythm():
    facts = [(section, "news", True) for _ in range(20) for section in (NATIONAL, BUSINESS, SPORTS)]
    layouts = [row.layout for row in compose(told(*facts), TOPS).rows]
    assert layouts == ["feature", "wide", "tall"]


def test_a_picture_is_shown_once():
    stories = told((NATIONAL, "news", True), *[(NATIONAL, "news", False)] * 6, (NATIONAL, "news", True))
    stories[-1] = stories[-1]._replace(pictures=stories[0].pictures)
    cells = {cell.story.article_id: cell.look for cell in compose(stories, TOPS).cells()}
    assert (cells[1], cells[8]) == ("banner", "text")


def test_thin_sections_stand_abreast():
    facts = [(NATIONAL, "news", True)] * 7 + [(BUSINESS, "news", False), (SPORTS, "news", True)]
    [row] = compose(told(*facts), TOPS).rows
    assert row.layout == "abreast"
    assert [column.shelf.id for column in row.columns] == [BUSINESS, SPORTS]
    assert [cell.look for column in row.columns for cell in column.cells] == ["text", "small"]


def test_one_thin_section_alone_lies_flat():
    facts = [(NATIONAL, "news", True)] * 7 + [(BUSINESS, "news", True)]
    [row] = compose(told(*facts), TOPS).rows
    assert (row.layout, row.shelf.id) == ("strip", BUSINESS)


def test_the_magazine_has_its_dark_room_at_the_end():
    facts = [(NATIONAL, "news", True)] * 12 + [(WEEKENDER, "gallery", True), (WEEKENDER, "feature", True)]
    last = compose(told(*facts), TOPS).rows[-1]
    assert (last.layout, last.cells[0].story.kind) == ("room", "feature")


KINDS = ["news", "analysis", "opinion", "editorial", "column", "feature", "gallery", "sponsored"]
FACTS = st.lists(st.tuples(st.sampled_from(range(1, 6)), st.sampled_from(KINDS), st.booleans()), max_size=90)


@given(FACTS)
def test_whatever_there_is_no_story_stands_twice_and_every_place_is_right(facts):
    front = compose(told(*facts), TOPS)
    numbers = shown(front)
    assert len(numbers) == len(set(numbers))
    for cell in front.cells():
        if cell.look in ("banner", "large", "wide", "tall"):
            assert cell.story.kind not in NEVER_LEAD
        if cell.look in ("large", "wide", "tall", "small"):
            assert cell.story.pictures
    if any(kind not in NEVER_LEAD | OPINION for _section, kind, _pictured in facts):
        assert front.lead is not None
    for before, row in zip(front.rows, front.rows[1:], strict=False):
        assert row.layout != before.layout or row.layout == "abreast"


def test_a_section_s_front_leads_with_a_picture_or_is_a_plain_list():
    rich = told(*[(NATIONAL, "gallery", True), (NATIONAL, "news", False), (NATIONAL, "news", True)] * 3)
    looks = [(story.article_id, look) for story, look in heading.looks(rich)]
    assert looks == [(3, "wide"), (2, "text"), (5, "text"), (6, "small")]
    assert heading.looks(rich[:3]) == []
    assert heading.looks(told(*[(NATIONAL, "news", False)] * 20)) == []
