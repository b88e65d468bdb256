"""The leak walk: a day in the newsroom full of secrets, and every public address read for one of their words."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Tag
from articles.states import Change
from articles.values import values_of
from sections import byname, clock
from tests.factories import a_live_story, a_section, a_story, an_author, soo_ah

pytestmark = pytest.mark.django_db

SECRETS = (
    "Zadraft", "Zaembargo", "Zaupdate", "Zacorrection", "Zawithdrawn", "Zaspiked", "Zascheduled", "Zapendingtag", "Zaunseen",
)


def addresses():
    """Every address that the rooms name."""
    return sorted({url for module in byname.each("addresses") for url in module.public_urls()})


def words(secret):
    return {
        "headline": f"{secret} headline", "standfirst": f"{secret} standfirst", "kicker": secret, "slug": secret.lower(),
        "body": f"<p>{secret} body</p>",
    }


@pytest.fixture
def busy_day():
    """One live story, and around it everything that must not be seen. Returns the time of the plans."""
    at = clock.now() + timedelta(hours=2)
    author = an_author(name="Kim Min-ji").pk
    tag = Tag.objects.create(name="Rivers", slug="rivers").pk
    pending = Tag.objects.create(name="Zapendingtag", slug="zapendingtag").pk
    shared = {"bylines": [{"author": author, "printed_as": ""}], "tags": [tag]}
    a_live_story(**shared)
    a_story(**shared | words("Zadraft"))
    a_story(state="approved", embargo=at.isoformat(), **shared | words("Zaembargo"))
    a_story(state="scheduled", at=at, **shared | words("Zascheduled"))
    a_story(state="withdrawn", **shared | words("Zawithdrawn"))
    a_story(state="spiked", **shared | words("Zaspiked"))
    planned(a_live_story(**shared), at, words("Zaupdate") | {"tags": [tag, pending]})
    planned(a_live_story(**shared), at, {"kicker": "Quiet"}, kind=Change.CORRECTION, text="Zacorrection text.")
    story = a_live_story(**shared)
    workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | words("Zaunseen"))
    return at


def planned(story, at, changes, **more):
    """Soo-ah changes a live story and schedules the change for `at`."""
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | changes)
    return workflow.update(story, by=soo_ah(), revision=story.revision, at=at, **more)


def walk(client):
    """Read every address; return {secret: [addresses where it stands]}."""
    found = {}
    guessed = [f"/article/{number}/x/" for number in range(1, 11)]
    for url in [*addresses(), *guessed, "/no-such-page/"]:
        text = client.get(url, follow=True).content.decode().lower()
        for secret in SECRETS:
            if secret.lower() in text:
                found.setdefault(secret, []).append(url)
    return found


def test_no_word_of_what_is_not_public_stands_on_any_public_page(client, busy_day):
    assert {"/tag/rivers/", "/author/kim-min-ji/", "/national/", "/corrections/", "/latest/", "/"} <= set(addresses())
    assert walk(client) == {}
    assert client.get("/tag/zapendingtag/").status_code == 404


def test_the_walk_would_see_a_leak(client, busy_day, settings):
    settings.PAPER_CLOCK = timedelta(hours=2, minutes=1)
    assert set(walk(client)) == {"Zascheduled", "Zaupdate", "Zacorrection", "Zapendingtag"}


def test_a_scheduled_story_is_404_the_moment_before_and_200_at_its_time(client, monkeypatch):
    at = clock.now() + timedelta(hours=2)
    story = a_story(state="scheduled", at=at, section=a_section(name="Sports"))
    monkeypatch.setattr(clock, "now", lambda: at - timedelta(seconds=1))
    assert client.get(story.get_absolute_url()).status_code == 404
    monkeypatch.setattr(clock, "now", lambda: at)
    assert client.get(story.get_absolute_url()).status_code == 200
