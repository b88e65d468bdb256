"""The beacon counts reads of live stories and keeps nothing else."""

from datetime import timedelta

import pytest
from django.test import Client

from newsroom.popular import due
from newsroom.popular.models import ReadCount
from sections import clock
from tests.factories import a_live_story, a_story
from tests.public.paper import numbers_in, page

pytestmark = pytest.mark.django_db


def test_each_read_counts_once_and_sets_no_cookie():
    story, reader = a_live_story(), Client(enforce_csrf_checks=True)
    for _ in range(3):
        response = reader.post(f"/read/{story.pk}")
        assert response.status_code == 204
        assert not response.cookies
        assert not response.content
    assert [row.reads for row in ReadCount.objects.all()] == [3]


def test_only_live_stories_count(client):
    for state in ("draft", "scheduled", "withdrawn"):
        assert client.post(f"/read/{a_story(state=state).pk}").status_code == 204
    assert client.post("/read/987654").status_code == 204
    assert not ReadCount.objects.exists()


def test_the_counter_is_not_a_page(client):
    assert client.get(f"/read/{a_live_story().pk}").status_code == 405


def test_most_popular_is_what_was_read_most_in_a_day(client):
    stories = [a_live_story(headline=f"Story {number}", slug=f"s-{number}") for number in range(3)]
    for story, reads, hours in zip(stories, (5, 9, 99), (1, 2, 30), strict=True):
        ReadCount.objects.create(article=story, hour=clock.now() - timedelta(hours=hours), reads=reads)
    html = page(client, "/popular/")
    assert numbers_in(html) == [stories[1].pk, stories[0].pk]
    assert '<ol class="popular">' in page(client, "/corrections/")


def test_old_counts_are_forgotten():
    ReadCount.objects.create(article=a_live_story(), hour=clock.now() - timedelta(days=40), reads=1)
    due.run(clock.now())
    assert not ReadCount.objects.exists()
