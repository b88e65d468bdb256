"""What was read most: in an hour, a day, a week; never of all time."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.values import values_of
from newsroom.popular import sample, windows
from newsroom.popular.models import ReadCount
from sections import clock
from tests.factories import a_live_story, a_story, soo_ah
from tests.public.paper import clock_at, numbers_in, page

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


def test_the_last_hour_begins_an_hour_ago_though_reads_are_kept_by_the_clock(client):
    with clock_at("2026-03-12T14:45:00+09:00"):
        four = [a_story(state="published", slug=f"s-{number}") for number in range(4)]
        for story, reads, hours in zip(four, (10, 20, 200, 1000), (0, 0, 1, 2), strict=True):
            read(story, reads, timedelta(hours=hours))
        # Of the hour from 13:00 a quarter is left: 200 reads are 50, and these weigh 0.7.
        assert numbers_in(page(client, "/popular/?over=hour")) == [four[2].pk, four[1].pk, four[0].pk]
    with clock_at("2026-03-12T14:58:00+09:00"):
        assert numbers_in(page(client, "/popular/?over=hour")) == [four[1].pk, four[0].pk, four[2].pk]


@pytest.mark.parametrize(("over", "hours", "words"), [
    ("hour", 5, "in the last 24 hours"), ("hour", 50, "in the last seven days"), ("day", 50, "in the last seven days"),
])
def test_too_short_a_window_gives_way_in_one_more_query(
    client, four, over, hours, words, django_assert_num_queries,
):
    for story in four:
        read(story, 5, timedelta(hours=hours))
    read(four[0], 5, timedelta())
    page(client, "/corrections/")
    with django_assert_num_queries(2):
        html = page(client, f"/popular/?over={over}")
    assert set(numbers_in(html)) == {story.pk for story in four}
    assert f"This is what was read most {words}." in html


def test_the_box_beside_every_page_gives_way_to_the_week_and_says_so(client, four):
    for story in four:
        read(story, 5, timedelta(hours=50))
    box = page(client, "/corrections/").partition('id="most-popular"')[2].partition("</section>")[0]
    assert '<p class="box__note">in the last seven days</p>' in box
    assert box.count("<li>") == 4


@pytest.mark.parametrize(("asked", "canonical"), [
    ("/popular/", "/popular/"), ("/popular/?over=day", "/popular/"), ("/popular/?over=hour", "/popular/?over=hour"),
    ("/popular/?over=week&utm_source=x", "/popular/?over=week"), ("/popular/?before=x", "/popular/"),
    ("/latest/?over=hour", "/latest/"),
])
def test_each_window_has_one_address(client, asked, canonical):
    html = page(client, asked)
    assert f'<link rel="canonical" href="http://testserver{canonical}">' in html
    assert f'<meta property="og:url" content="http://testserver{canonical}">' in html


def test_there_is_no_list_of_all_time(client, four):
    for story in four:
        read(story, 500, timedelta(days=8))
    assert numbers_in(page(client, "/popular/?over=week")) == []
    for over in ("ever", "", "all", "DAY", "0", "hour'--"):
        assert client.get("/popular/", {"over": over}).status_code == 404


def test_what_is_withdrawn_planned_or_paid_for_is_not_ranked(client, four):
    planned, paid = a_story(state="scheduled", slug="planned"), a_live_story(slug="paid", kind="sponsored")
    for number, story in enumerate([*four, planned, paid]):
        read(story, 10 + number, timedelta())
    workflow.withdraw(four[3], by=soo_ah(), revision=four[3].revision, note="It was wrong.")
    assert numbers_in(page(client, "/popular/")) == [four[2].pk, four[1].pk, four[0].pk]


def test_a_withdrawn_story_leaves_the_box_at_once(client, four, django_capture_on_commit_callbacks):
    for story in four:
        read(story, 10, timedelta())
    assert "Story 3" in page(client, "/corrections/")
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(four[3], by=soo_ah(), revision=four[3].revision, note="It was wrong.")
    box = page(client, "/corrections/").partition('id="most-popular"')[2].partition("</section>")[0]
    assert "Story 3" not in box
    assert "Story 2" in box


def test_a_planned_update_changes_no_headline_before_its_time(client, four, settings):
    for story in four:
        read(story, 10, timedelta())
    values = values_of(four[0]) | {"headline": "Zaplanned"}
    changed = workflow.save(four[0], by=soo_ah(), revision=four[0].revision, values=values)
    workflow.update(changed, by=soo_ah(), revision=changed.revision, kind="update", at=clock.now() + timedelta(minutes=30))
    for path in ("/popular/", "/popular/?over=hour", "/popular/?over=week", "/corrections/"):
        assert "Zaplanned" not in page(client, path)
    settings.PAPER_CLOCK = timedelta(minutes=31)
    assert "Zaplanned" in page(client, "/popular/")


def test_many_withdrawn_stories_do_not_empty_the_list(client, four):
    gone = [a_live_story(slug=f"gone-{number}") for number in range(25)]
    for number, story in enumerate([*four, *gone]):
        read(story, 10 + number, timedelta())
    for story in gone:
        workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="It was wrong.")
    assert numbers_in(page(client, "/popular/")) == [story.pk for story in reversed(four)]


def test_the_sample_paper_has_reads_in_every_window_and_none_before_a_story_was_out():
    for number in range(12):
        a_live_story(ago=timedelta(hours=6 * number), slug=f"s-{number}")
    sample.load(None)
    now = clock.now()
    for window in windows.WINDOWS.values():
        [found] = windows.most_read(now, (window,), 20)
        assert len(found.stories) >= windows.FEW
    for row in ReadCount.objects.all():
        out = row.article.editions.get().first_published
        assert out - timedelta(hours=1) < row.hour <= now
    before = ReadCount.objects.count()
    sample.load(None)
    assert ReadCount.objects.count() == before
