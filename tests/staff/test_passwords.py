"""Passwords by mail: forgotten ones, and first ones of people who were invited."""

import re
from threading import enumerate as threads

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client

from newsroom.staff.models import StaffEvent, User
from sections import clock
from tests.factories import a_user, ha_eun, min_ji, soo_ah
from tests.staff.phone import CODE, inside, knock, log_in, with_phone
from tests.staff.test_account import letters  # noqa: F401  a fixture
from tests.staff.test_door import happened

pytestmark = pytest.mark.django_db
FORGOTTEN = "/admin/password_reset/"
NEW = {"new_password1": "footbridge-9", "new_password2": "footbridge-9"}


def ask(email: str):
    """Ask for a link; the answer, and the letters that went out beside it."""
    before = len(mail.outbox)
    answer = Client().post(FORGOTTEN, {"email": email})
    for thread in threads():
        if thread.name == "letter":
            thread.join()
    return answer, mail.outbox[before:]


def link_in(letter) -> str:
    """The link of a letter, without the host."""
    return re.search(r"http://testserver(/admin/password_reset/\S+)", letter.body)[1]


def choose(client, link: str):
    """Open the link and set a new password."""
    page = client.get(link, follow=True)
    return client.post(page.redirect_chain[-1][0], NEW) if page.redirect_chain else page


def test_a_forgotten_password_is_set_by_a_link_that_works_once_and_logs_nobody_in(client):
    before = log_in(min_ji())
    assert FORGOTTEN in client.get("/admin/login/").content.decode()
    _answer, (letter,) = ask("KIM.min-ji@example.com")
    assert (letter.to, letter.subject) == (["kim.min-ji@example.com"], "A new password for the newsroom")
    assert letter.body.startswith("Hello Kim Min-ji,\n\nsomebody, most likely you,")
    link = link_in(letter)
    assert choose(client, link)["Location"] == "/admin/password_reset/done/"
    assert not inside(client) and not inside(before)
    assert "does not work any more" in choose(Client(), link).content.decode()
    assert knock(client, min_ji(), "footbridge-9")["Location"] == "/admin/"
    assert happened(min_ji()) == ["login", "asked", "password_link", "login"]


def test_a_new_password_does_not_go_around_the_second_factor(client):
    _answer, (letter,) = ask(with_phone(soo_ah()).email)
    choose(client, link_in(letter))
    assert knock(client, soo_ah(), "footbridge-9")["Location"].startswith(CODE) and not inside(client)


def test_nobody_learns_whether_an_address_is_known(client):
    gone, invited = a_user(name="Gone", is_active=False), a_user(name="New")
    invited.set_unusable_password()
    invited.save()
    answers = [ask(email) for email in ("nobody@example.com", gone.email, invited.email, min_ji().email)]
    assert [len(sent) for _answer, sent in answers] == [0, 0, 0, 1]
    assert len({answer.content for answer, _sent in answers}) == 1


def test_nobody_is_flooded_with_letters():
    with time_machine.travel("2026-04-08 13:47:10+09:00", tick=False) as now:
        assert [len(ask(min_ji().email)[1]) for _n in range(5)] == [1, 1, 1, 0, 0]
        now.shift(3601)
        assert len(ask(min_ji().email)[1]) == 1


def test_somebody_new_is_invited_chooses_a_password_and_is_in(letters, client):  # noqa: F811
    manager = log_in(ha_eun())
    form = {"name": "Han Bit-na", "email": "bit.na@example.com", "usable_password": "false"}
    answer, (letter,) = letters(lambda: manager.post("/admin/staff/user/add/", form))
    person = User.objects.get(email="bit.na@example.com")
    page = f"/admin/staff/user/{person.pk}/change/"
    assert (answer["Location"], letter.to) == (page, ["bit.na@example.com"])
    again = f"/admin/staff/user/{person.pk}/invitation/"
    assert again in manager.get(page).content.decode()
    _answer, (second,) = letters(lambda: manager.post(again))
    assert log_in(min_ji()).post(again).status_code == 403
    choose(client, link_in(letter))
    assert knock(client, person, "footbridge-9")["Location"] == "/admin/"
    assert again not in manager.get(page).content.decode()
    assert letters(lambda: manager.post(again))[1] == []
    assert "does not work any more" in choose(Client(), link_in(second)).content.decode()
    assert happened(person) == ["roles", "invited", "invited", "password_link", "login"]


def test_old_log_ins_are_forgotten_and_what_changed_an_account_is_kept():
    from newsroom.staff import due, log

    knock(Client(), min_ji(), "wrong")
    log_in(soo_ah())
    soo_ah().events.all().delete()
    for what in ("login", "factor_on"):
        log.record(min_ji(), what)
    due.run(clock.now())
    assert StaffEvent.objects.count() == 2
    with time_machine.travel("2036-01-01 12:00:00+09:00"):
        due.run(clock.now())
    assert happened(min_ji()) == ["factor_on"] and not Session.objects.exists()
