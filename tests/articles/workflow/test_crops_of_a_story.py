"""The part of a photo that a story shows: kept with the story, frozen in the edition, absent where nobody chose one."""

import pytest

from articles import workflow
from articles.models import ArticlePhoto, Edition, Revision
from articles.reissue import reissue
from articles.states import Change
from articles.values import differences, values_of
from newsroom.transfer.export import records
from sections import clock
from tests.factories import a_live_story, a_story, soo_ah
from tests.photos.shots import a_shot

pytestmark = pytest.mark.django_db
CROP = "10,0,80,75"


def row(photo, **more) -> dict:
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""} | more


def resaved(story, *photos):
    """Soo-ah saves the story with these photos."""
    return workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"photos": list(photos)})


def test_a_crop_stays_with_the_story_and_its_revisions():
    photo, other = a_shot(), a_shot((900, 600))
    story = a_story(photos=[row(photo, crop=CROP), row(other)])
    assert values_of(story)["photos"] == [row(photo, crop=CROP), row(other)]
    assert Revision.objects.get(article=story).values["photos"] == [row(photo, crop=CROP), row(other)]
    assert list(ArticlePhoto.objects.values_list("crop", flat=True)) == [CROP, ""]


def test_choosing_a_crop_is_a_change_and_an_empty_one_is_none():
    photo = a_shot()
    story = a_story(photos=[row(photo)])
    assert resaved(story, row(photo, crop="")).revision == story.revision
    cropped = resaved(story, row(photo, crop=CROP))
    assert cropped.revision == story.revision + 1
    assert resaved(cropped, row(photo, crop="")).revision == cropped.revision + 1
    assert "crop" not in values_of(cropped)["photos"][0]


def test_revisions_from_before_there_were_crops_are_equal_to_those_without_one():
    photo = a_shot()
    before, after = {"photos": [row(photo)]}, {"photos": [row(photo, crop="")]}
    assert differences(before, after) == [] and differences(before, {"photos": [row(photo, crop=CROP)]}) == ["photos"]


def test_readers_see_a_new_crop_only_when_the_story_is_updated():
    photo = a_shot()
    story = a_live_story(photos=[row(photo)])
    story = resaved(story, row(photo, crop=CROP))
    assert "@" not in Edition.objects.live(clock.now()).get().story_html
    workflow.update(story, by=soo_ah(), revision=story.revision, kind=Change.MINOR)
    edition = Edition.objects.live(clock.now()).get()
    assert edition.pictures[0]["crop"] == CROP
    assert f"<!--photo:{photo.pk}:lead@{CROP}:" in edition.story_html


def test_an_edition_written_anew_keeps_its_crop():
    photo = a_shot()
    a_live_story(photos=[row(photo, crop=CROP)])
    edition = Edition.objects.get()
    before = edition.story_html
    reissue(edition)
    edition.refresh_from_db()
    assert edition.story_html == before and f"lead@{CROP}:" in before


def test_an_export_says_nothing_of_crops():
    photo = a_shot()
    a_live_story(photos=[row(photo, crop=CROP)])

    class Originals:
        def shown(self, ids):
            return dict.fromkeys(ids, "a.jpg")

    [record] = records(clock.now(), Originals())
    assert [set(photo) for photo in record["photos"]] == [{"file", "credit", "alt"}]
