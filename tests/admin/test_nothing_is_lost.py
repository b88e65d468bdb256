"""Two people in one story: unrelated changes merge, the same words come back with both versions."""

import pytest

from articles import workflow
from articles.values import values_of
from tests.admin.desk import at_desk, fields_of, page_of
from tests.factories import a_story, jae_won, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def changed_by_jae_won(story, **values):
    """A colleague saves over the story while somebody has the form open."""
    workflow.save(story, by=jae_won(), revision=story.revision, values=values_of(story) | values)


def test_unrelated_changes_merge():
    story, client = a_story(), at_desk(min_ji())
    opened = fields_of(client.get(page_of(story)))
    changed_by_jae_won(story, kicker="City Hall")
    client.post(page_of(story), opened | {"headline": "My headline", "_continue": "1"})
    story.refresh_from_db()
    assert (story.kicker, story.headline) == ("City Hall", "My headline")


def test_a_stale_save_keeps_the_typed_text_and_shows_theirs():
    story, client = a_story(), at_desk(min_ji())
    opened = fields_of(client.get(page_of(story)))
    changed_by_jae_won(story, headline="Their headline", kicker="City Hall", body="<p>Their only paragraph.</p>")
    mine = {"headline": "My headline", "body": "<p>My only paragraph.</p>", "plan_notes": "Call the mayor"}
    answer = client.post(page_of(story), opened | mine | {"_continue": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Lee Jae-won" in page and "Their headline" in page and "Their only paragraph." in page
    again = fields_of(answer)
    assert (again["headline"], again["kicker"]) == ("My headline", "City Hall")
    assert again["body"] == "<p>My only paragraph.</p>" and again["plan_notes"] == "Call the mayor"

    client.post(page_of(story), again | {"headline": "Our headline", "_continue": "1"})
    story.refresh_from_db()
    assert (story.headline, story.kicker, story.body) == ("Our headline", "City Hall", "<p>My only paragraph.</p>")
    assert story.plan.notes == "Call the mayor"


def test_save_and_publish_stops_where_a_colleague_changed_something():
    story, client = a_story(), at_desk(soo_ah())
    opened = fields_of(client.get(page_of(story)))
    changed_by_jae_won(story, kicker="City Hall")
    client.post(page_of(story), opened | {"headline": "My headline", "_then": "publish"})
    story.refresh_from_db()
    assert (story.state, story.headline) == ("draft", "My headline")


def test_a_missing_headline_keeps_everything_else():
    story, client = a_story(), at_desk(min_ji())
    answer = client.post(page_of(story), fields_of(client.get(page_of(story))) | {"headline": " ", "body": "Typed"})
    assert answer.status_code == 200 and fields_of(answer)["body"] == "Typed"


def test_a_form_beyond_all_measure_is_refused_kindly_and_changes_nothing():
    story = a_story()
    answer = at_desk(min_ji()).post(f"/admin/articles/article/{story.pk}/change/", {"body": "x" * 6_000_000})
    assert answer.status_code == 400 and "Nothing was changed" in answer.content.decode()
    story.refresh_from_db()
    assert story.revision == 1
