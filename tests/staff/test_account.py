"""One's own account: the second factor on and off, recovery codes, another e-mail, and what colleagues can do."""

import re

import pytest
import time_machine
from axes.models import AccessAttempt
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from newsroom.staff.models import RecoveryCode, User
from tests.factories import a_user, ha_eun, min_ji, soo_ah
from tests.staff.phone import ACCOUNT, PASSWORD, code, inside, knock, log_in, ten_codes, type_code, with_phone
from tests.staff.test_door import happened

pytestmark = pytest.mark.django_db
ON, OFF, CODES, EMAIL = (ACCOUNT + page for page in ("second-factor/", "second-factor/off/", "recovery-codes/", "email/"))
NOW = "2026-04-08 13:47:10+09:00"


@pytest.fixture
def letters(mailoutbox, django_capture_on_commit_callbacks):
    """A function that does something and returns the letters it sent."""

    def sent(deed):
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            answer = deed()
        return answer, list(mailoutbox)

    return sent


@time_machine.travel(NOW, tick=False)
def test_turning_it_on_shows_a_key_takes_its_code_and_shows_ten_codes_once(letters):
    here, elsewhere = log_in(min_ji()), log_in(min_ji())
    page = here.get(ON)
    shown = page.context["enrolment"]
    assert f'src="{shown.picture[:40]}' in page.content.decode() and shown.picture.startswith("data:image/svg+xml")
    assert here.get(ON).context["enrolment"].key == shown.key  # another tab shows the same
    wrong = "000000" if code(shown.key) != "000000" else "000001"
    assert "not right" in here.post(ON, {"password": PASSWORD, "code": wrong}).content.decode()
    stranger = here.post(ON, {"password": "wrong", "code": code(shown.key)})  # at a machine left unlocked
    assert "not your password" in stranger.content.decode() and not TOTPDevice.objects.exists()
    spaced = f"{code(shown.key)[:3]} {code(shown.key)[3:]}"
    answer, sent = letters(lambda: here.post(ON, {"password": PASSWORD, "code": spaced, "next": "/admin/articles/article/"}))
    codes = answer.context["codes"]
    assert len(set(codes)) == 10 and all(re.fullmatch(r"(?:[A-Z2-9]{4}-){2}[A-Z2-9]{4}", one) for one in codes)
    assert "no-store" in answer["Cache-Control"] and 'href="/admin/articles/article/"' in answer.content.decode()
    assert [letter.to for letter in sent] == [["kim.min-ji@example.com"]]
    assert "second factor was turned on" in sent[0].body and "Wed 8 Apr 13:47 KST" in sent[0].body
    assert (inside(here), inside(elsewhere)) == (True, False)  # other log-ins ended
    assert here.post(ON, {"code": code(shown.key)})["Location"] == ACCOUNT
    assert codes[0] not in here.get(ACCOUNT).content.decode()
    knock(elsewhere, min_ji())
    assert not type_code(elsewhere, code(shown.key)).has_header("Location")  # the code that confirmed it was its last use
    assert happened(min_ji()) == ["login", "login", "factor_on"]


@time_machine.travel(NOW, tick=False)
def test_turning_it_off_and_new_codes_take_password_and_code(letters):
    soo = with_phone(soo_ah())
    old, client = ten_codes(soo), log_in(soo)
    assert client.post(CODES, {"password": "wrong", "code": old[0]}).status_code == 200
    assert client.post(CODES, {"password": PASSWORD, "code": "ABCD"}).status_code == 200
    assert soo.recovery_codes.filter(used=None).count() == 10
    new = client.post(CODES, {"password": PASSWORD, "code": old[0]}).context["codes"]
    assert not set(new) & set(old) and RecoveryCode.objects.filter(person=soo).count() == 10
    assert client.post(OFF, {"password": PASSWORD, "code": old[1]}).status_code == 200
    answer, sent = letters(lambda: client.post(OFF, {"password": PASSWORD, "code": new[0]}))
    assert answer["Location"] == ACCOUNT and "turned off" in sent[0].body
    assert not TOTPDevice.objects.exists() and not RecoveryCode.objects.exists()
    assert inside(client) and happened(soo)[-2:] == ["codes", "factor_off"]


