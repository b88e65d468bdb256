"""`manage.py setup`: a real paper's first start."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from newsroom.masthead.models import Masthead, StandingPage
from newsroom.staff.models import User
from sections.models import Section
from tests.factories import min_ji

pytestmark = pytest.mark.django_db
ANSWERS = {
    "name": "The Han Post",
    "zone": "Asia/Seoul",
    "email": "Ha-Eun@paper.example",
    "person_name": "Yoon Ha-eun",
    "password": "gold-bridge-17",
}


def setup(**answers) -> str:
    """Run the command without a terminal; return what it says."""
    out = StringIO()
    call_command("setup", **{**ANSWERS, **answers}, stdout=out)
    return out.getvalue()


def test_a_paper_is_set_up_with_roles_sections_pages_and_its_editor():
    assert "The Han Post is set up. Yoon Ha-eun logs in at" in setup()
    editor = authenticate(username="ha-eun@paper.example", password="gold-bridge-17")
    assert editor.may("articles.reinstate_article")
    assert Masthead.objects.get().title == "The Han Post"
    pages = set(StandingPage.objects.values_list("slug", flat=True))
    assert {"privacy-statement", "copyright-policy", "ombudsman"} <= pages
    assert Section.objects.filter(parent=None).count() == 9


def test_it_happens_once():
    setup()
    with pytest.raises(CommandError, match="has been set up"):
        setup(name="Another Post")
    assert Masthead.objects.get().title == "The Han Post"


def test_it_is_refused_where_people_work_already():
    min_ji()
    with pytest.raises(CommandError, match="people work here already"):
        setup()


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({"name": " "}, "The paper needs a name"),
        ({"zone": "Seoul"}, "“Seoul” is no time zone"),
        ({"zone": "Europe/Oslo"}, "Please set TIME_ZONE=Europe/Oslo"),
        ({"email": "ha-eun"}, "Enter a valid email address"),
        ({"person_name": ""}, "The managing editor needs a name"),
        ({"password": "12345678"}, "too common"),
    ],
)
def test_an_answer_that_will_not_do_is_said_in_words_and_nothing_is_made(answers, complaint, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO())
    with pytest.raises(CommandError, match=complaint):
        setup(**answers)
    assert not User.objects.exists()
    assert not Section.objects.exists()


def test_every_complaint_is_made_at_once(monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO())
    with pytest.raises(CommandError) as error:
        setup(email="x", password="1")
    assert "--email" in str(error.value)
    assert "--password" in str(error.value)
