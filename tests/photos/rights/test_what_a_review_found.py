"""What a close reading of the picture desk found about rights, each once."""

from datetime import timedelta
from importlib import import_module

import pytest

from articles import workflow
from articles.photos import library
from articles.values import values_of
from articles.workflow.refusals import Refused
from sections import clock
from tests.factories import a_live_story, a_story, ha_eun, min_ji, soo_ah
from tests.public.paper import a_photo, page

pytestmark = pytest.mark.django_db


def row(photo, **words) -> dict:
    """The photo as a story's values have it."""
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | words


@pytest.mark.parametrize("crop", ["--><b>x</b>", "x", "10,0,95,75", "1,2,3"])
def test_nobody_brings_in_a_crop_that_is_none(crop):
    with pytest.raises(Refused) as refusal:
        a_story(photos=[row(a_photo(), crop=crop)])
    assert refusal.value.field == "photos"


def test_a_crop_is_kept_as_it_is_written():
    assert values_of(a_story(photos=[row(a_photo(), crop=" 10, 0,80,75 ")]))["photos"][0]["crop"] == "10,0,80,75"


def test_blanks_are_no_credit():
    photo = a_photo(credit="", alt="Water")
    with pytest.raises(Refused, match="no credit"):
        a_live_story(photos=[row(photo, credit="   ")])


def test_a_photo_killed_while_somebody_publishes_does_not_go_out(monkeypatch):
    photo = a_photo()
    story = a_story(state="approved", photos=[row(photo)])
    publishing = import_module("articles.workflow.publish")  # the package itself holds the verb by that name
    read = publishing.first_copy

    def slowly(*asked):
        copy = read(*asked)
        library.kill(photo, by=ha_eun(), reason="The wrong man.")
        return copy

    monkeypatch.setattr(publishing, "first_copy", slowly)
    with pytest.raises(Refused, match="killed"):
        workflow.publish(story, by=soo_ah(), revision=story.revision)


def test_an_urgent_correction_does_not_wait_for_a_photo_that_readers_no_longer_see(client):
    photo = a_photo()
    story = a_live_story(photos=[row(photo)])
    library.kill(photo, by=ha_eun(), reason="The wrong man.")
    told = {"kind": "correction", "text": "The bridge opened in 1976."}
    workflow.correct_live(story, by=soo_ah(), revision=story.revision, values={"headline": "Right"}, **told)
    assert told["text"] in page(client, "/corrections/")
    with pytest.raises(Refused, match="killed"):  # but it brings no such photo in
        other = a_live_story(slug="other")
        values = {"photos": [row(photo)]}
        workflow.correct_live(other, by=soo_ah(), revision=other.revision, values=values, **told)


def test_a_correction_puts_no_photo_into_a_plan_whose_hour_its_rights_do_not_cover():
    story = a_live_story()
    words = values_of(story) | {"headline": "Later"}
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=words)
    later = clock.now() + timedelta(hours=3)
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=later)
    photo = a_photo(rights_end=clock.now() + timedelta(hours=1))
    with pytest.raises(Refused, match="rights"):
        workflow.correct_live(
            story, by=soo_ah(), revision=story.revision, values={"photos": [row(photo)]}, kind="minor", text=""
        )


def test_a_reporter_s_draft_may_hold_any_photo():
    photo = a_photo(credit="")
    assert values_of(a_story(by=min_ji(), photos=[row(photo)]))["photos"][0]["photo"] == photo.pk
