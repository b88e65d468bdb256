"""Two people in one story: unrelated changes merge, the same words come back with both versions."""

import pytest

from articles import workflow
from articles.models import Unsaved
from articles.values import values_of
from newsroom.transfer.deletion import delete_stories
from tests.admin.desk import at_desk, errors_in, fields_of, page_of
from tests.factories import a_live_story, a_section, a_story, dae_ho, ha_eun, jae_won, min_ji, soo_ah
from tests.public.paper import a_photo

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
    kept = Unsaved.objects.get()
    assert answer.status_code == 302 and answer.url == f"/admin/articles/article/{story.pk}/merge/{kept.pk}/"
    assert {name: texts[0] for name, texts in kept.posted.items() if name in mine} == mine
    page = client.get(answer.url)
    shown = page.content.decode()
    for words in ("Lee Jae-won", "Their headline", "My headline", "Their only", "My only", "City Hall"):
        assert words in shown

    choices = {f"choice-{question.key}": "yours" for question in page.context["questions"]}
    client.post(answer.url, choices | {"newest": "2"})
    story.refresh_from_db()
    assert (story.headline, story.kicker, story.body) == ("My headline", "City Hall", "<p>My only paragraph.</p>")
    assert story.plan.notes == "Call the mayor" and not Unsaved.objects.exists()


def test_save_and_publish_stops_where_a_colleague_changed_something():
    story, client = a_story(), at_desk(soo_ah())
    opened = fields_of(client.get(page_of(story)))
    changed_by_jae_won(story, kicker="City Hall")
    answer = client.post(page_of(story), opened | {"headline": "My headline", "_then": "publish"}, follow=True)
    assert "not done yet: Publish now" in answer.content.decode()
    story.refresh_from_db()
    assert (story.state, story.headline) == ("draft", "My headline")


def test_a_save_that_changed_nothing_over_a_colleagues_does_not_publish_their_words_unseen():
    story, client = a_story(), at_desk(soo_ah())
    opened = fields_of(client.get(page_of(story)))
    changed_by_jae_won(story, kicker="City Hall")
    client.post(page_of(story), opened | {"_then": "publish"})
    story.refresh_from_db()
    assert (story.state, story.kicker) == ("draft", "City Hall")


def test_a_move_out_of_ones_desks_is_refused_and_everything_typed_stays():
    sports, national = a_section(name="Sports"), a_section()
    story, client = a_live_story(section=sports), at_desk(dae_ho())
    opened = fields_of(client.get(page_of(story)))
    answer = client.post(page_of(story), opened | {"section": national.pk, "headline": "Typed by Dae-ho"})
    assert answer.status_code == 200 and "outside your desks" in errors_in(answer)
    assert fields_of(answer)["headline"] == "Typed by Dae-ho"


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


@pytest.mark.parametrize("page", ["change", "correct"])
def test_words_typed_into_a_story_that_an_import_took_back_are_kept_and_shown(page):
    story, client = a_live_story(), at_desk(soo_ah())
    address, fields = page_of(story, page), fields_of(client.get(page_of(story, page)))
    delete_stories([story], by=ha_eun())
    answer = client.post(address, fields | {"headline": "Words of my own", "body": "And a text."}, follow=True)
    shown = answer.content.decode()
    assert answer.status_code == 200 and "This story is not there any more." in shown
    assert "Words of my own" in shown and "And a text." in shown
    row = Unsaved.objects.get()
    assert row.article is None and f"/admin/articles/article/add/?typed={row.pk}" in shown


def test_a_photos_words_hold_no_character_that_a_database_refuses():
    story, photo = a_story(), a_photo()
    values = values_of(story) | {"photos": [{"photo": photo.pk, "caption": "The\0 bridge", "credit": "A\0P", "alt": "\0"}]}
    saved = workflow.save(story, by=min_ji(), revision=1, values=values)
    assert values_of(saved)["photos"] == [{"photo": photo.pk, "caption": "The bridge", "credit": "AP", "alt": ""}]
