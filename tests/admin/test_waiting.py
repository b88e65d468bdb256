"""On whom a story waits, and how long in words."""

from datetime import timedelta

import pytest
from django.test import override_settings

from articles import workflow
from articles.admin import lasting
from articles.admin.standing import standings
from articles.admin.waiting import waits
from articles.models import Article
from articles.values import values_of
from articles.workflow.planning import plan
from sections import clock
from tests.factories import a_live_story, a_section, a_story, jae_won, ji_ho, soo_ah


def said(*stories) -> list[str]:
    """The words for each story, two hours and ten minutes from now; empty where it waits on nobody."""
    fresh = list(Article.objects.filter(pk__in=[story.pk for story in stories]).order_by("pk"))
    now = clock.now() + timedelta(hours=2, minutes=10)
    found = waits(fresh, standings(fresh, now), now)
    return [found[story.pk].words if story.pk in found else "" for story in fresh]


@pytest.mark.django_db
def test_whoever_has_to_move_is_named_and_since_when():
    sports = a_section(name="Sports")
    stories = [
        a_story(headline="Draft"), plan(a_story(headline="Ordered"), by=soo_ah(), assignee=ji_ho()),
        a_story(state="submitted", section=sports), a_story(state="approved"), a_story(state="spiked"),
        plan(a_story(state="approved", headline="Held"), by=soo_ah(), legal="needed", hold="needed"),
        plan(a_story(state="submitted", headline="Written"), by=soo_ah(), assignee=ji_ho()),
        plan(a_story(state="submitted", headline="To be read"), by=soo_ah(), assignee=jae_won()), a_story(state="scheduled"),
    ]
    for_long = "for 2 h 10 min"
    assert said(*stories) == [
        f"Waits on Kim Min-ji {for_long}", f"Waits on Park Ji-ho {for_long}", f"Waits on the desk of Sports {for_long}",
        f"Waits on whoever publishes in National {for_long}", "", f"Waits on whoever clears: legal, hold {for_long}",
        f"Waits on the desk of National {for_long}", f"Waits on Lee Jae-won {for_long}", "",
    ]


@pytest.mark.django_db
def test_changes_of_a_live_story_wait_since_they_were_made():
    with override_settings(PAPER_CLOCK=timedelta(days=-3)):
        live = a_live_story()
    assert said(live) == [""]
    workflow.save(live, by=soo_ah(), revision=live.revision, values=values_of(live) | {"kicker": "New"})
    assert said(live) == ["Waits on whoever publishes the changes for 2 h 10 min"]


@pytest.mark.parametrize(("minutes", "words"), [
    (0.5, "less than a minute"), (25.9, "25 min"), (60, "1 h"), (-130, "2 h 10 min"), (47 * 60 + 59, "47 h 59 min"),
    (48 * 60, "2 days"), (24 * 60 * 9, "9 days"),
])
def test_durations_in_words(minutes, words):
    assert lasting.in_words(timedelta(minutes=minutes)) == words
