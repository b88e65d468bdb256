"""A form that comes from somebody who was logged out meanwhile: nothing is saved, nothing is lost, nothing is forged."""

import pytest
from django.test import Client

from articles.models import Article
from tests.admin.desk import at_desk, page_of
from tests.admin.keeping.desk import ADD, opened
from tests.factories import a_story, min_ji

pytestmark = pytest.mark.django_db
OURS = {"Origin": "http://testserver"}


def strict(user=None) -> Client:
    """A browser whose forms must show a token; somebody is logged in in it, or nobody."""
    client = Client(enforce_csrf_checks=True)
    if user:
        client.force_login(user)
    return client


def token_of(client) -> str:
    """The token of a page just opened."""
    client.get("/admin/login/", follow=True)
    return client.cookies["csrftoken"].value


def test_the_words_come_back_with_a_button_that_sends_them_again():
    story, client = a_story(), at_desk(min_ji())
    fields = opened(client, story) | {"headline": "<i>Typed</i>", "body": "All my words", "_continue": "1"}
    client.logout()
    answer = client.post(page_of(story), fields)
    page = answer.content.decode()
    assert answer.status_code == 403 and "You were logged out, so this was not saved." in page
    assert "All my words</textarea>" in page and "&lt;i&gt;Typed&lt;/i&gt;" in page and "<i>Typed" not in page
    assert "no-store" in answer["Cache-Control"] and "/admin/login/?next=" in page
    story.refresh_from_db()
    assert story.revision == 1

    client.force_login(min_ji())
    client.post(page_of(story), dict(answer.context["hidden"]))
    story.refresh_from_db()
    assert (story.headline, story.revision) == ("<i>Typed</i>", 2)


def test_a_new_story_and_a_verbs_note_come_back_too():
    story = a_story(state="submitted")
    for address, fields in ((ADD, {"headline": "Rain"}), (page_of(story, "send_back"), {"note": "Rain, please"})):
        answer = Client().post(address, fields)
        assert answer.status_code == 403 and "Rain" in answer.content.decode()
    assert Article.objects.count() == 1


def test_a_text_beyond_all_measure_comes_back_as_it_was_typed_and_a_nonsense_number_as_itself():
    answer = Client().post(ADD, {"body": "<p>a</p>" * 30_000, "headline": "Rain", "section": "9" * 5000})
    words = dict(answer.context["typed"])
    assert answer.status_code == 403 and words["text"] == "<p>a</p>" * 30_000
    assert words["section"] == "9" * 5000


def test_looking_at_a_story_without_a_session_still_leads_to_the_door():
    assert Client().get(page_of(a_story())).status_code == 302


def test_without_a_token_nothing_is_echoed_to_strangers():
    story, client = a_story(), strict()
    for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}, OURS | {"Sec-Fetch-Site": "cross-site"}):
        answer = client.post(page_of(story), {"headline": "Forged words"}, headers=headers)
        assert answer.status_code == 403 and "Forged words" not in answer.content.decode()


def test_an_old_token_of_our_own_page_is_answered_with_the_words_and_a_fresh_one():
    story, client = a_story(), strict(min_ji())
    token_of(client)
    fields = opened(at_desk(min_ji()), story) | {"headline": "Typed", "csrfmiddlewaretoken": "a" * 64, "_continue": "1"}
    answer = client.post(page_of(story), fields, headers=OURS)
    page = answer.content.decode()
    assert answer.status_code == 403 and "press once more and it is saved as Kim Min-ji" in page and "Typed" in page
    story.refresh_from_db()
    assert story.revision == 1
    again = dict(answer.context["hidden"]) | {"csrfmiddlewaretoken": str(answer.context["csrf_token"])}
    assert client.post(page_of(story), again, headers=OURS).status_code == 302
    story.refresh_from_db()
    assert story.headline == "Typed"


def test_other_pages_fail_as_ever():
    answer = strict().post("/admin/login/", {"username": "x"}, headers=OURS)
    assert answer.status_code == 403 and "CSRF" in answer.content.decode()
