"""The staff list: who is added, and who cannot raise themselves."""

import pytest

from newsroom.staff.models import User
from tests.admin.desk import at_desk
from tests.factories import a_section, a_user, ha_eun, min_ji

pytestmark = pytest.mark.django_db
ADD = "/admin/staff/user/add/"


def test_somebody_new_can_log_in_whatever_the_capitals(client):
    manager = ha_eun()
    group, desk = manager.groups.get(), a_section(name="Sports")
    answer = at_desk(manager).post(ADD, {
        "name": "Han Bit-na", "email": "Bit.Na@example.com", "usable_password": "true", "password1": "footbridge-9",
        "password2": "footbridge-9", "groups": [group.pk], "desks": [desk.pk],
    })
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    found = User.objects.get(email__iexact="bit.na@example.com")
    assert found.is_staff and found.desk_ids == {desk.pk}
    answer = client.post("/admin/login/", {"username": "bit.na@EXAMPLE.com", "password": "footbridge-9"})
    assert answer.status_code == 302


def test_the_same_e_mail_twice_is_a_clear_error():
    min_ji()
    answer = at_desk(ha_eun()).post(ADD, {
        "name": "X", "email": "KIM.MIN-JI@example.com", "usable_password": "true", "password1": "footbridge-9",
        "password2": "footbridge-9",
    })
    assert "already" in str(answer.context["adminform"].form.errors)


def test_nobody_raises_themselves_or_touches_a_superuser(admin_user):
    operator = a_user(role="operator", name="Oh Op")
    client = at_desk(operator)
    page = f"/admin/staff/user/{operator.pk}/change/"
    client.post(page, {"name": "Oh Op", "email": operator.email, "is_superuser": "on", "groups": []})
    operator.refresh_from_db()
    assert not operator.is_superuser and operator.groups.count() == 1
    assert client.post(f"/admin/staff/user/{admin_user.pk}/password/", {}).status_code == 403
    assert client.post(f"/admin/staff/user/{admin_user.pk}/change/", {}).status_code == 403
    assert client.post(f"/admin/staff/user/{operator.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_reporter_does_not_see_the_list():
    assert at_desk(min_ji()).get("/admin/staff/user/").status_code == 403
    assert at_desk(ha_eun()).get("/admin/staff/user/").status_code == 200
