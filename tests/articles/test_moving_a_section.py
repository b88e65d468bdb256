"""An editor moves a subsection under another top section: the stories follow, and nobody waits."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import restack
from articles.models import Edition
from sections.models import Section
from sections.shelving import shelve
from tests.factories import a_live_story, a_section, a_story

pytestmark = pytest.mark.django_db


def move(section, top):
    section.parent = top
    return shelve(section)


def listed(client, url):
    """The list itself, without the side column that all pages share."""
    return client.get(url).content.decode().split('class="side"')[0]


def test_the_stories_are_listed_under_the_new_top(client, django_capture_on_commit_callbacks):
    science, business = a_section(name="Science", parent=a_section()), a_section(name="Business")
    story = a_live_story(section=science)
    with django_capture_on_commit_callbacks(execute=True):
        move(science, business)
    assert Edition.objects.get(article=story).top_section == business
    assert not Section.objects.get(pk=science.pk).moved
    assert story.headline in listed(client, "/business/")
    assert story.headline not in listed(client, "/national/")


def test_the_old_address_leads_to_the_new_one(client, django_capture_on_commit_callbacks):
    science = a_section(name="Science", parent=a_section())
    with django_capture_on_commit_callbacks(execute=True):
        move(science, a_section(name="Business"))
    reply = client.get("/national/science/")
    assert reply.status_code == 301 and reply.url == "/business/science/"


def test_a_move_cut_short_is_finished_later(monkeypatch):
    science, business = a_section(name="Science", parent=a_section()), a_section(name="Business")
    a_live_story(section=science)
    move(science, business)  # the process ends before anybody hears of it
    assert Section.objects.get(pk=science.pk).moved
    assert restack.restack() == 1 and restack.restack() == 0


def test_it_goes_in_small_steps(monkeypatch):
    science = a_section(name="Science", parent=a_section())
    for number in range(5):
        a_live_story(section=science, headline=f"Story {number}")
    move(science, a_section(name="Business"))
    monkeypatch.setattr(restack, "STEP", 2)
    with CaptureQueriesContext(connection) as seen:
        assert restack.restack() == 5
    assert sum(q["sql"].startswith("UPDATE") and "articles_edition" in q["sql"] for q in seen) == 3


def test_a_planned_story_moves_too():
    science, business = a_section(name="Science", parent=a_section()), a_section(name="Business")
    a_story(section=science, state="scheduled")
    move(science, business)
    restack.restack()
    assert Edition.objects.get().top_section == business


def test_a_story_that_is_only_listed_there_is_listed_under_the_new_top_too(client, django_capture_on_commit_callbacks):
    science, business = a_section(name="Science", parent=a_section()), a_section(name="Business")
    story = a_live_story(section=a_section(name="Sports"), also_in=[science.pk])
    assert story.headline in listed(client, "/national/")
    with django_capture_on_commit_callbacks(execute=True):
        move(science, business)
    assert story.headline in listed(client, "/business/science/") and story.headline in listed(client, "/business/")
    assert story.headline not in listed(client, "/national/")