@time_machine.travel(NOW, tick=False)
def test_guessing_on_the_account_pages_counts_as_at_the_door():
    soo = with_phone(soo_ah())
    client = log_in(soo)
    answers = [client.post(OFF, {"password": "wrong", "code": "1"}).status_code for _n in range(3)]
    change = {"old_password": "wrong", "new_password1": "footbridge-9", "new_password2": "footbridge-9"}
    answers += [client.post("/admin/password_change/", change).status_code for _n in range(2)]
    assert answers == [200] * 4 + [429]
    assert client.post("/admin/password_change/", change | {"old_password": PASSWORD}).status_code == 429
    assert knock(Client(), soo).status_code == 429
    kept = " ".join(AccessAttempt.objects.values_list("post_data", flat=True))
    assert "old_password" in kept and not re.search("=(?:wrong|footbridge-9)", kept)  # nobody's password, right or nearly


def test_logging_out_everywhere_else():
    here, elsewhere = log_in(min_ji()), log_in(min_ji())
    assert here.get(ACCOUNT + "elsewhere/").status_code == 405
    here.post(ACCOUNT + "elsewhere/")
    assert (inside(here), inside(elsewhere)) == (True, False)


def test_another_e_mail_takes_the_password_and_a_link_opened_by_the_same_person(letters):
    client, elsewhere = log_in(min_ji()), log_in(min_ji())
    soo_ah()
    for email, password in (("new@example.com", "wrong"), ("CHOI.soo-ah@example.com", PASSWORD), ("no", PASSWORD)):
        assert letters(lambda: client.post(EMAIL, {"email": email, "password": password}))[1] == []  # noqa: B023
    answer, (to_new, to_old) = letters(lambda: client.post(EMAIL, {"email": "new@example.com", "password": PASSWORD}))
    assert (to_new.to, to_old.to) == (["new@example.com"], ["kim.min-ji@example.com"])
    assert User.objects.get(pk=min_ji().pk).email == "kim.min-ji@example.com"
    link = re.search(r"http://testserver(/admin/account/email/\S+)", to_new.body)[1]
    assert link not in to_old.body
    assert Client().get(link)["Location"].startswith("/admin/login/")
    assert "does not work" in log_in(soo_ah()).post(link).content.decode()
    assert "new@example.com" in client.get(link).content.decode()
    assert User.objects.filter(email="new@example.com").count() == 0  # looking at it changes nothing
    answer, sent = letters(lambda: client.post(link))
    assert answer["Location"] == ACCOUNT and [letter.to for letter in sent] == [["kim.min-ji@example.com"]]
    person = User.objects.get(email="new@example.com")
    assert (inside(client), inside(elsewhere)) == (True, False)
    assert "does not work" in client.post(link).content.decode()
    assert happened(person)[-1] == "email" and person.events.first().note == "kim.min-ji@example.com → new@example.com"


def test_the_link_to_a_new_e_mail_is_good_for_a_day(letters):
    with time_machine.travel(NOW, tick=False) as clock:
        client = log_in(min_ji())
        _answer, sent = letters(lambda: client.post(EMAIL, {"email": "new@example.com", "password": PASSWORD}))
        link = re.search(r"/admin/account/email/\S+", sent[0].body)[0]
        clock.shift(86_401)
        assert "does not work" in client.post(link).content.decode()


def test_a_password_change_ends_other_log_ins_and_is_written_down(letters):
    here, elsewhere = log_in(min_ji()), log_in(min_ji())
    new = {"old_password": PASSWORD, "new_password1": "footbridge-9", "new_password2": "footbridge-9"}
    _answer, sent = letters(lambda: here.post("/admin/password_change/", new))
    assert "password was changed" in sent[0].body and "footbridge-9" not in sent[0].body
    assert (inside(here), inside(elsewhere)) == (True, False)
    assert happened(min_ji())[-1] == "password"


@time_machine.travel(NOW, tick=False)
def test_a_colleague_takes_off_a_lost_second_factor_and_it_is_written_down(letters):
    soo, ha = with_phone(soo_ah()), ha_eun()
    ten_codes(soo)
    hers, manager = log_in(soo), log_in(ha)
    page = f"/admin/staff/user/{soo.pk}/second-factor/"
    assert log_in(min_ji()).post(page).status_code == 403
    assert page in manager.get(f"/admin/staff/user/{soo.pk}/change/").content.decode()
    assert "Be sure" in manager.get(page).content.decode() and TOTPDevice.objects.exists()
    _answer, sent = letters(lambda: manager.post(page))
    assert sent[0].to == [soo.email] and "Yoon Ha-eun took the second factor off" in sent[0].body
    assert not inside(hers) and not RecoveryCode.objects.exists()
    assert knock(Client(), soo)["Location"] == "/admin/"
    event = soo.events.filter(what="factor_reset").get()
    assert (event.by, event.address) == (ha, "127.0.0.1")
    assert "taken off by a colleague" in manager.get(f"/admin/staff/user/{soo.pk}/change/").content.decode()
    assert "taken off by a colleague" in manager.get("/admin/staff/staffevent/").content.decode()
    assert log_in(min_ji()).get("/admin/staff/staffevent/").status_code == 403


