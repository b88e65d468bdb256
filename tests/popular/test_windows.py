"""What was read most: in an hour, a day, a week; never of all time."""

from datetime import timedelta

import pytest

from articles import workflow
from newsroom.popular.models import ReadCount
from sections import clock
from tests.factories import a_live_story, a_story, soo_ah
from tests.public.paper import numbers_in, page

pytestmark = pytest.mark.django_db


def read(story, reads: int, ago: timedelta):
    hour = (clock.now() - ago).replace(minute=0, second=0, microsecond=0)
    ReadCount.objects.create(article=story, hour=hour, reads=reads)


@pytest.fixture
def four():
    """Four stories that anybody may read."""
    return [a_live_story(headline=f"Story {number}", slug=f"s-{number}") for number in range(4)]


def test_the_day_ranks_by_reads(client, four):
    for story, reads, hours in zip(four, (5, 9, 7, 99), (1, 2, 1, 30), strict=True):
        read(story, reads, timedelta(hours=hours))
    html = page(client, "/popular/")
    assert numbers_in(html) == [four[1].pk, four[2].pk, four[0].pk]
    assert "What was read most in the last 24 hours." in html
    assert "in the last 24 hours" in page(client, "/corrections/")


def test_an_old_read_counts_for_less(client, four):
    for story, reads, hours in zip(four, (10, 12, 11, 1), (1, 20, 10, 1), strict=True):
        read(story, reads, timedelta(hours=hours))
    assert numbers_in(page(client, "/popular/")) == [four[0].pk, four[2].pk, four[1].pk, four[3].pk]


def test_hour_and_week_have_lists_of_their_own(client, four):
    for story, hours in zip(four, (0, 0, 0, 100), strict=True):
        read(story, 5 if story is not four[3] else 50, timedelta(hours=hours))
    assert set(numbers_in(page(client, "/popular/?over=hour"))) == {story.pk for story in four[:3]}
    week = page(client, "/popular/?over=week")
    assert numbers_in(week)[0] == four[3].pk
    assert '<link rel="canonical" href="http://testserver/popular/?over=week">' in week


def test_an_hour_in_which_little_was_read_gives_way_to_the_day_and_says_so(client, four):
    for story in four:
        read(story, 5, timedelta(hours=5))
    html = page(client, "/popular/?over=hour")
    assert len(numbers_in(html)) == 4
    assert "This is what was read most in the last 24 hours." in html


def test_there_is_no_list_of_all_time(client, four):
    for story in four:
        read(story, 500, timedelta(days=8))
    assert numbers_in(page(client, "/popular/?over=week")) == []
    assert client.get("/popular/?over=ever").status_code == 404


def test_what_is_withdrawn_planned_or_paid_for_is_not_ranked(client, four):
    planned, paid = a_story(state="scheduled", slug="planned"), a_live_story(slug="paid", kind="sponsored")
    for number, story in enumerate([*four, planned, paid]):
        read(story, 10 + number, timedelta())
    workflow.withdraw(four[3], by=soo_ah(), revision=four[3].revision, note="It was wrong.")
    assert numbers_in(page(client, "/popular/")) == [four[2].pk, four[1].pk, four[0].pk]
