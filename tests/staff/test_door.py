"""Logging in: the password, the code, and what holds back whoever guesses."""

import re

import pytest
import time_machine
from axes.models import AccessFailureLog
from django.contrib.sessions.models import Session
from django.test import Client

from newsroom.staff.models import StaffEvent
from tests.factories import ha_eun, min_ji, soo_ah
from tests.staff.phone import CODE, LOGIN, code_of, inside, knock, log_in, ten_codes, type_code, with_phone, wrong_code

pytestmark = pytest.mark.django_db
NOW = "2026-04-08 13:47:10+09:00"
STORIES = "/admin/articles/article/"


def happened(person) -> list[str]:
    """The events of `person`, oldest first."""
    return list(StaffEvent.objects.filter(person=person).order_by("id").values_list("what", flat=True))


def test_without_a_second_factor_the_password_opens_and_next_is_kept(client):
    answer = knock(client, min_ji(), next=STORIES)
    assert (answer.status_code, answer["Location"]) == (302, STORIES)
    assert inside(client) and happened(min_ji()) == ["login"]
    assert StaffEvent.objects.get().address == "127.0.0.1"


def test_with_one_the_password_opens_nothing_and_the_code_everything(client):
    soo = with_phone(soo_ah())
    answer = knock(client, soo, next=STORIES)
    assert answer["Location"] == f"{CODE}?next=%2Fadmin%2Farticles%2Farticle%2F"
    for page in ("/admin/", "/admin/account/", STORIES, "/admin/staff/user/"):
        assert client.get(page)["Location"].startswith(LOGIN)
    page = client.get(answer["Location"])
    assert b'autocomplete="one-time-code"' in page.content and b'inputmode="numeric"' in page.content
    before = client.session.session_key
    answer = type_code(client, code_of(soo), next=STORIES)
    assert (answer["Location"], inside(client)) == (STORIES, True)
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


@time_machine.travel(NOW, tick=False)
def test_a_code_works_once(client):
    soo = with_phone(soo_ah())
    log_in(soo)
    knock(client, soo)
    assert "used already" in type_code(client, code_of(soo)).content.decode()
    assert not inside(client)


def test_wrong_codes_after_the_right_password_lock_as_wrong_passwords_do(client):
    soo = with_phone(soo_ah())
    with time_machine.travel(NOW, tick=False) as clock:
        for n in range(4):
            knock(client, soo)
            assert type_code(client, wrong_code(soo)).status_code == 200, n
            clock.shift(2**n)
        knock(client, soo)
        locked = type_code(client, wrong_code(soo))
        assert locked.status_code == 429
        assert "at Wed 8 Apr 14:03 KST" in locked.content.decode()  # the fifth failure came at 13:47:25
        assert locked["Retry-After"] == "900"
        assert knock(client, soo).status_code == 429  # also with the right password
        clock.shift(840)
        assert knock(client, soo).status_code == 429
        clock.shift(62)
        assert knock(client, soo).status_code == 302
        assert type_code(client, code_of(soo)).status_code == 302 and inside(client)
    assert happened(soo) == ["locked", "login"]
    assert AccessFailureLog.objects.count() == 5


@time_machine.travel(NOW, tick=False)
def test_a_right_code_is_refused_during_a_lock_out(client):
    soo, other = with_phone(soo_ah()), Client()
    knock(client, soo)
    step = client.get(CODE).context["step"]
    for _n in range(5):
        knock(other, soo, "wrong")
    assert client.post(CODE, {"code": code_of(soo), "step": step}).status_code == 429
    assert not inside(client)


def test_codes_come_ever_more_slowly_and_say_how_long(client):
    soo = with_phone(soo_ah())
    with time_machine.travel(NOW, tick=False) as clock:
        knock(client, soo)
        type_code(client, wrong_code(soo))
        assert "Please wait 1 second," in type_code(client, code_of(soo)).content.decode()
        clock.shift(1)
        type_code(client, wrong_code(soo))
        assert "Please wait 2 seconds," in type_code(client, code_of(soo)).content.decode()
        assert type_code(client, ten_codes(soo)[0]).status_code == 302  # what cannot be guessed is not held back


def test_a_recovery_code_works_once_however_it_is_typed(client, mailoutbox, django_capture_on_commit_callbacks):
    soo = with_phone(soo_ah())
    first = ten_codes(soo)[0]
    knock(client, soo)
    with django_capture_on_commit_callbacks(execute=True):
        assert type_code(client, f" {first.lower().replace('-', ' ')} ").status_code == 302
    assert "9 are left" in client.get("/admin/").content.decode()
    assert "A recovery code was used to log in. 9 codes are left." in mailoutbox[0].body
    again = Client()
    knock(again, soo)
    assert type_code(again, first).status_code == 200
    assert not inside(again)
    assert not soo.recovery_codes.filter(digest__contains=first[:4]).exists()  # no code is kept as it is typed


