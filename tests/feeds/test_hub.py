"""The hub is told which feeds have something new: once, and also when a planned story opened by itself."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from newsroom.feeds import due, health, hub
from sections import clock
from tests.factories import a_live_story, a_section, a_story

pytestmark = pytest.mark.django_db

SITE = "https://paper.example"


@pytest.fixture
def told(settings):
    """A hub on this machine; returns the list of what it was told."""
    heard = []

    class Hub(BaseHTTPRequestHandler):
        def do_POST(self):
            heard.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.WEBSUB_HUB, settings.SITE_URL = f"http://127.0.0.1:{server.server_port}/", SITE
    yield heard
    server.shutdown()
    server.server_close()


def test_the_hub_hears_of_a_new_story_once(told):
    due.run(clock.now())
    assert told == []
    a_live_story(section=a_section(name="Politics", parent=a_section()))
    due.run(clock.now())
    due.run(clock.now())
    [notice] = told
    assert notice["hub.mode"] == ["publish"]
    lists = ("/", "/national/", "/national/politics/")
    assert notice["hub.url"] == [f"{SITE}{one}feed/{end}" for one in lists for end in ("", "atom/", "json/")]


def test_the_hub_hears_of_a_story_that_opened_by_itself(told):
    due.run(clock.now())
    a_story(state="scheduled", at=clock.now() + timedelta(hours=2))
    due.run(clock.now() + timedelta(minutes=1))
    assert told == []
    due.run(clock.now() + timedelta(hours=2, minutes=1))
    assert len(told) == 1


def test_a_hub_that_does_not_answer_is_told_later(told, settings):
    due.run(clock.now())
    a_live_story()
    settings.WEBSUB_HUB, there = "http://127.0.0.1:9/", settings.WEBSUB_HUB
    hub.Told.objects.update(hub=settings.WEBSUB_HUB)
    with pytest.raises(OSError):
        due.run(clock.now())
    settings.WEBSUB_HUB = there
    hub.Told.objects.update(hub=there)
    due.run(clock.now())
    assert len(told) == 1


def test_doctor_says_when_the_hub_hears_nothing(told, settings):
    assert len(health.findings()) == 1
    due.run(clock.now())
    assert health.findings() == []
    settings.PAPER_CLOCK = timedelta(hours=1)
    assert len(health.findings()) == 1


def test_each_feed_names_the_hub_and_itself(client, told, settings):
    settings.SITE_URL = ""
    answer = client.get("/feed/atom/")
    assert answer["Link"] == f'<http://testserver/feed/atom/>; rel="self", <{settings.WEBSUB_HUB}>; rel="hub"'
    assert f'<link rel="hub" href="{settings.WEBSUB_HUB}"/>' in answer.content.decode()


def test_without_a_hub_nobody_is_told(client):
    due.run(clock.now())
    assert "hub" not in client.get("/feed/")["Link"]
    assert health.findings() == []