def test_whoever_has_the_machine_can_take_it_off(capsys):
    soo = with_phone(soo_ah())
    hers = log_in(soo)
    call_command("reset_second_factor", soo.email.upper())
    assert capsys.readouterr().out == "Choi Soo-ah logs in with the password alone now.\n"
    assert not inside(hers) and knock(hers, soo)["Location"] == "/admin/"
    for email, sentence in ((soo.email, "has no second factor"), ("x@example.com", "Nobody logs in")):
        with pytest.raises(CommandError, match=sentence):
            call_command("reset_second_factor", email)


def test_nobody_takes_off_their_own_or_a_superusers(admin_user):
    operator = a_user(role="operator", name="Oh Op")
    client = log_in(operator)
    for person in (operator, admin_user):
        assert client.post(f"/admin/staff/user/{with_phone(person).pk}/second-factor/").status_code == 403
    assert TOTPDevice.objects.count() == 2


def test_what_a_colleague_changes_in_the_staff_list_is_written_down(letters):
    manager, person = log_in(ha_eun()), min_ji()
    page = f"/admin/staff/user/{person.pk}/change/"
    form = {"name": person.name, "email": "min-ji@example.com", "is_staff": "on", "groups": [ha_eun().groups.get().pk]}
    answer, sent = letters(lambda: manager.post(page, form))
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    assert [letter.to for letter in sent] == [["kim.min-ji@example.com"]]
    assert [(event.what, event.note, event.by) for event in person.events.order_by("id")] == [
        ("roles", "roles: reporter → managing editor; works here: yes → no", ha_eun()),
        ("email", "kim.min-ji@example.com → min-ji@example.com", ha_eun()),
    ]
    password = {"usable_password": "true", "password1": "footbridge-9", "password2": "footbridge-9", "set-password": ""}
    _answer, sent = letters(lambda: manager.post(f"/admin/staff/user/{person.pk}/password/", password))
    assert "Yoon Ha-eun set your password" in sent[0].body and happened(person)[-1] == "password_set"
    manager.post(page, form | {"email": "min-ji@example.com"})
    assert person.events.count() == 3  # nothing changed, nothing written


def test_an_operator_cannot_become_the_managing_editor_and_she_looks_after_the_operator(letters):
    operator, ha = a_user(role="operator", name="Oh Op"), with_phone(ha_eun())
    hers, chief = log_in(ha), ha.groups.get()
    his = log_in(operator)
    password = {"usable_password": "true", "password1": "footbridge-9", "password2": "footbridge-9", "set-password": ""}
    form = {"name": "Puppet", "email": "puppet@example.com", "is_active": "on", "is_staff": "on", "groups": [chief.pk]}

    def pages(person):
        return [f"/admin/staff/user/{person.pk}/{page}/" for page in ("second-factor", "password", "change", "invitation")]

    assert [his.post(page, password | form).status_code for page in pages(ha)] == [403] * 4
    assert his.get(pages(ha)[2]).status_code == 200  # to look is free
    User.objects.filter(pk=ha.pk).update(is_active=False)  # nor once she has left
    assert his.post(pages(ha)[2], form).status_code == 403
    User.objects.filter(pk=ha.pk).update(is_active=True)
    for page in ("/admin/staff/user/add/", pages(min_ji())[2]):
        assert "Select a valid choice" in his.post(page, form | password).content.decode()
    assert his.post(pages(min_ji())[2], form | {"groups": min_ji().groups.values_list("pk", flat=True)}).status_code == 302
    _answer, sent = letters(lambda: hers.post(pages(operator)[1], password))
    assert sent[0].to == [operator.email] and not inside(his)


def test_ones_own_password_is_changed_only_where_the_old_one_is_asked_for():
    client = log_in(ha_eun())
    password = {"usable_password": "true", "password1": "footbridge-9", "password2": "footbridge-9", "set-password": ""}
    answer = client.post(f"/admin/staff/user/{ha_eun().pk}/password/", password)
    assert answer["Location"] == "/admin/password_change/" and ha_eun().check_password(PASSWORD)