def test_nobody_waits_at_the_door_longer_than_five_minutes(client):
    soo = with_phone(soo_ah())
    with time_machine.travel(NOW, tick=False) as clock:
        knock(client, soo)
        step = client.get(CODE).context["step"]
        clock.shift(301)
        answer = client.post(CODE, {"code": code_of(soo), "step": step, "next": STORIES}, follow=True)
    assert answer.redirect_chain == [(f"{LOGIN}?next={STORIES}", 302)]
    assert "That took too long" in answer.content.decode() and not inside(client)


def test_who_waits_at_the_door_is_turned_away_by_a_new_password_or_a_closed_account(client):
    soo = with_phone(soo_ah())
    knock(client, soo)
    soo.set_password("another-one-9")
    soo.save()
    assert client.get(CODE).status_code == 302
    knock(client, soo, "another-one-9")
    soo.is_active = False
    soo.save()
    assert client.get(CODE).status_code == 302


def test_two_tabs_of_one_person_both_work_and_those_of_two_people_are_not_mixed(client):
    soo, ha = with_phone(soo_ah()), with_phone(ha_eun())
    knock(client, soo)
    first = client.get(CODE).context["step"]
    knock(client, soo)
    assert client.get(CODE).context["step"] == first
    knock(client, ha)
    answer = client.post(CODE, {"code": code_of(soo), "step": first})
    assert answer["Location"].startswith(LOGIN)
    assert AccessFailureLog.objects.count() == 0  # it was nobody's mistake
    assert type_code(client, code_of(ha)).status_code == 302
    late = client.post(CODE, {"code": code_of(soo), "step": first, "next": STORIES})
    assert late["Location"] == STORIES and client.get("/admin/").context["user"] == ha


@pytest.mark.parametrize("hostile", ["https://evil.example/", "//evil.example", "javascript:alert(1)", r"/\evil.example"])
def test_nobody_is_sent_elsewhere_after_logging_in(client, hostile):
    soo = with_phone(soo_ah())
    assert "evil" not in knock(client, soo, next=hostile)["Location"]
    assert type_code(client, code_of(soo), next=hostile)["Location"] == "/admin/"
    assert knock(Client(), min_ji(), next=hostile)["Location"] == "/admin/"


@time_machine.travel(NOW, tick=False)
def test_unknown_e_mails_and_wrong_passwords_are_told_and_locked_in_the_same_words():
    def pages(email):
        client = Client()
        answers = [client.post(LOGIN, {"username": email, "password": "wrong"}) for _n in range(6)]
        texts = [re.sub(r'(name="csrfmiddlewaretoken" value=)"\w+"', r"\1", answer.content.decode()) for answer in answers]
        return [answer.status_code for answer in answers], [text.replace(email, "X") for text in texts]

    known, unknown = pages(min_ji().email), pages("nobody@example.com")
    assert known == unknown
    assert known[0] == [200] * 4 + [429] * 2
    assert "do not go together" in known[1][0]


def test_the_lock_counts_name_and_address_together_whatever_the_capitals(client):
    for n in range(5):
        typed = min_ji().email.upper() if n % 2 else min_ji().email.replace("i", "ı", n)  # to PostgreSQL the same letter
        client.post(LOGIN, {"username": typed, "password": "wrong"})
    assert knock(client, min_ji()).status_code == 429
    assert knock(client, soo_ah()).status_code == 302  # a colleague at the next table
    assert knock(Client(REMOTE_ADDR="192.0.2.7"), min_ji()).status_code == 302  # she herself, at home


def test_behind_a_proxy_the_address_is_what_the_proxy_wrote(settings):
    settings.CLIENT_ADDRESS_FROM = "HTTP_X_FORWARDED_FOR"
    for n in range(5):  # whatever the stranger claims before
        knock(Client(headers={"x-forwarded-for": f"198.51.100.{n}, 2001:db8:1:2::{n}"}), min_ji(), "wrong")
    assert knock(Client(headers={"x-forwarded-for": "2001:db8:1:2:ffff::1"}), min_ji()).status_code == 429
    assert knock(Client(headers={"x-forwarded-for": "2001:db8:1:3::1"}), min_ji()).status_code == 302
    assert knock(Client(headers={"x-forwarded-for": "nonsense"}), soo_ah()).status_code == 302


def test_readers_get_no_cookie_and_no_session(client):
    for page in ("/", "/latest/", LOGIN):
        client.get(page)
    assert set(client.cookies) == {"csrftoken"}  # of the log-in page's form
    assert not Session.objects.exists()


def test_closed_accounts_stay_outside(client):
    min_ji().__class__.objects.update(is_active=False)
    assert knock(client, min_ji()).status_code == 200
    assert not inside(client)
