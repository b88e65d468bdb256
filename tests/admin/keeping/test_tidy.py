"""Typed text goes when nobody needs it: it is in the story, or in a newer row word for word, or three months old."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from articles import workflow
from articles.admin.keeping import tidy
from articles.models import Unsaved
from articles.values import values_of
from newsroom.transfer.deletion import delete_stories
from tests.admin.desk import at_desk
from tests.admin.keeping.desk import keep, opened
from tests.factories import a_story, ha_eun, jae_won, min_ji

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(settings):
    """`later(minutes=20)`: the clock goes on, and `tick` runs. Returns what it said."""

    def tick(**time) -> str:
        settings.PAPER_CLOCK += timedelta(**time)
        said = StringIO()
        call_command("tick", stdout=said)
        return said.getvalue()

    return tick


def typed(user, story, **fields):
    """One more tab in which somebody typed."""
    client = at_desk(user)
    keep(client, story, opened(client, story), **fields)


def test_what_the_story_says_by_now_goes(later):
    story = a_story()
    typed(min_ji(), story, headline="Footbridge to open")
    assert "texts" not in later(minutes=20)
    workflow.save(story, by=jae_won(), revision=1, values=values_of(story) | {"headline": "Footbridge to open"})
    assert "1 texts not saved dropped" in later(minutes=20)
    assert not Unsaved.objects.exists()


def test_what_is_typed_this_moment_stays(later):
    story = a_story()
    typed(min_ji(), story)
    later(minutes=1)
    assert Unsaved.objects.count() == 1


def test_an_older_row_goes_whose_words_stand_in_a_newer_one(later):
    story = a_story()
    typed(min_ji(), story, headline="Footbridge to open")
    later(minutes=1)
    typed(min_ji(), story, headline="Footbridge to open", kicker="City Hall")
    later(minutes=20)
    assert Unsaved.objects.get().posted["kicker"] == ["City Hall"]


def test_a_word_that_stands_nowhere_else_stays(later):
    story = a_story()
    typed(min_ji(), story, headline="Footbridge to open")
    later(minutes=1)
    typed(min_ji(), story, headline="Footbridge to open soon")
    typed(jae_won(), story, headline="Footbridge to open")
    later(minutes=20)
    assert Unsaved.objects.count() == 3


def test_after_ninety_days_it_goes(later):
    typed(min_ji(), a_story(), headline="Footbridge to open")
    typed(min_ji(), None, headline="Rain")
    later(days=89)
    assert Unsaved.objects.count() == 2
    assert "2 texts not saved dropped" in later(days=2)
    assert not Unsaved.objects.exists()


def test_words_outlive_a_story_that_an_import_takes_back():
    story = a_story()
    typed(min_ji(), story, headline="My own words")
    delete_stories([story], by=ha_eun())
    row = Unsaved.objects.get()
    assert (row.article, row.posted["headline"]) == (None, ["My own words"])


def test_of_a_story_with_rows_without_end_the_newest_are_looked_at(later, monkeypatch):
    monkeypatch.setattr(tidy, "LOOKED_AT", 2)
    story = a_story()
    for _n in range(4):
        typed(min_ji(), story, headline="The same words")
    assert "1 texts not saved dropped" in later(minutes=20)
    assert Unsaved.objects.count() == 3
