"""A paper that asks everybody for a second factor: nothing is open before, and no word is lost meanwhile."""

import re

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import get_resolver

from tests.admin.desk import at_desk, page_of
from tests.factories import a_story, min_ji, soo_ah
from tests.staff.phone import ACCOUNT, PASSWORD, code, code_of, inside, knock, log_in, type_code, with_phone
from tests.test_settings import run  # noqa: F401  a fixture

pytestmark = pytest.mark.django_db
ON = ACCOUNT + "second-factor/"
STORIES = "/admin/articles/article/"


@pytest.fixture
def required(settings):
    """The operator's word."""
    settings.TWO_FACTOR = "required"


@pytest.mark.usefixtures("required")
def test_whoever_has_none_is_led_to_turn_it_on_and_on_to_where_they_went(client):
    knock(client, min_ji())
    answer = client.get(STORIES, follow=True)
    assert answer.redirect_chain[-1][0] == f"{ON}?next=%2Fadmin%2Farticles%2Farticle%2F"
    assert "asks everybody" in answer.content.decode()
    for page in ("/admin/", "/admin/photos/photo/", "/admin/desk/planning/"):
        assert client.get(page)["Location"].startswith("/admin/login/")
    for page in (ACCOUNT, ACCOUNT + "email/", "/admin/password_change/"):
        assert client.get(page).status_code == 200
    typed = {"password": PASSWORD, "code": code(answer.context["enrolment"].key), "next": answer.context["next"]}
    shown = client.post(ON, typed)
    assert f'href="{STORIES}"' in shown.content.decode()
    assert client.get(STORIES).status_code == 200


def addresses(patterns, before="/"):
    """Every address of the newsroom, with 1 wherever something is asked for."""
    for pattern in patterns:
        route = before + re.sub("<.*?>", "1", str(pattern.pattern))
        yield from addresses(pattern.url_patterns, route) if hasattr(pattern, "url_patterns") else [route]


def test_no_page_of_the_newsroom_is_open_before_the_second_factor(settings, admin_user):
    a_story()
    waiting, owing, settings.TWO_FACTOR = Client(), at_desk(admin_user), "required"
    knock(waiting, with_phone(soo_ah()))
    door = {"/admin/login/", "/admin/password_reset/", "/admin/password_reset/1/1/", "/admin/password_reset/done/"}
    own = {"/admin/password_change/", "/admin/password_change/done/", "/admin/jsi18n/"}
    every = {route for route in addresses(get_resolver().url_patterns) if re.fullmatch(r"/admin/[\w/]*", route)}
    every -= {"/admin/logout/", *(route for route in every if route.endswith("/typed/"))}
    assert len(every) > 150
    for client, free in ((Client(), door), (waiting, door | {"/admin/login/code/"}), (owing, door | own)):
        answers = {route: client.get(route) for route in every}
        opened = {route for route, answer in answers.items() if not answer.get("Location", "").startswith("/admin/login/")}
        assert {route for route in opened if not route.startswith(ACCOUNT)} <= free


@pytest.mark.usefixtures("required")
def test_the_way_out_is_open(client):
    knock(client, min_ji())
    client.post("/admin/logout/")
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("required")
def test_typed_words_come_back_as_after_a_log_out():
    story, client = a_story(), at_desk(min_ji())
    kept = client.post(f"{STORIES}{story.pk}/typed/", {"headline": "Typed", "_n": 1, "tab": "t1"})
    assert (kept.status_code, kept.json()["error"]) == (401, "logged-out")
    page = client.post(page_of(story), {"headline": "Typed before it was required", "revision": 1})
    assert page.status_code == 403 and "Typed before it was required" in page.content.decode()


@pytest.mark.usefixtures("required")
def test_who_has_one_works_as_ever_and_a_session_that_never_showed_it_is_over(client):
    soo = with_phone(soo_ah())
    assert inside(log_in(soo))
    client.force_login(soo)
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain == [("/admin/login/?next=/admin/", 302)] and "_auth_user_id" not in client.session
    knock(client, soo)
    assert type_code(client, code_of(soo, ahead=1)).status_code == 302 and inside(client)


def test_the_reminder_is_for_those_who_have_none(django_assert_num_queries):
    template = Template("{% load second_factor %}{% second_factor_reminder %}")

    def shown(session):
        request = RequestFactory().get("/admin/")
        request.user, request.session = person, session
        return template.render(Context({"request": request}))

    person = min_ji()
    with django_assert_num_queries(0):
        assert ON in shown({})
        assert shown({"second_factor": True}).strip() == ""


def test_another_word_is_refused_in_words(run):  # noqa: F811
    ask = "import django; django.setup(); from django.conf import settings; print(settings.TWO_FACTOR)"
    assert "TWO_FACTOR is 'sometimes'; it should be offered or required." in run(code=ask, TWO_FACTOR="sometimes").stderr
    assert run(code=ask, TWO_FACTOR="Required").stdout == "required\n"
