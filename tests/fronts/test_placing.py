"""Whatever editors pin and whatever stories there are: no story twice, and every pin that can stand stands in its place."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.fronts import heading
from newsroom.fronts.arrangement import Pin, in_force
from newsroom.fronts.composing import compose
from newsroom.fronts.layouts import Place
from newsroom.fronts.placing import placed
from newsroom.fronts.rows import holds, place_of
from tests.fronts.test_composing import FACTS, NATIONAL, NOON, TOPS, WEEKENDER, shown, told

HOUR = timedelta(hours=1)
PLACES = [Place("lead", "Lead", 1), Place("beside", "Beside", 3), Place("under", "Under", 3), Place("opinion", "Opinion", 5),
          *(Place(place_of(top), top.name, holds(top)) for top in TOPS)]
TIMES = st.sampled_from([None, NOON - HOUR, NOON, NOON + HOUR])
PINS = st.builds(Pin, st.integers(1, 100), starts=TIMES, until=TIMES, headline=st.sampled_from(["", "Short"]),
                 photo=st.sampled_from([None, 1, 2, 999]))
ARRANGEMENTS = st.dictionaries(st.sampled_from([*(place.key for place in PLACES), "row-99"]), st.lists(PINS, max_size=6))


def where(front) -> dict[str, list[int]]:
    """The stories of each place of a front, by number."""
    found = {"lead": [front.lead.story.article_id] if front.lead else [], "beside": [one.article_id for one in front.also],
             "under": [cell.story.article_id for cell in front.seconds],
             "opinion": [cell.story.article_id for cell in front.voices.cells] if front.voices else []}
    for row in front.rows:
        for part in row.columns or [row]:
            found[place_of(part.shelf)] = [cell.story.article_id for cell in part.cells]
    return found


@given(FACTS, ARRANGEMENTS)
def test_no_story_stands_twice_and_every_pin_that_can_stand_stands_in_its_place(facts, arrangement):
    stories = told(*facts)
    pinned = placed(PLACES, in_force(arrangement, NOON), stories, {1, 2})
    front = compose(stories, TOPS, pinned)
    numbers = shown(front)
    assert len(numbers) == len(set(numbers))
    there = where(front)
    for place, mine in pinned.items():
        for story in mine:
            moved_up = place in ("under", "beside") and not pinned.get("lead") and front.lead.story == story
            assert moved_up or story.article_id in there[place], place


@given(FACTS, ARRANGEMENTS)
def test_without_a_pin_in_force_the_page_is_as_it_always_was(facts, arrangement):
    stories = told(*facts)
    over = {place: [Pin(pin.article, until=NOON) for pin in pins] for place, pins in arrangement.items()}
    pinned = placed(PLACES, in_force(over, NOON), stories, set())
    assert where(compose(stories, TOPS, pinned)) == where(compose(stories, TOPS))


@given(FACTS, ARRANGEMENTS)
def test_what_is_placed_fits_its_places_and_is_there_once(facts, arrangement):
    stories = told(*facts)
    pinned = placed(PLACES, in_force(arrangement, NOON), stories, set())
    numbers = [story.article_id for mine in pinned.values() for story in mine]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= {story.article_id for story in stories}
    assert {key: mine for key, mine in pinned.items() if len(mine) > {place.key: place.holds for place in PLACES}[key]} == {}


@given(FACTS, ARRANGEMENTS)
def test_the_head_of_a_section_shows_no_story_twice_and_every_pin(facts, arrangement):
    stories = told(*facts)
    pinned = placed([Place("lead", "Lead", 1), Place("under", "Under", heading.UNDER)], in_force(arrangement, NOON),
                    stories, set())
    head = [story.article_id for story, _look in heading.looks(stories[:20], pinned)]
    assert len(head) == len(set(head))
    assert {story.article_id for mine in pinned.values() for story in mine} <= set(head)


def test_pins_are_taken_from_the_top_down():
    stories = told(*[(NATIONAL, "news", False)] * 8)
    held = {"under": [Pin(5), Pin(6)], "lead": [Pin(99), Pin(5), Pin(7)], f"row-{NATIONAL}": [Pin(7)]}
    pinned = placed(PLACES, held, stories, set())
    assert {key: [story.article_id for story in mine] for key, mine in pinned.items()} == {
        "lead": [5], "under": [6], f"row-{NATIONAL}": [7]}


@pytest.mark.parametrize("kind", ["news", "opinion", "gallery"])
def test_an_editor_may_let_anything_lead(kind):
    front = compose(told((NATIONAL, "news", True), (NATIONAL, kind, False)), TOPS, {"lead": told((NATIONAL, kind, False))})
    assert front.lead.story.kind == kind


def test_the_magazine_s_room_takes_what_is_pinned():
    facts = [(WEEKENDER, "feature", True)] * 3 + [(NATIONAL, "news", True)] * 12
    stories = told(*facts)
    room = compose(stories, TOPS, {place_of(TOPS[-1]): [stories[2]]}).rows[-1]
    assert (room.layout, room.cells[0].story.article_id) == ("room", 3)
