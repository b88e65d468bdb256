"""What counts as a read: a person, on a page of ours, once an hour; and what is remembered of it: a number."""

from datetime import timedelta

import pytest
from django.test import Client

from newsroom.popular import batches, due
from newsroom.popular.models import ReadCount
from newsroom.popular.tally import A_MINUTE, OF_A_STORY, Tally
from sections import clock
from tests.factories import a_live_story, a_story

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@pytest.fixture(autouse=True)
def tally(monkeypatch):
    """A process that has counted nothing yet, and writes each read at once."""
    fresh = Tally()
    monkeypatch.setattr(batches, "tally", fresh)
    monkeypatch.setattr(batches, "soon", lambda: batches.write(clock.now()))
    return fresh


def read(story, *, network="203.0.113.7", agent=FIREFOX, **headers):
    """Somebody has had the story on the screen for five seconds."""
    said = {"user_agent": agent, "sec_fetch_site": "same-origin"} | headers
    sent = {name.replace("_", "-"): value for name, value in said.items() if value}
    reader = Client(enforce_csrf_checks=True, REMOTE_ADDR=network, headers=sent)
    response = reader.post(f"/read/{story if isinstance(story, int) else story.pk}")
    assert (response.status_code, response.content, dict(response.cookies)) == (204, b"", {})


def counted() -> dict[int, int]:
    """All reads of each story."""
    found = {}
    for number, reads in ReadCount.objects.values_list("article_id", "reads"):
        found[number] = found.get(number, 0) + reads
    return found


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
    settings.PAPER_CLOCK = timedelta(minutes=59)
    read(story)
    assert counted()[story.pk] == 1
    settings.PAPER_CLOCK = timedelta(hours=1, seconds=1)
    read(story)
    assert counted()[story.pk] == 2


def test_two_people_behind_one_address_count_both():
    story = a_live_story()
    read(story)
    read(story, agent=FIREFOX.replace("128", "129"))
    assert counted() == {story.pk: 2}


@pytest.mark.parametrize("agent", [
    "", "curl/8.5", "Mozilla/5.0 (compatible; Googlebot/2.1)", "python-requests/2.32",
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Lighthouse", "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/131.0.0.0",
])
def test_programs_do_not_count(agent):
    read(a_live_story(), agent=agent)
    assert counted() == {}


@pytest.mark.parametrize("headers", [
    {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"}, {"sec_fetch_site": "none"},
    {"sec_fetch_site": "cross-site", "origin": "http://testserver"},
    {"sec_fetch_site": ""}, {"sec_fetch_site": "", "origin": "https://elsewhere.example"},
    {"sec_fetch_site": "", "origin": "null"},
    {"sec_purpose": "prefetch;prerender"}, {"purpose": "prefetch"},
])
def test_other_sites_and_pages_fetched_in_advance_do_not_count(headers):
    read(a_live_story(), **headers)
    assert counted() == {}


def test_an_old_browser_on_a_page_of_ours_counts():
    story = a_live_story()
    read(story, sec_fetch_site="", origin="http://testserver")
    assert counted() == {story.pk: 1}


def test_only_live_stories_count():
    for state in ("draft", "approved", "scheduled", "withdrawn"):
        read(a_story(state=state))
    read(987654)
    read(10**18 - 1)
    assert counted() == {}


def test_one_network_cannot_push_a_story(settings):
    story = a_live_story()

    def push(agents):
        for number in range(A_MINUTE + 10):
            read(story, agent=f"{FIREFOX} {agents} {number}", network=f"2001:db8::{number:x}")

    push("first")
    assert counted() == {story.pk: min(A_MINUTE, OF_A_STORY)}
    for minute in (1, 2, 30):
        settings.PAPER_CLOCK = timedelta(minutes=minute)
        push(f"after {minute}")
    assert counted() == {story.pk: OF_A_STORY}
    read(story, network="203.0.113.7")
    assert counted() == {story.pk: OF_A_STORY + 1}


def test_one_network_counts_so_often_a_minute_and_no_more(settings):
    stories = [a_live_story(slug=f"s-{number}") for number in range(A_MINUTE + 2)]
    for story in stories:
        read(story)
    assert len(counted()) == A_MINUTE
    settings.PAPER_CLOCK = timedelta(minutes=1)
    read(stories[-1])
    assert len(counted()) == A_MINUTE + 1


def test_whom_a_proxy_names_is_who_reads(settings):
    settings.CLIENT_ADDRESS_FROM = "HTTP_X_FORWARDED_FOR"
    story = a_live_story()
    for forwarded in ("203.0.113.1", "203.0.113.2", "6.6.6.6, 203.0.113.2"):  # the last one pretends to be another
        read(story, x_forwarded_for=forwarded)
    assert counted() == {story.pk: 2}


def test_what_is_remembered_of_readers_is_bounded(monkeypatch, tally):
    monkeypatch.setattr("newsroom.popular.tally.MARKS", 50)
    for number in range(200):
        tally.add(1, f"2001:db8:{number:x}::", FIREFOX, clock.now())
    assert max(len(tally.marks), len(tally.networks.seen), len(tally.pushes.seen)) == 50
    assert sum(tally.reads.values()) == 200


def test_nothing_about_a_reader_is_kept_in_the_database():
    read(a_live_story())
    assert {field.name for field in ReadCount._meta.fields} == {"id", "article", "hour", "reads"}


def test_the_marks_name_nobody_and_their_secret_changes_every_day(tally, settings):
    story = a_live_story()
    read(story)
    before, marks = tally.secret, set(tally.marks)
    assert not [mark for mark in marks if b"203.0.113.7" in mark or b"Firefox" in mark]
    settings.PAPER_CLOCK = timedelta(hours=25)
    read(story)
    assert tally.secret != before
    assert marks.isdisjoint(tally.marks)


def test_the_counter_is_not_a_page(client):
    assert client.get(f"/read/{a_live_story().pk}").status_code == 405


def test_old_counts_are_forgotten():
    story = a_live_story()
    for days in (7, 9):
        ReadCount.objects.create(article=story, hour=clock.now() - timedelta(days=days), reads=days)
    due.run(clock.now())
    assert counted() == {story.pk: 7}
