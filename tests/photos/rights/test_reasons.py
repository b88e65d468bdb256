"""What keeps a photo from readers, in words a colleague understands."""

from datetime import datetime, timedelta

import pytest

from articles.photos import library, rights
from articles.photos.models import Photo, Picture
from tests.factories import na_rae
from tests.photos.shots import a_shot

NOON = datetime.fromisoformat("2020-04-08T12:00:00+09:00")
HOUR = timedelta(hours=1)
GOOD = {"credit": "Lee", "alt": "A bridge"}


@pytest.mark.parametrize(("facts", "found"), [
    ({}, []),
    ({"credit": " "}, ["no credit"]),
    ({"alt": "\n"}, ["no alt"]),
    ({"rights_end": NOON}, ["ended"]),
    ({"rights_end": NOON + HOUR}, []),
    ({"shown_from": NOON}, []),
    ({"shown_from": NOON + HOUR}, ["not yet"]),
    ({"killed": NOON, "rights_end": NOON - HOUR, "credit": "", "alt": ""}, ["killed", "no credit", "no alt"]),
])
def test_each_fact_is_a_reason_the_gravest_first(facts, found):
    assert [reason.key for reason in rights.reasons(Photo(**GOOD | facts), NOON)] == found


def test_a_storys_own_credit_and_alt_text_are_as_good():
    bare = Photo(credit="", alt="")
    assert rights.reasons(bare, NOON, credit="Lee", alt="A bridge") == []
    assert [reason.key for reason in rights.reasons(bare, NOON, credit=" ", alt="A bridge")] == ["no credit"]


def test_they_are_said_in_the_newsrooms_own_time_with_who_and_why():
    said = [
        rights.reasons(Photo(**GOOD | facts), NOON)[0].words
        for facts in (
            {"shown_from": NOON + HOUR}, {"rights_end": NOON}, {"killed": NOON, "kill_reason": "Seo Na-rae: No consent"},
        )
    ]
    assert said == [
        "under embargo until Wed 8 Apr 2020 13:00 KST", "rights ended Wed 8 Apr 2020 12:00 KST",
        "killed Wed 8 Apr 2020 12:00 KST (Seo Na-rae: No consent)",
    ]


@pytest.mark.django_db
def test_the_reasons_and_the_public_row_never_disagree():
    photo = a_shot((60, 40))
    Photo.objects.filter(pk=photo.pk).update(uploaded=NOON - 2 * HOUR)
    for shown_from in (None, NOON - HOUR, NOON, NOON + HOUR):
        for rights_end in (None, NOON - HOUR, NOON, NOON + HOUR):
            library.change(photo, shown_from=shown_from, rights_end=rights_end)
            photo = Photo.objects.get(pk=photo.pk)
            for at in (NOON - HOUR, NOON, NOON + HOUR):
                hides = any(reason.hides for reason in rights.reasons(photo, at))
                assert Picture.objects.shown(at).exists() is not hides
                assert Picture.objects.filter(rights.hidden(at)).exists() is hides


@pytest.mark.django_db
@pytest.mark.parametrize(("source", "told"), [("", False), ("made", True), ("edited", True)])
def test_readers_are_told_of_pictures_made_by_machines(source, told):
    photo = a_shot((60, 40))
    Photo.objects.filter(pk=photo.pk).update(ai_source=source)
    rights.tell_readers(Photo.objects.get(pk=photo.pk))
    assert Picture.objects.get(pk=photo.pk).ai is told


@pytest.mark.django_db
def test_a_kill_is_for_good_and_rights_do_not_undo_it():
    photo = library.kill(a_shot((60, 40)), by=na_rae(), reason="No consent")
    library.change(photo, rights_end=None, shown_from=None)
    assert not Picture.objects.shown(photo.killed + HOUR).exists()
