"""“What did the home page look like at 14:11 on 8 April?” Asked a week later, it looks as it did."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Edition
from articles.photos import library
from articles.press import close_the_past
from articles.values import values_of
from newsroom.fronts.deeds import front_of, undo
from newsroom.fronts.drawing import drawn, launched, template_of
from newsroom.fronts.stood import launched_at, stood
from sections import clock, nav
from tests.factories import a_live_story, a_section, a_story, na_rae, soo_ah
from tests.fronts.desk import da_hye, pinned
from tests.fronts.desk import launched as launch_of
from tests.public.paper import a_photo, stories

pytestmark = pytest.mark.django_db(transaction=True)
WEEK = timedelta(days=7)


def cards(context: dict) -> list[str]:
    """All that a front shows, in order."""
    if "front" in context:
        front = context["front"]
        return [cell.html for cell in front.cells()] + [(story.url, story.headline) for story in front.also]
    return [(entry.look, entry.html) for entry in context["page"].entries]


def now_and_then(section=None):
    """What readers see of a front now, and the moment."""
    at = clock.now()
    front, shelf = front_of(section), nav.tree().by_id.get(section)
    assert template_of(shelf) == ("fronts/section.html" if section else "fronts/home.html")
    return at, front, cards(drawn(shelf, launched(front.key), at))


@pytest.mark.parametrize("of_a_section", [False, True])
def test_the_front_is_shown_as_it_stood(settings, of_a_section):
    photo = a_photo()
    made = stories(25, photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}])
    section = made[0].section.pk if of_a_section else None
    launch_of({"lead": pinned(made[6], headline="As we said it then"), "under": pinned(made[4])}, section=section)
    settings.PAPER_CLOCK = timedelta(minutes=5)
    then, front, seen = now_and_then(section)

    settings.PAPER_CLOCK = WEEK
    for story in made[:3]:
        values = values_of(story) | {"headline": "Another headline"}
        story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values)
        workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text="It is 2, not 3.")
    workflow.withdraw(made[6], by=soo_ah(), revision=made[6].revision, note="It named the wrong person.")
    launch_of({"lead": pinned(made[9])}, section=section)
    for number in range(40):
        a_live_story(ago=-WEEK, slug=f"later-{number}")
    settings.PAPER_CLOCK = WEEK + timedelta(hours=1)
    close_the_past(clock.now())
    assert Edition.objects.filter(past=True).count() == 4
    found = stood(front, then)
    assert (found.launch.number, cards(found.context)) == (1, seen)
    assert now_and_then(section)[2] != seen


def test_a_subsection_s_front_is_shown_as_it_stood(settings):
    politics = a_section(name="Politics", parent=a_section())
    made = stories(8, section=politics)
    settings.PAPER_CLOCK = timedelta(minutes=5)
    then, front, seen = now_and_then(politics.pk)
    settings.PAPER_CLOCK = WEEK
    workflow.withdraw(made[0], by=soo_ah(), revision=made[0].revision, note="It named the wrong person.")
    settings.PAPER_CLOCK = WEEK + timedelta(hours=1)
    close_the_past(clock.now())
    assert cards(stood(front, then).context) == seen


def test_what_was_not_open_then_is_not_in_it(settings):
    shown = a_live_story()
    a_story(state="scheduled", at=clock.now() + timedelta(hours=1), slug="planned")
    then, front, seen = now_and_then()
    settings.PAPER_CLOCK = WEEK
    a_live_story(ago=-WEEK, slug="later")
    assert cards(stood(front, then).context) == seen
    assert shown.get_absolute_url() in seen[0] and len(seen) == 1


def test_a_picture_that_was_killed_since_is_not_shown_again(settings):
    photo = a_photo()
    a_live_story(photos=[{"photo": photo.pk, "caption": "", "credit": "", "alt": ""}])
    then, front, seen = now_and_then()
    assert photo.picture.url in seen[0]
    library.kill(photo, by=na_rae(), reason="Not ours.")
    assert photo.picture.url not in cards(stood(front, then).context)[0]


def test_the_launch_of_a_moment_is_the_newest_before_it():
    front = front_of(None)
    before = clock.now()
    first = launch_of({"lead": pinned(a_live_story())})
    second = undo(front, by=da_hye(), number=1)
    moments = (before, first.at, second.at - timedelta(microseconds=1), second.at, clock.now())
    assert [launched_at(front, at) for at in moments] == [None, first, first, second, second]


def test_it_asks_few_queries_for_any_number_of_stories(django_assert_num_queries):
    made = stories(30)
    launch_of({"lead": pinned(made[20])})
    front, at = front_of(None), clock.now()
    nav.tree()
    with django_assert_num_queries(3):
        stood(front, at)
