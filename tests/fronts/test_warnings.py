"""Before Da-hye launches, she is told in plain sentences what readers will not see as she has laid it out."""

from datetime import timedelta

import pytest

from articles.photos import library
from newsroom.fronts.arrangement import Pin
from newsroom.fronts.warnings import warnings
from newsroom.fronts.words import moment
from sections import clock, nav
from tests.factories import a_live_story, a_story, na_rae
from tests.fronts.desk import pinned
from tests.public.paper import a_photo

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def told(arrangement, shelf=None) -> list[tuple]:
    return [tuple(one) for one in warnings(shelf, arrangement, clock.now())]


def with_a_photo(**photo) -> dict:
    """What a story with one photo needs."""
    return {"photos": [{"photo": a_photo(**photo).pk, "caption": "", "credit": "", "alt": ""}]}


def test_a_front_in_order_has_no_warnings():
    lead, other = a_live_story(**with_a_photo()), a_live_story(slug="other")
    assert told({"lead": pinned(lead, headline="In short"), "beside": pinned(other)}) == []
    assert told({}) == []


@pytest.mark.parametrize(("state", "words"), [
    ("withdrawn", "This story was withdrawn: readers do not see it."),
    ("draft", "This story is not published: readers do not see it."),
])
def test_stories_that_readers_do_not_see(state, words):
    story = a_story(state=state)
    assert told({"beside": pinned(story)}) == [("beside", story.pk, words)]


def test_a_story_that_is_not_there_or_not_open_yet():
    opens = clock.now() + 2 * HOUR
    story = a_story(state="scheduled", at=opens, **with_a_photo())
    assert told({"lead": pinned(story), "beside": [Pin(999)]}) == [
        ("lead", story.pk, f"This story is not open yet: readers see it from {moment(opens)}."),
        ("beside", 999, "There is no story with this number."),
    ]
    begins = f"This pin begins {moment(opens + HOUR)}."
    assert told({"lead": pinned(story, starts=opens + HOUR)}) == [("lead", story.pk, begins)]


def test_a_pin_that_is_over():
    story, ended = a_live_story(), clock.now() - HOUR
    assert told({"lead": pinned(story, until=ended)}) == [("lead", story.pk, f"This pin ended {moment(ended)}.")]


def test_an_old_story():
    story = a_live_story(ago=timedelta(days=3, hours=2))
    fresh = a_live_story(ago=timedelta(hours=47), slug="fresh")
    assert told({"beside": pinned(story, fresh)}) == [("beside", story.pk, "This story is 3 days old.")]


def test_a_story_that_stands_higher_up_or_waits():
    one, two = a_live_story(**with_a_photo()), a_live_story(slug="two", **with_a_photo(colour="red"))
    assert told({"beside": pinned(one), "lead": pinned(one, two)}) == [
        ("lead", two.pk, "“Lead” holds 1: this story waits until one of those before it goes."),
        ("beside", one.pk, "The story stands in “Lead” already and is not shown twice."),
    ]


def test_pins_that_follow_each_other_are_no_double():
    story, noon = a_live_story(**with_a_photo()), clock.now() + HOUR
    found = told({"lead": pinned(story, until=noon), "beside": pinned(story, starts=noon)})
    assert found == [("beside", story.pk, f"This pin begins {moment(noon)}.")]


def test_a_place_that_is_gone_and_a_headline_that_is_too_long():
    story = a_live_story(**with_a_photo())
    assert told({"row-999": pinned(story), "lead": pinned(story, headline="x" * 91)}) == [
        ("lead", story.pk, "The headline has 91 characters; about 90 fit here."),
        ("row-999", story.pk, "This place is no longer on the front."),
    ]


def test_an_advertisement_in_front_of_the_news():
    story = a_live_story(kind="sponsored", **with_a_photo())
    section = nav.tree().by_id[story.section.pk]
    for shelf in (None, section):
        assert told({"lead": pinned(story)}, shelf) == [("lead", story.pk, "An advertisement would lead this front.")]


def test_a_missing_a_killed_and_an_ending_picture():
    bare = a_live_story()
    assert told({"lead": pinned(bare)}) == [("lead", bare.pk, "This story has no picture; this place wants one.")]
    ends = clock.now() + 5 * HOUR
    photo = a_photo(rights_end=ends)
    [(_place, _article, words)] = told({"beside": pinned(bare, photo=photo.pk)})
    assert words == f"The photo goes {moment(ends)}: its rights end."
    assert told({"beside": pinned(bare, photo=photo.pk, until=ends)}) == []
    library.kill(photo, by=na_rae(), reason="Not ours.")
    [(_place, _article, words)] = told({"beside": pinned(bare, photo=photo.pk)})
    assert words.startswith("The photo is not shown: killed ") and words.endswith(": Not ours.).")


def test_the_questions_are_as_many_for_one_pin_as_for_forty(django_assert_num_queries):
    made = [a_live_story(slug=f"story-{number}", **with_a_photo()) for number in range(5)]
    nav.tree()
    with django_assert_num_queries(3):
        told({"lead": pinned(made[0]), "under": pinned(*made[1:]), "opinion": pinned(*made)})
