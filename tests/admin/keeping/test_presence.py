"""Who else has a story open, since when, typing or idle."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from articles.models import Presence
from tests.admin.desk import at_desk, page_of
from tests.admin.keeping.desk import TAB, ping
from tests.factories import a_story, jae_won, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db
OTHER_TAB = "fedcba9876543210" * 2


@pytest.fixture
def at(time_machine):
    """`at("03:04:00")` moves the clock of 8 April 2026, UTC; Seoul is nine hours ahead."""
    return lambda time: time_machine.move_to(f"2026-04-08T{time}Z", tick=False)


def seen_by(user, story) -> list[str]:
    """What the page says of others to somebody who opens it."""
    return at_desk(user).get(page_of(story)).context["keeping"]["others"]


def test_somebody_types_then_idles_then_is_gone(at):
    story = a_story()
    at("02:58:00")
    ping(at_desk(jae_won()), story, _typing="1")
    at("02:58:20")
    assert seen_by(min_ji(), story) == ["Lee Jae-won has had this story open since 11:58 KST and is typing."]
    for time in ("02:58:55", "02:59:50", "03:00:40", "03:01:30", "03:02:20"):
        at(time)
        ping(at_desk(jae_won()), story)
    assert ping(at_desk(min_ji()), story).json()["others"] == [
        "Lee Jae-won has had this story open since 11:58 KST, idle for 4 min."
    ]
    at("03:03:21")
    assert seen_by(min_ji(), story) == []


def test_who_comes_back_is_here_since_then(at):
    story = a_story()
    at("02:00:00")
    ping(at_desk(jae_won()), story)
    at("03:00:00")
    ping(at_desk(jae_won()), story)
    assert seen_by(min_ji(), story) == ["Lee Jae-won has had this story open since 12:00 KST."]
    assert Presence.objects.count() == 1


def test_who_leaves_is_gone_at_once():
    story = a_story()
    ping(at_desk(jae_won()), story)
    ping(at_desk(jae_won()), story, _left="1")
    assert seen_by(min_ji(), story) == []


def test_two_tabs_of_one_person_are_one_person():
    story = a_story()
    for tab in (TAB, OTHER_TAB):
        ping(at_desk(jae_won()), story, tab)
    assert len(seen_by(min_ji(), story)) == 1
    assert ping(at_desk(jae_won()), story).json()["others"][0].startswith("You have this story open in another tab, too")


def test_who_may_only_read_neither_shows_nor_sees():
    story = a_story()
    ping(at_desk(jae_won()), story)
    assert ping(at_desk(ji_ho()), story).status_code == 403
    assert seen_by(ji_ho(), story) == [] and Presence.objects.count() == 1


def test_the_page_itself_says_it_without_a_script():
    story = a_story()
    ping(at_desk(jae_won()), story)
    assert "Lee Jae-won has had this story open since" in at_desk(min_ji()).get(page_of(story)).content.decode()


def test_yesterdays_presence_is_swept(settings):
    ping(at_desk(jae_won()), a_story())
    call_command("tick")
    assert Presence.objects.count() == 1
    settings.PAPER_CLOCK = timedelta(days=1, minutes=1)
    call_command("tick")
    assert not Presence.objects.exists()


def test_a_page_costs_the_same_however_many_are_there(django_assert_num_queries):
    story, client = a_story(), at_desk(soo_ah())
    costs = []
    for people in ([jae_won()], [jae_won(), min_ji()]):
        for person in people:
            ping(at_desk(person), story)
        with django_assert_num_queries(40, exact=False) as asked:
            client.get(page_of(story))
        costs.append(len(asked))
    assert costs[0] == costs[1]
