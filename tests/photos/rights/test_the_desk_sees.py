"""The desk sees which stories lost a picture, and what would keep one from going out."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.photos import library
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_live_story, a_story, na_rae, soo_ah
from tests.photos.rights.day import changed, row
from tests.photos.shots import a_shot

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
STORIES = "/admin/articles/article/"


def beside(story) -> str:
    """What stands under "Where this story stands"."""
    return screen(story).partition('id="story-state-heading"')[2].partition("</section>")[0].replace("&quot;", '"')


def screen(story) -> str:
    """The whole screen on which the story is written."""
    return at_desk(soo_ah()).get(page_of(story)).content.decode()


def lost() -> list:
    """The stories that the list's filter finds, and what their rows say."""
    answer = at_desk(soo_ah()).get(STORIES, {"pictures": "lost"})
    assert all(story.lost_picture for story in answer.context["cl"].result_list)
    return list(answer.context["cl"].result_list)


def test_a_story_that_lost_its_picture_says_so_and_is_found():
    photo, other = a_shot((400, 300), title="The old bridge"), a_shot((401, 300))
    story, _second = a_live_story(photos=[row(other), row(photo)]), a_live_story(photos=[row(other)])
    assert "Readers do not see" not in beside(story) and lost() == []
    library.kill(photo, by=na_rae(), reason="No consent")
    assert f"Readers do not see this: Photo {photo.pk} (“The old bridge”): killed " in beside(story)
    assert "(Seo Na-rae: No consent)." in beside(story)
    assert lost() == [story]
    page = at_desk(soo_ah()).get(STORIES).content.decode()
    assert page.count("<li>lost a picture</li>") == 1


def test_the_photo_s_page_says_what_is_in_the_way_and_which_stories_lost_it():
    photo = a_shot((400, 300))
    story = a_live_story(photos=[row(photo)], headline="The bridge opens")
    page = f"/admin/photos/photo/{photo.pk}/change/"
    html = at_desk(na_rae()).get(page).content.decode()
    assert "stories may go out with this photo" in html and "do not see this picture" not in html
    library.change(photo, rights_end=clock.now() - HOUR, credit="")
    html = at_desk(na_rae()).get(page).content.decode()
    assert "No story may go out with this photo now: rights ended " in html and ", no credit." in html
    assert f"{page_of(story)}" in html and ", but readers do not see this picture there" in html


def test_rights_that_ended_by_themselves_are_seen_too_and_a_new_picture_ends_it(settings):
    photo = a_shot((400, 300), rights_end=clock.now() + HOUR)
    story = a_live_story(photos=[row(photo)])
    settings.PAPER_CLOCK = 2 * HOUR
    assert "rights ended" in beside(story) and lost() == [story]
    assert beside(story).count("desk-flag") == 1
    story = changed(story, photos=[row(a_shot((401, 300)))])
    assert "rights ended" in beside(story)
    workflow.update(story, by=soo_ah(), revision=story.revision)
    assert "rights ended" not in beside(story) and lost() == []


def test_a_plan_is_told_when_its_picture_will_be_gone_by_then():
    opens = clock.now() + 2 * HOUR
    photo = a_shot((400, 300))
    story = a_story(state="scheduled", at=opens, photos=[row(photo)])
    library.change(photo, rights_end=opens - HOUR)
    said = beside(story)
    assert "When the plan for " in said and f"readers will not see this: Photo {photo.pk}: rights ended " in said
    assert lost() == []  # nobody has lost anything yet


def test_a_draft_is_told_what_is_still_missing():
    photo = a_shot((400, 300), credit="")
    story = a_story(photos=[row(photo)])
    assert f"Photo {photo.pk}: no credit. Write the credit beside the photo" in screen(story)
    library.change(photo, credit="Lee")
    assert "no credit" not in screen(story)


def test_changes_that_readers_have_not_seen_are_told_too_and_spiked_stories_are_left_alone():
    photo = a_shot((400, 300), alt="")
    assert "no alt text" in screen(changed(a_live_story(), photos=[row(photo)]))
    assert "no alt text" not in screen(a_story(state="spiked", photos=[row(photo)]))


def test_a_refusal_stands_on_the_page(client):
    photo = a_shot((400, 300), credit="", title="The old bridge")
    story = a_story(photos=[row(photo)])
    desk = at_desk(soo_ah())
    answer = desk.post(page_of(story, "publish"), {"revision": story.revision}, follow=True).content.decode()
    assert f"Photo {photo.pk} (“The old bridge”): no credit." in answer and "Done:" not in answer
    schedule = {"revision": story.revision, "date": "2999-01-01", "time": "10:00"}
    assert "no credit." in desk.post(page_of(story, "schedule"), schedule).content.decode()
