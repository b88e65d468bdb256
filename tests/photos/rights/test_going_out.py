"""No story goes out with a photo that is uncredited, undescribed, or whose rights do not reach so far."""

from datetime import timedelta

import pytest

from articles.models import Edition
from articles.photos import library
from articles.photos.models import Photo
from sections import clock
from tests.factories import a_live_story, a_section, a_story, na_rae
from tests.photos.rights.day import changed, refused_because, row
from tests.photos.shots import a_shot, as_bytes, scene
from tests.transfer.clerk import a_record, bring, counts

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def faulty(fault) -> Photo:
    """A photo of the old bridge that may not go out now."""
    wrong = {
        "credit": {"credit": " "}, "alt": {"alt": ""}, "killed": {},
        "ended": {"rights_end": clock.now() - HOUR}, "embargo": {"shown_from": clock.now() + HOUR},
    }
    photo = a_shot((400, 300), **{"title": "The old bridge"} | wrong[fault])
    return library.kill(photo, by=na_rae(), reason="Wrong person") if fault == "killed" else photo


SAID = {
    "credit": ("no credit.", "Write the credit"),
    "alt": ("no alt text.", "Say what it shows"),
    "killed": ("killed ", "(Seo Na-rae: Wrong person). Take it out of the story."),
    "ended": ("rights ended ", "Take it out of the story, or have the picture desk"),
    "embargo": ("under embargo until ", "Publish later, or take it out of the story."),
}


def attempts(photo):
    """(verb, story, what else it needs): all ways by which the photo could come before readers now."""
    with_it = {"photos": [row(photo)]}
    draft, live = a_story(**with_it), changed(a_live_story(), **with_it)
    return [
        ("publish", draft, {}), ("schedule", draft, {"at": clock.now() + HOUR / 2}), ("update", live, {}),
        ("update", live, {"kind": "correction", "text": "It was the old bridge."}),
        ("correct_live", a_live_story(), {"values": with_it, "text": "It was the old bridge."}),
        ("update", live, {"at": clock.now() + HOUR / 2}),
    ]


@pytest.mark.parametrize("fault", SAID)
def test_every_way_out_is_closed_and_says_which_photo_why_and_what_to_do(fault):
    photo = faulty(fault)
    for verb, story, more in attempts(photo):
        said = refused_because(verb, story, **more)
        assert f"Photo {photo.pk} (“The old bridge”): " in said, verb
        assert all(words in said for words in SAID[fault]), (verb, said)
    assert not [edition for edition in Edition.objects.all() if edition.pictures]


def test_a_story_cannot_be_moved_to_before_its_photos_embargo_or_past_its_rights():
    opens, ends = clock.now() + HOUR, clock.now() + 3 * HOUR
    photo = a_shot((400, 300), shown_from=opens, rights_end=ends)
    story = a_story(state="scheduled", at=clock.now() + 2 * HOUR, photos=[row(photo)])
    assert "under embargo until" in refused_because("reschedule", story)
    assert "rights ended" in refused_because("reschedule", story, at=ends)
    assert refused_because("reschedule", story, at=opens) == ""


def test_rights_that_reach_the_hour_of_publication_are_enough():
    opens = clock.now() + HOUR
    photo = a_shot((400, 300), shown_from=opens, rights_end=opens + HOUR)
    assert refused_because("schedule", a_story(photos=[row(photo)]), at=opens) == ""
    assert "rights ended" in refused_because("schedule", a_story(photos=[row(photo)]), at=opens + HOUR)
    assert "under embargo" in refused_because("publish", a_story(photos=[row(photo)]))


def test_a_storys_own_words_for_the_photo_are_enough():
    photo = a_shot((400, 300), credit="", alt="")
    assert refused_because("publish", a_story(photos=[row(photo, credit="Lee")])).count("Photo") == 1
    assert refused_because("publish", a_story(photos=[row(photo, credit="Lee", alt="A bridge")])) == ""


def test_all_photos_in_the_way_are_named_at_once():
    photos = [a_shot((400 + n, 300), credit="") for n in range(8)]
    said = refused_because("publish", a_story(photos=[row(photo) for photo in photos]))
    assert said.count("no credit") == 6 and said.endswith("And 2 photos more.")


def test_saving_submitting_and_approving_wait_for_nobody():
    assert a_story(state="approved", photos=[row(faulty("credit"))]).state == "approved"


def test_an_archive_comes_in_as_it_is_and_is_mended_when_somebody_changes_it(tmp_path):
    a_section(name="National")
    (tmp_path / "a.jpg").write_bytes(as_bytes(scene((300, 200))))
    assert bring(tmp_path, a_record(photos=[{"file": "a.jpg"}])).receipt == counts(created=1)
    story = changed(Edition.objects.get().article, headline="A new headline")
    assert "no credit" in refused_because("update", story)
    library.change(Photo.objects.get(), credit="Narae", alt="A stream")
    assert refused_because("update", story) == ""
