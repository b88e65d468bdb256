"""What counts as a read: a person, a live story, once an hour; and what is kept of it: a number."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test import Client

from newsroom.popular import counting, due
from newsroom.popular.models import ReadCount
from newsroom.popular.tally import MOST, Tally
from sections import clock
from tests.factories import a_live_story, a_story

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@pytest.fixture(autouse=True)
def tally(monkeypatch):
    """A process that has counted nothing yet, and writes each batch at once."""
    fresh = Tally()
    monkeypatch.setattr(counting, "tally", fresh)
    monkeypatch.setattr("newsroom.popular.tally.PAUSE", timedelta())
    return fresh


def read(story, *, network="203.0.113.7", agent=FIREFOX, **headers):
    """Somebody has had the story on the screen for five seconds."""
    reader = Client(enforce_csrf_checks=True, REMOTE_ADDR=network, headers={"user-agent": agent, **headers})
    response = reader.post(f"/read/{story if isinstance(story, int) else story.pk}")
    assert (response.status_code, response.content, dict(response.cookies)) == (204, b"", {})


def counted() -> dict[int, int]:
    return dict(ReadCount.objects.values_list("article_id", "reads"))


def test_three_readers_are_three_reads():
    story = a_live_story()
    for number in range(3):
        read(story, network=f"203.0.113.{number}")
    assert counted() == {story.pk: 3}


def test_a_reload_does_not_count_again_within_the_hour(settings):
    story, other = a_live_story(), a_live_story(slug="other")
    for one in (story, story, other, story):
        read(one)
    assert counted() == {story.pk: 1, other.pk: 1}
    settings.PAPER_CLOCK = timedelta(hours=1, seconds=1)
    read(story)
    assert sum(ReadCount.objects.filter(article=story).values_list("reads", flat=True)) == 2


def test_two_people_behind_one_address_count_both():
    story = a_live_story()
    read(story)
    read(story, agent=FIREFOX.replace("128", "129"))
    assert counted() == {story.pk: 2}


@pytest.mark.parametrize("agent", ["", "curl/8.5", "Mozilla/5.0 (compatible; Googlebot/2.1)", "python-requests/2.32",
                                   "Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Lighthouse"])
def test_programs_do_not_count(agent):
    read(a_live_story(), agent=agent)
    assert counted() == {}


@pytest.mark.parametrize("headers", [
    {"sec-fetch-site": "cross-site"}, {"sec-purpose": "prefetch;prerender"}, {"purpose": "prefetch"},
])
def test_other_sites_and_pages_fetched_in_advance_do_not_count(headers):
    read(a_live_story(), **headers)
    assert counted() == {}


def test_only_live_stories_count():
    for state in ("draft", "scheduled", "withdrawn"):
        read(a_story(state=state))
    read(987654)
    assert counted() == {}


def test_one_network_cannot_push_a_story(settings):
    story = a_live_story()
    for number in range(MOST + 20):
        read(story, agent=f"{FIREFOX} {number}", network=f"2001:db8::{number:x}")
    assert counted() == {story.pk: MOST}
    settings.PAPER_CLOCK = timedelta(minutes=1)
    read(story, agent=f"{FIREFOX} again", network="2001:db8::1")
    assert sum(counted().values()) == MOST + 1


def test_many_readers_cost_one_write(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr("newsroom.popular.tally.PAUSE", timedelta(hours=1))
    story = a_live_story()
    read(story, network="203.0.113.1")
    with django_assert_num_queries(0):
        for number in range(2, 40):
            counting.tally.add(story.pk, f"203.0.113.{number}", FIREFOX, clock.now())
            counting.write(clock.now())
    assert counted() == {story.pk: 1}
    counting.tally.written = None
    counting.write(clock.now())
    assert counted() == {story.pk: 39}


def test_reads_wait_while_the_database_is_busy(monkeypatch):
    story = a_live_story()

    def busy(rows):
        raise OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(counting, "_add", busy)
        read(story)
    assert counted() == {}
    read(story, network="203.0.113.8")
    assert counted() == {story.pk: 2}


@pytest.mark.django_db(transaction=True)
def test_readers_at_the_same_moment_are_all_counted():
    story = a_live_story()

    def one(number):
        counting.tally.add(story.pk, f"198.51.100.{number}", FIREFOX, clock.now())
        counting.write(clock.now())
        connection.close()

    with ThreadPoolExecutor(8) as readers:
        list(readers.map(one, range(60)))
    counting.write(clock.now())
    assert sum(counted().values()) == 60


def test_nothing_about_a_reader_is_kept_in_the_database():
    read(a_live_story())
    assert {field.name for field in ReadCount._meta.fields} == {"id", "article", "hour", "reads"}


def test_the_secret_of_the_marks_changes_every_day(tally, settings):
    read(a_live_story())
    before, marks = tally.secret, set(tally.marks)
    settings.PAPER_CLOCK = timedelta(hours=25)
    read(a_live_story(slug="next-day"))
    assert tally.secret != before and marks.isdisjoint(tally.marks)


def test_the_counter_is_not_a_page(client):
    assert client.get(f"/read/{a_live_story().pk}").status_code == 405


def test_old_counts_are_forgotten():
    ReadCount.objects.create(article=a_live_story(), hour=clock.now() - timedelta(days=9), reads=1)
    due.run(clock.now())
    assert not ReadCount.objects.exists()
