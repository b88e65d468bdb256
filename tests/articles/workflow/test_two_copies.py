"""The newsroom's copy and what readers see are two things."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import AuditEntry, Correction, Edition, Revision, Withdrawal
from articles.states import Change
from articles.values import values_of
from articles.workflow.refusals import Conflict, NotAllowed, Refused, Stale, Unconfirmed, WrongState
from sections import clock
from tests.factories import a_live_story, a_story, dae_ho, ha_eun, ji_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def seen(story, at=None):
    """What readers see of `story` at `at` (now)."""
    return Edition.objects.live(at or clock.now()).filter(article=story).first()


def retyped(story, who, **changes):
    """`who` saves changes over the newest revision."""
    return workflow.save(story, by=who, revision=story.revision, values=values_of(story) | changes)


def in_hours(hours):
    return clock.now() + timedelta(hours=hours)


def test_saving_a_live_story_changes_nothing_for_readers():
    story = retyped(a_live_story(), soo_ah(), headline="A second footbridge, at last")
    assert story.headline == "A second footbridge, at last"
    assert seen(story).headline == "City to build second footbridge over the stream"


def test_an_update_shows_the_new_text_and_moves_updated():
    story = retyped(a_live_story(ago=timedelta(hours=1)), soo_ah(), headline="Bridge to open in May")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, kind=Change.UPDATE)
    assert seen(story).headline == "Bridge to open in May"
    assert seen(story).updated and seen(story).first_published < seen(story).updated


def test_a_minor_change_does_not_move_updated():
    story = retyped(a_live_story(), soo_ah(), headline="City will build second footbridge over the stream")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, kind=Change.MINOR)
    assert seen(story).headline.startswith("City will build") and seen(story).updated is None


def test_a_correction_needs_its_text():
    story = a_live_story()
    with pytest.raises(Refused, match="what was wrong"):
        workflow.update(story, by=soo_ah(), revision=story.revision, kind=Change.CORRECTION)


def test_a_scheduled_story_opens_by_itself_and_not_before():
    at = in_hours(2)
    story = a_story(state="scheduled", at=at)
    assert seen(story, at - timedelta(microseconds=1)) is None
    assert seen(story, at).first_published == at


def test_an_update_for_later_and_a_correction_before_it_are_both_there_afterwards():
    story = a_live_story()
    planned = values_of(story)["body"] + "<p>The mayor will cut the ribbon at six.</p>"
    story = retyped(story, soo_ah(), body=planned)
    at = in_hours(3)
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=at, kind=Change.UPDATE)
    fixed = values_of(a_story())["body"].replace("two years", "three years")
    story = workflow.correct_live(
        story, by=soo_ah(), revision=story.revision, values={"body": fixed}, text="It takes three years, not two."
    )
    now, later = seen(story), seen(story, at)
    assert "three years" in now.story_html and "ribbon" not in now.story_html
    assert "three years" in later.story_html and "ribbon" in later.story_html
    assert "not two" in now.story_html and "not two" in later.story_html
    assert "three years" in story.body and "ribbon" in story.body


def test_a_correction_that_does_not_fit_the_planned_text_asks():
    story = a_live_story()
    story = retyped(story, soo_ah(), body=story.body.replace("two years", "four years"))
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=in_hours(3))
    fixed = values_of(a_story())["body"].replace("two years", "three years")
    with pytest.raises(Conflict):
        workflow.correct_live(story, by=soo_ah(), revision=story.revision, values={"body": fixed}, text="Three years.")
    assert "two years" in seen(story).story_html and not Correction.objects.exists()


def test_publishing_over_a_plan_must_be_meant():
    story = retyped(a_live_story(), soo_ah(), headline="The embargoed headline")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=in_hours(3))
    with pytest.raises(Unconfirmed):
        workflow.update(story, by=soo_ah(), revision=story.revision)
    story = workflow.update(story, by=soo_ah(), revision=story.revision, replace_plan=True)
    assert seen(story).headline == "The embargoed headline"
    assert not Edition.objects.planned(clock.now()).exists()


def test_unscheduling_a_story_that_never_was_live_leads_back_to_approved():
    story = a_story(state="scheduled")
    story = workflow.unschedule(story, by=soo_ah(), revision=story.revision)
    assert story.state == "approved" and story.first_published is None and not Edition.objects.exists()


def test_unscheduling_an_update_leaves_the_story_live():
    story = retyped(a_live_story(), soo_ah(), headline="Later")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=in_hours(3), text="x",
                            kind=Change.CORRECTION)
    story = workflow.unschedule(story, by=soo_ah(), revision=story.revision)
    assert story.state == "published" and seen(story, in_hours(9)).headline.startswith("City to build")
    assert not Correction.objects.exists()


def test_rescheduling_moves_first_publication_until_it_happened():
    story = a_story(state="scheduled", at=in_hours(2))
    later = in_hours(5)
    story = workflow.reschedule(story, by=soo_ah(), revision=story.revision, at=later)
    assert seen(story, in_hours(3)) is None and seen(story, later).first_published == later
    assert story.first_published == later


def test_withdrawing_cancels_the_plan_and_leaves_a_note():
    story = retyped(a_live_story(), soo_ah(), headline="Later")
    story = workflow.update(story, by=soo_ah(), revision=story.revision, at=in_hours(3))
    story = workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="Wrong man.")
    assert seen(story) is None and seen(story, in_hours(9)) is None
    assert Withdrawal.objects.get().reason == "Wrong man." and Edition.objects.count() == 1


def test_a_reinstated_story_keeps_its_first_publication():
    story = a_live_story(ago=timedelta(hours=5))
    first = seen(story).first_published
    story = workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="Under review.")
    story = workflow.reinstate(story, by=ha_eun(), revision=story.revision)
    story = workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert seen(story).first_published == first and seen(story).version == 2


def test_an_embargo_blocks_an_earlier_publication():
    story = a_story(embargo=in_hours(4).isoformat(), state="approved")
    with pytest.raises(Refused, match="under embargo until"):
        workflow.publish(story, by=soo_ah(), revision=story.revision)
    assert workflow.schedule(story, by=soo_ah(), revision=story.revision, at=in_hours(5)).state == "published"


def test_a_time_that_has_passed_is_refused_and_offers_now():
    story = a_story(state="approved")
    with pytest.raises(Refused, match="publish the story now"):
        workflow.schedule(story, by=soo_ah(), revision=story.revision, at=in_hours(-1))


def test_a_verb_on_an_older_revision_is_refused_with_the_difference():
    story = a_story(state="submitted")
    old = story.revision
    retyped(story, soo_ah(), headline="Another headline")
    with pytest.raises(Stale) as refusal:
        workflow.publish(story, by=soo_ah(), revision=old)
    assert refusal.value.differences == ["headline"] and not Edition.objects.exists()


def test_an_approved_story_changed_by_its_reporter_goes_back_to_submitted():
    story = retyped(a_story(state="approved"), min_ji(), headline="Minister resigns")
    assert story.state == "submitted"


def test_an_approved_story_changed_by_an_approver_stays_approved():
    assert retyped(a_story(state="approved"), soo_ah(), kicker="Bridges").state == "approved"


def test_another_reporters_draft_is_not_mine_to_change():
    story = a_story()
    with pytest.raises(NotAllowed):
        retyped(story, ji_ho(), headline="Mine now")
    with pytest.raises(NotAllowed):
        workflow.submit(story, by=ji_ho(), revision=story.revision)


def test_an_editor_of_sports_does_not_publish_national_news():
    story = a_story(state="approved")
    with pytest.raises(NotAllowed):
        workflow.publish(story, by=dae_ho(), revision=story.revision)


def test_sending_back_needs_a_note():
    story = a_story(state="submitted")
    with pytest.raises(Refused, match="note"):
        workflow.send_back(story, by=soo_ah(), revision=story.revision)
    story = workflow.send_back(story, by=soo_ah(), revision=story.revision, note="Who says so?")
    assert story.state == "draft" and AuditEntry.objects.filter(verb="send_back").get().note == "Who says so?"


def test_unrelated_changes_of_two_people_merge():
    story = a_story(state="submitted")
    mine = values_of(story) | {"headline": "Min-ji's headline"}
    retyped(story, soo_ah(), standfirst="Soo-ah's standfirst")
    story = workflow.save(story, by=min_ji(), revision=story.revision, values=mine)
    assert (story.headline, story.standfirst) == ("Min-ji's headline", "Soo-ah's standfirst")


def test_the_same_words_changed_twice_conflict_and_overwrite_nothing():
    story = a_story(state="submitted")
    mine = values_of(story) | {"headline": "Min-ji's headline"}
    retyped(story, soo_ah(), headline="Soo-ah's headline")
    with pytest.raises(Conflict) as refusal:
        workflow.save(story, by=min_ji(), revision=story.revision, values=mine)
    assert refusal.value.theirs == {"headline": "Soo-ah's headline"}
    assert refusal.value.yours == {"headline": "Min-ji's headline"}
    story.refresh_from_db()
    assert story.headline == "Soo-ah's headline"


def test_saving_nothing_new_writes_no_revision():
    story = a_story()
    retyped(story, min_ji())
    assert Revision.objects.count() == 1


def test_a_published_story_cannot_be_published_again():
    story = a_live_story()
    with pytest.raises(WrongState, match="published"):
        workflow.publish(story, by=soo_ah(), revision=story.revision)


def test_a_body_of_scripts_is_cleaned_whoever_writes_it():
    story = a_story(body="<p onclick='x()'>Hello<script>alert(1)</script></p>")
    assert story.body == "<p>Hello</p>"
    type(story).objects.filter(pk=story.pk).update(body="<p>Hi</p><script>alert(1)</script>")
    story.refresh_from_db()
    assert story.body == "<p>Hi</p>"
