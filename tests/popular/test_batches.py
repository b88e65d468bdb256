"""Reads are written in batches, so that neither readers nor editors wait for the counter."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.popular import batches
from newsroom.popular.models import ReadCount
from newsroom.popular.tally import Tally
from sections import clock
from tests.factories import a_live_story
from tests.popular.test_counting import FIREFOX

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tally(monkeypatch):
    """A process that has counted nothing yet, and writes when it is told."""
    fresh = Tally()
    monkeypatch.setattr(batches, "tally", fresh)
    monkeypatch.setattr(batches, "_timers", [])
    return fresh


def counted() -> dict[int, int]:
    return dict(ReadCount.objects.values_list("article_id", "reads"))


def many_read(story, readers=range(40)):
    for number in readers:
        batches.tally.add(story.pk, f"198.51.100.{number}", FIREFOX, clock.now())


def test_a_reader_asks_the_database_nothing(monkeypatch, django_assert_num_queries):
    told = []
    monkeypatch.setattr(batches, "soon", lambda: told.append("soon"))
    story = a_live_story()
    reader = Client(headers={"user-agent": FIREFOX, "sec-fetch-site": "same-origin"})
    with django_assert_num_queries(0):
        for _ in range(3):
            reader.post(f"/read/{story.pk}")
    assert told == ["soon"]


def test_many_readers_cost_two_short_statements():
    story, other = a_live_story(), a_live_story(slug="other")
    many_read(story)
    many_read(other, range(7))
    with CaptureQueriesContext(connection) as asked:
        batches.write(clock.now())
    assert [q["sql"].split()[0] for q in asked if "articles_" in q["sql"] or "popular_" in q["sql"]] == ["SELECT", "INSERT"]
    assert counted() == {story.pk: 40, other.pk: 7}
    many_read(story, range(100, 103))
    batches.write(clock.now())
    assert counted() == {story.pk: 43, other.pk: 7}


def test_more_stories_than_a_statement_holds_are_all_written(monkeypatch):
    monkeypatch.setattr(batches, "ROWS", 2)
    stories = [a_live_story(slug=f"s-{number}") for number in range(5)]
    for story in stories:
        many_read(story, range(3))
    batches.write(clock.now())
    assert counted() == {story.pk: 3 for story in stories}


def test_reads_wait_while_the_database_is_busy(monkeypatch):
    story = a_live_story()
    many_read(story, range(2))

    def busy(rows):
        raise OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(batches, "_add", busy)
        assert not batches.write(clock.now())
    assert counted() == {}
    many_read(story, [7])
    assert batches.write(clock.now())
    assert counted() == {story.pk: 3}


def test_what_was_written_is_not_written_again_when_the_rest_must_wait(monkeypatch):
    monkeypatch.setattr(batches, "ROWS", 1)
    first, second = a_live_story(), a_live_story(slug="second")
    many_read(first, range(4))
    many_read(second, range(5))
    write = batches._add

    def only_the_first(rows):
        if rows[0][0] == second.pk:
            raise OperationalError("database is locked")
        write(rows)

    with monkeypatch.context() as patch:
        patch.setattr(batches, "_add", only_the_first)
        batches.write(clock.now())
    assert counted() == {first.pk: 4}
    batches.write(clock.now())
    assert counted() == {first.pk: 4, second.pk: 5}


def test_reads_stand_in_the_hour_in_which_they_happened(settings):
    story, now = a_live_story(), clock.now()
    many_read(story, range(2))
    settings.PAPER_CLOCK = timedelta(hours=3)
    batches.write(clock.now())
    assert ReadCount.objects.get().hour == now.replace(minute=0, second=0, microsecond=0)


@pytest.mark.django_db(transaction=True)
def test_a_thread_of_its_own_writes_and_one_is_enough(monkeypatch):
    monkeypatch.setattr(batches, "PAUSE", 0)
    story = a_live_story()
    many_read(story)
    with batches._one_at_a_time:
        batches._timers.append("one that is waiting")
    assert batches.soon() is None
    batches._timers.clear()
    batches.soon().join()
    assert counted() == {story.pk: 40}


@pytest.mark.django_db(transaction=True)
def test_readers_and_writers_at_the_same_moment_lose_nothing_and_count_nothing_twice():
    story = a_live_story()

    def one(number):
        many_read(story, [number])
        batches.write(clock.now())
        connection.close()

    with ThreadPoolExecutor(8) as readers:
        list(readers.map(one, range(60)))
    while not batches.write(clock.now()):
        pass
    assert sum(counted().values()) == 60


@pytest.mark.django_db(transaction=True)
def test_while_an_editor_writes_the_batch_gives_up_and_keeps_its_reads():
    story = a_live_story()
    many_read(story)

    def batch():
        try:
            return batches.write(clock.now())
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as counter:
        ReadCount.objects.create(article=story, hour=clock.now().replace(minute=0, second=0, microsecond=0), reads=1)
        assert not counter.submit(batch).result()
    assert counted() == {story.pk: 1}
    assert batch()
    assert counted() == {story.pk: 41}
