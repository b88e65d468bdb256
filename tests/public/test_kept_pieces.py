"""The shell of the pages is rendered once for many readers, and never a moment too long."""

from datetime import timedelta

import pytest
from django.template import Context, Template

from newsroom.pagecache import planned, stamp
from sections import clock
from tests.factories import a_story

pytestmark = pytest.mark.django_db
PIECE = Template("{% load fragments %}{% fragment 'piece' 60 %}{{ words }}{% endfragment %}")


def shown(rf, words, now):
    """What a reader at `now` gets who would make it say `words`."""
    request = rf.get("/")
    request.now = now
    return PIECE.render(Context({"request": request, "words": words}))


def test_a_piece_is_kept_until_something_changes(rf):
    stamp.bump()
    assert shown(rf, "first", clock.now()) == "first"
    assert shown(rf, "second", clock.now()) == "first"
    stamp.bump()
    assert shown(rf, "third", clock.now()) == "third"


def test_a_piece_is_kept_no_longer_than_it_may(rf):
    stamp.bump()
    now = clock.now()
    assert shown(rf, "first", now) == "first"
    assert shown(rf, "second", now + timedelta(seconds=61)) == "second"


def test_a_page_begun_before_a_change_keeps_nothing(rf):
    before = clock.now()
    stamp.bump()
    assert shown(rf, "old news", before) == "old news"
    assert shown(rf, "new", clock.now()) == "new"


def test_a_piece_ends_when_the_next_plan_comes_due(rf):
    opens = clock.now() + timedelta(seconds=30)
    a_story(state="scheduled", at=opens)
    stamp.bump()
    assert planned.next_change(clock.now()) == opens
    assert shown(rf, "without", clock.now()) == "without"
    assert shown(rf, "with", opens - timedelta(microseconds=1)) == "without"
    assert shown(rf, "with", opens) == "with"


def test_shared_caches_keep_a_page_no_longer_than_till_the_next_plan(client, settings):
    assert client.get("/latest/")["Cache-Control"] == "public, max-age=0, s-maxage=60"
    opens = clock.now() + timedelta(seconds=20)
    a_story(state="scheduled", at=opens)
    stamp.bump()
    said = client.get("/latest/")["Cache-Control"]
    assert 0 < int(said.rpartition("=")[2]) <= 20
    settings.PAPER_CLOCK = timedelta(seconds=21)
    assert client.get("/latest/")["Cache-Control"] == "public, max-age=0, s-maxage=60"
