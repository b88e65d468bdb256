"""Da-hye arranges the home page, launches it and takes it back; a colleague at the same front loses nothing of hers."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import OperationalError, connection

from newsroom.fronts import deeds
from newsroom.fronts.arrangement import Pin, dump, load
from newsroom.fronts.deeds import Difference, Stale, differences, front_of
from newsroom.fronts.models import Front, Launch
from sections import clock
from tests.factories import a_section, dae_ho, ha_eun, min_ji
from tests.fronts.desk import da_hye, drafted, launched
from tests.public.paper import a_photo

pytestmark = pytest.mark.django_db
NOON = clock.now()
A, B, C = ({"lead": [Pin(number)]} for number in (1, 2, 3))


def history() -> list[tuple]:
    """(number, what leads, what it undoes) of each launch of the home page, the first one first."""
    rows = front_of(None).launches.order_by("number")
    leads = [row.arrangement.get("lead", [{}])[0].get("article") for row in rows]
    return [(row.number, lead, row.undoes and row.undoes.number) for row, lead in zip(rows, leads, strict=True)]


def at_once(deed):
    """The deed as a thread of its own does it. SQLite in memory, in which tests run, makes nobody wait: one tries again."""
    def done(number):
        try:
            while True:
                try:
                    return deed(number)
                except OperationalError as error:
                    if "locked" not in str(error):
                        raise
        finally:
            connection.close()
    return done


def undo_newest():
    return deeds.undo(front_of(None), by=da_hye(), number=front_of(None).launches.first().number)


def test_an_arrangement_comes_back_as_it_was_kept():
    pin = Pin(12, starts=NOON, until=NOON + timedelta(hours=1), headline="Short", kicker="Rivers", photo=7, alt="A river")
    assert load(dump({"lead": [pin], "row-3": [Pin(4), Pin(5)], "under": []})) == {"lead": [pin], "row-3": [Pin(4), Pin(5)]}


def test_a_draft_is_kept_with_who_and_when_and_readers_see_nothing_of_it():
    front = drafted(A)
    assert (front.version, front.changed_by, front.draft) == (1, da_hye(), {"lead": [{"article": 1}]})
    assert front.changed and not front.launches.exists()


def test_a_stale_save_changes_nothing_and_says_how_the_front_is_now():
    front = front_of(None)
    deeds.save_draft(front, A, by=da_hye(), version=0)
    with pytest.raises(Stale) as refused:
        deeds.save_draft(front, B, by=ha_eun(), version=0)
    assert (refused.value.front.version, refused.value.front.changed_by) == (1, da_hye())
    assert load(front_of(None).draft) == A


def test_a_stale_launch_or_discard_does_nothing():
    drafted(A)
    for deed in (deeds.launch, deeds.discard):
        with pytest.raises(Stale):
            deed(front_of(None), by=ha_eun(), version=0)
    assert history() == []
    assert load(front_of(None).draft) == A


def test_every_launch_is_kept_and_pressing_twice_makes_one():
    launched(A)
    first = launched(B)
    again = deeds.launch(front_of(None), by=ha_eun(), version=front_of(None).version)
    assert again == first
    assert history() == [(1, 1, None), (2, 2, None)]


def test_undoing_steps_back_and_again_further_back_until_nothing_is_left():
    for arrangement in (A, B, C):
        launched(arrangement)
    for _press in range(4):
        undo_newest()
    assert history() == [(1, 1, None), (2, 2, None), (3, 3, None), (4, 2, 3), (5, 1, 4), (6, None, 5)]
    assert load(front_of(None).draft) == C


def test_what_was_undone_stays_undone_when_a_later_launch_is_undone():
    launched(A)
    launched(B)
    undo_newest()
    launched(C)
    undo_newest()
    assert history()[-1] == (5, 1, 4)
    undo_newest()
    assert history()[-1] == (6, None, 5)


def test_what_was_undone_comes_back_by_launching_the_draft():
    launched(A)
    launched(B)
    undo_newest()
    deeds.launch(front_of(None), by=da_hye(), version=front_of(None).version)
    assert history() == [(1, 1, None), (2, 2, None), (3, 1, 2), (4, 2, None)]


def test_only_the_newest_launch_can_be_undone():
    launched(A)
    launched(B)
    with pytest.raises(Stale):
        deeds.undo(front_of(None), by=da_hye(), number=1)
    assert len(history()) == 2


def test_discarding_brings_back_what_readers_see():
    launched(A)
    drafted(B)
    front = deeds.discard(front_of(None), by=ha_eun(), version=2)
    assert (load(front.draft), front.version, front.changed_by) == (A, 3, ha_eun())


def test_launches_follow_each_other_in_time_also_where_a_server_s_clock_is_behind(settings):
    launched(A)
    settings.PAPER_CLOCK = timedelta(hours=-1)
    launched(B)
    first, second = front_of(None).launches.order_by("number")
    assert first.at < second.at


def test_who_may_arrange_what():
    home, sports, national = front_of(None), front_of(a_section(name="Sports").pk), front_of(a_section().pk)
    people = (da_hye(), ha_eun(), dae_ho(), min_ji())
    assert [[deeds.may_arrange(one, front) for one in people] for front in (home, sports, national)] == [
        [True, True, False, False], [True, True, True, False], [True, True, False, False]]
    asked = {"by": min_ji(), "version": 0}
    for deed in (lambda: deeds.save_draft(home, A, **asked), lambda: deeds.launch(home, **asked),
                 lambda: deeds.undo(home, by=min_ji(), number=1), lambda: deeds.discard(home, **asked)):
        with pytest.raises(PermissionDenied):
            deed()
    assert (Launch.objects.count(), home.draft) == (0, {})


@pytest.mark.parametrize(("pin", "word"), [
    (Pin(1, starts=NOON, until=NOON), "ends before it begins"), (Pin(0), "not the number of a story"),
    (Pin(1, headline="x" * 501), "500"), (Pin(1, photo=99), "Photo 99 is not in the library"),
    (Pin(1, until=NOON.replace(tzinfo=None)), "zone"), (Pin(2**70), "not the number"),
])
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(pin, word):
    with pytest.raises(ValidationError, match=word):
        drafted({"lead": [pin]})
    assert Front.objects.get().version == 0


def test_too_many_pins_are_told_not_cut_off():
    with pytest.raises(ValidationError, match="has 21"):
        drafted({"lead": [Pin(number) for number in range(1, 22)]})


def test_words_are_tidied_and_the_photo_s_alt_text_is_kept_along():
    photo = a_photo(alt="Lanterns on a stream")
    front = drafted({"lead": [Pin(1, headline=" Two\n words ", photo=photo.pk)], "under": []})
    assert front.draft == {
        "lead": [{"article": 1, "headline": "Two words", "photo": photo.pk, "alt": "Lanterns on a stream"}]}


def test_differences_are_told_by_place():
    before = {"lead": [Pin(1)], "under": [Pin(2), Pin(3)], "beside": [Pin(4, alt="old")]}
    after = {"lead": [Pin(5)], "under": [Pin(3), Pin(2)], "beside": [Pin(4, alt="new")], "row-1": [Pin(1)]}
    assert differences(before, after) == [
        Difference("lead", [5], [1], moved=False), Difference("under", [], [], moved=True),
        Difference("row-1", [1], [], moved=False)]
    assert differences(A, {}) == [Difference("lead", [], [1], moved=False)]
    assert differences({"lead": [Pin(1)]}, {"lead": [Pin(1, headline="New")]}) == [Difference("lead", [], [], moved=True)]


@pytest.mark.django_db(transaction=True)
def test_two_who_launch_at_once_make_one_launch_after_the_other():
    front, by = drafted(A), da_hye()
    other = front_of(a_section(name="Sports").pk)
    deeds.save_draft(other, B, by=by, version=0)

    press = at_once(lambda number: deeds.launch((front, other)[number % 2], by=by, version=1).number)
    with ThreadPoolExecutor(6) as editors:
        assert list(editors.map(press, range(6))) == [1] * 6
    assert sorted(Launch.objects.values_list("front__key", "number")) == [("home", 1), (other.key, 1)]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_told():
    front, by = front_of(None), da_hye()

    @at_once
    def save(number):
        try:
            return deeds.save_draft(front, {"lead": [Pin(number)]}, by=by, version=0).version
        except Stale:
            return "stale"

    with ThreadPoolExecutor(4) as editors:
        assert sorted(map(str, editors.map(save, range(1, 5)))) == ["1", "stale", "stale", "stale"]
