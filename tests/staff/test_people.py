"""Members of staff: their e-mail is theirs alone, and their desks are where they may act."""

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from newsroom.staff.models import User
from tests.factories import a_section, a_user, dae_ho, min_ji, soo_ah

pytestmark = pytest.mark.django_db
PUBLISH = "articles.publish_article"


def test_capital_letters_make_no_difference_at_the_door():
    a_user(email="Min-Ji@Example.com")
    assert authenticate(username="min-ji@example.COM", password="newsroom") is not None


def test_the_database_refuses_the_same_e_mail_in_other_letters():
    a_user(email="min-ji@example.com")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("MIN-JI@example.com", name="Another")


def test_a_form_refuses_it_in_words():
    a_user(email="min-ji@example.com")
    another = User(email="Min-Ji@example.com", name="Another", password="!")
    with pytest.raises(ValidationError, match="Someone already logs in with this e-mail"):
        another.full_clean()


def test_nobody_is_made_without_an_e_mail():
    with pytest.raises(ValueError, match="needs an e-mail"):
        User.objects.create_user("", name="Nobody")


def test_without_a_desk_a_desk_role_acts_everywhere():
    assert soo_ah().may(PUBLISH, a_section(name="World"))


def test_a_desk_covers_its_section_and_the_subsections_and_nothing_else():
    sports = a_section(name="Sports")
    golf, world = a_section(name="Golf", parent=sports), a_section(name="World")
    assert [dae_ho().may(PUBLISH, section) for section in (sports, golf, world)] == [True, True, False]


def test_a_desk_in_a_subsection_does_not_reach_up():
    sports = a_section(name="Sports")
    golf = a_section(name="Golf", parent=sports)
    editor = a_user(role="section editor", name="Golf Editor", desks=[golf])
    assert [editor.may(PUBLISH, section) for section in (golf, sports)] == [True, False]


def test_without_a_section_the_right_alone_counts():
    assert dae_ho().may(PUBLISH)
    assert not min_ji().may(PUBLISH)


def test_a_desk_gives_no_right_by_itself():
    sports = a_section(name="Sports")
    assert not a_user(role="reporter", name="Han So-ri", desks=[sports]).may(PUBLISH, sports)


def test_who_no_longer_works_here_may_nothing():
    editor = soo_ah()
    editor.is_active = False
    editor.save()
    assert not User.objects.get(pk=editor.pk).may(PUBLISH)


def test_desks_are_asked_once(django_assert_num_queries):
    sports = a_section(name="Sports")
    editor = User.objects.get(pk=dae_ho().pk)
    editor.may(PUBLISH, sports)
    with django_assert_num_queries(0):
        editor.may(PUBLISH, sports)


def test_a_superuser_may_do_everything_everywhere():
    boss = User.objects.create_superuser("boss@example.com", "newsroom", name="The Boss")
    assert boss.may(PUBLISH, a_section(name="World"))
