"""`manage.py tick` and `doctor`: tidying up, and saying what is wrong."""

from datetime import timedelta
from io import StringIO
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from articles import due, guard, health, joining, workflow
from articles.models import EditionAlsoIn, EditionCredit, EditionTag, Tag
from sections import clock
from sections.models import Section
from tests.factories import a_live_story, a_section, an_author, ha_eun, min_ji, soo_ah

pytestmark = pytest.mark.django_db


def say(command: str) -> str:
    """What the command says."""
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue().strip()


def a_withdrawn_story():
    """A story with a tag, an author and a second section, withdrawn just now."""
    tag = Tag.objects.create(name="Bridges", slug="bridges")
    story = a_live_story(
        ago=timedelta(hours=1),
        tags=[tag.pk],
        bylines=[{"author": an_author().pk, "printed_as": ""}],
        also_in=[a_section(name="World").pk],
    )
    return workflow.withdraw(story, by=soo_ah(), revision=story.revision, note="It was wrong.")


def rows() -> int:
    """How many narrow rows there are."""
    return sum(model.objects.count() for model in (EditionTag, EditionCredit, EditionAlsoIn))


def test_an_edition_that_is_over_is_past_after_a_minute_and_loses_its_rows():
    story = a_withdrawn_story()
    closed = story.editions.get().live_until
    due.run(closed + timedelta(seconds=59))
    assert (story.editions.get().past, rows()) == (False, 3)
    assert due.run(closed + timedelta(seconds=60)) == ["1 editions are past"]
    assert (story.editions.get().past, rows()) == (True, 0)


def test_ticking_again_changes_nothing():
    story = a_withdrawn_story()
    later = story.editions.get().live_until + timedelta(hours=1)
    due.run(later)
    assert due.run(later) == []


def test_a_live_edition_is_left_alone():
    story = a_live_story(ago=timedelta(days=400))
    due.run(clock.now() + timedelta(days=1))
    assert story.editions.get().past is False


def test_an_unfinished_move_is_finished():
    golf = a_section(name="Golf", parent=a_section(name="Sports"))
    story = a_live_story(section=golf)
    weekender = a_section(name="Weekender")
    Section.objects.filter(pk=golf.pk).update(parent=weekender, moved=True)
    assert [sentence for sentence in health.findings() if "Golf" in sentence]
    due.run(clock.now())
    assert story.editions.get().top_section == weekender
    assert health.findings() == []


def test_one_room_that_fails_does_not_hold_back_the_others():
    story = a_withdrawn_story()
    story.editions.update(live_from=clock.now() - timedelta(days=2), live_until=clock.now() - timedelta(days=1))
    with (
        mock.patch("newsroom.popular.due.run", side_effect=RuntimeError("no ink")),
        pytest.raises(CommandError, match=r"newsroom\.popular\.due failed, the rest was done"),
    ):
        say("tick")
    assert story.editions.get().past is True


def test_tick_lets_stories_follow_a_joined_name():
    typed, known = an_author(name="Kim Minji"), an_author(name="Kim Min-ji")
    story = a_live_story(bylines=[{"author": typed.pk, "printed_as": ""}])
    joining.join([typed], known)
    assert "1 stories followed a joined name" in say("tick")
    assert story.editions.get().credits[0]["slug"] == known.slug


def test_doctor_finds_a_healthy_paper_healthy():
    a_live_story()
    assert say("doctor") == "All is well."


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL keeps its constraint through every migration")
def test_doctor_sees_that_the_guard_is_gone():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER edition_no_overlap_insert")
    assert guard.stands() is False
    with pytest.raises(CommandError, match="Things to look at: 1"):
        say("doctor")
    guard.raise_guard()
    assert say("doctor") == "All is well."


def test_doctor_sees_that_the_style_was_never_collected(settings, tmp_path, capsys):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "newsroom.statics.PaperStatics"}}
    with pytest.raises(CommandError, match="Things to look at: 1"):
        call_command("doctor")
    assert "Run `manage.py collectstatic --noinput`." in "".join(capsys.readouterr())


def test_doctor_sees_that_mail_goes_into_the_log_alone(settings, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    ha_eun()
    assert say("doctor") == "All is well."  # there is nobody to write to yet
    min_ji()
    with pytest.raises(CommandError, match="Things to look at: 1"):
        call_command("doctor")
    assert "Set EMAIL_URL." in capsys.readouterr().out
    for quiet in ({"DEBUG": True}, {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}):
        with override_settings(**quiet):  # for oneself alone; or no mail on purpose
            assert say("doctor") == "All is well."
