"""Holes that a close reading found once, each kept shut by a test."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import AuditEntry, Edition, Tag, Withdrawal
from articles.states import Change
from articles.values import values_of
from articles.workflow.refusals import NotAllowed
from sections import clock
from tests.factories import a_live_story, a_section, a_story, an_author, dae_ho, soo_ah

pytestmark = pytest.mark.django_db


def at(hours):
    return clock.now() + timedelta(hours=hours)


def test_correcting_does_not_lead_past_ones_desk():
    story, politics = a_live_story(section=a_section(name="Sports")), a_section(name="Politics")
    with pytest.raises(NotAllowed):
        workflow.correct_live(story, by=dae_ho(), revision=story.revision, values={"section": politics.pk},
                              kind=Change.MINOR)
    assert Edition.objects.get().section.name == "Sports"


def test_an_approved_story_moved_to_another_desk_must_be_approved_there():
    story = a_story(state="approved", section=a_section(name="Sports"))
    moved = values_of(story) | {"section": a_section(name="Politics").pk}
    assert workflow.save(story, by=dae_ho(), revision=story.revision, values=moved).state == "submitted"


def test_a_published_story_does_not_leave_ones_desks():
    story = a_live_story(section=a_section(name="Sports"))
    moved = values_of(story) | {"section": a_section(name="Politics").pk}
    with pytest.raises(NotAllowed):
        workflow.save(story, by=dae_ho(), revision=story.revision, values=moved)


def test_a_name_that_no_reader_has_seen_stays_unseen_with_any_cursor(client):
    for number in range(21):
        a_live_story(headline=f"Story {number}")
    author = an_author(name="Secret Person")
    a_story(state="scheduled", bylines=[{"author": author.pk, "printed_as": ""}])
    older = client.get("/latest/").content.decode().split("?before=")[1].split('"')[0]
    assert client.get(f"/author/secret-person/?before={older}").status_code == 404
    hush = Tag.objects.create(name="Hush", slug="hush", merged_into=Tag.objects.create(name="Top", slug="topsecret"))
    assert client.get(hush.get_absolute_url()).status_code == 404


def test_a_correction_keeps_its_updated_line_under_a_planned_minor_change():
    story = a_live_story(ago=timedelta(hours=5))
    story = workflow.update(story, by=soo_ah(), revision=story.revision, kind=Change.MINOR, at=at(2))
    workflow.correct_live(story, by=soo_ah(), revision=story.revision, values={"kicker": "Bridge"}, text="Wrong.")
    now, later = (Edition.objects.live(moment).get() for moment in (at(0), at(3)))
    assert now.updated and later.updated == now.updated


def test_a_correction_is_cleaned_and_the_audit_names_what_went_out():
    story = a_live_story()
    story = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"kicker": "Later"})
    workflow.correct_live(story, by=soo_ah(), revision=story.revision, kind=Change.UPDATE,
                          values={"body": "<p>ok<script>alert(1)</script></p>", "kicker": ""})
    live = Edition.objects.live(at(0)).get()
    assert "script" not in live.story_html and "Later" not in live.story_html
    assert AuditEntry.objects.first().revision == live.revision.number


def test_a_cancelled_update_leaves_no_updated_behind():
    story = a_live_story()
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=at(2))
    story = workflow.unschedule(story, by=soo_ah(), revision=story.revision)
    assert story.updated is None


def test_control_characters_in_a_note_do_not_reach_readers():
    story = a_live_story()
    workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="Wrong\0 man.")
    assert Withdrawal.objects.get().reason == "Wrong man."
