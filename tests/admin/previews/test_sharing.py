"""The newsroom's page of links for people outside: made, found again, revoked."""

import pytest

from articles import workflow
from articles.models import PreviewLink
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_story, ji_ho, min_ji, soo_ah
from tests.public.paper import clock_at, parse_strictly

pytestmark = pytest.mark.django_db


def made(story, user=None, **typed):
    return at_desk(user or min_ji()).post(page_of(story, "preview/links"), {"days": "7"} | typed, follow=True)


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def test_a_link_is_made_and_stands_there_to_be_copied():
    with clock_at("2026-04-08T13:47+09:00"):
        story = a_story()
        text = text_of(made(story, label="Prof. Lee & <sons>", days="3"))
    link = PreviewLink.objects.get()
    assert f'value="http://testserver/preview/{link.token}/"' in text and len(link.token) == 43
    assert "Prof. Lee &amp; &lt;sons&gt;" in text and "always the newest revision" in text
    assert "Made by Kim Min-ji, Wed 8 Apr 13:47 KST" in text and "works until Sat 11 Apr 13:47 KST" in text


def test_the_address_is_on_the_papers_own_host(settings):
    story = a_story()
    made(story)
    settings.SITE_URL = "https://paper.example"
    settings.ALLOWED_HOSTS = ["paper.example"]
    page = at_desk(min_ji()).get(page_of(story, "preview/links"), headers={"host": "paper.example"}, secure=True)
    assert f'value="https://paper.example/preview/{PreviewLink.objects.get().token}/"' in text_of(page)


def test_a_fixed_revision_and_a_time():
    story = a_story()
    workflow.save(story, by=soo_ah(), revision=1, values=values_of(story) | {"headline": "New"})
    text = text_of(made(story, revision="1", at="2126-04-08T06:00"))
    link = PreviewLink.objects.get()
    assert link.revision.number == 1 and link.at.isoformat() == "2126-04-07T21:00:00+00:00"
    assert "revision 1" in text and "as of Mon 8 Apr 2126 06:00 KST" in text


def test_what_the_preview_showed_stands_in_the_form():
    story = a_story()
    text = text_of(at_desk(min_ji()).get(page_of(story, "preview/links") + "?revision=1&at=2126-04-08T06:00"))
    assert 'name="revision" value="1"' in text and 'value="2126-04-08T06:00"' in text


@pytest.mark.parametrize("typed", [
    {"days": "0"}, {"days": "61"}, {"days": ""}, {"days": "x"}, {"days": "9" * 50}, {"revision": "99"}, {"revision": "x"},
    {"revision": "-1"}, {"revision": "9" * 20}, {"at": "soon"}, {"at": "2026-99-99T00:00"}, {"label": "x" * 101},
    {"label": "a\0b"}, {"at": "9" * 10_000},
])
def test_what_cannot_be_is_said_at_its_field_and_all_typed_stays(typed):
    response = made(a_story(), **{"label": "For Prof. Lee"} | typed)
    assert response.status_code == 200 and "errorlist" in response.content.decode()
    assert "label" in typed or "For Prof. Lee" in response.content.decode()
    assert not PreviewLink.objects.exists()


def test_an_embargo_needs_its_tick():
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story(embargo="2026-04-09T04:47:00+00:00")
        text = text_of(made(story))
        assert "This story is under embargo until" in text and not PreviewLink.objects.exists()
        assert "Show it in spite of the embargo until" in text
        assert "in spite of the embargo" in text_of(made(story, lift_embargo="on"))
        assert PreviewLink.objects.get().embargo_lifted


def test_without_an_embargo_no_box_is_offered():
    assert "lift_embargo" not in text_of(at_desk(min_ji()).get(page_of(a_story(), "preview/links")))


def test_the_embargo_of_the_chosen_revision_brings_the_box():
    with clock_at("2026-04-08T12:00+09:00"):
        story = a_story(embargo="2026-04-09T04:47:00+00:00")
        workflow.save(story, by=soo_ah(), revision=1, values=values_of(story) | {"embargo": None})
        assert "lift_embargo" in text_of(made(story, revision="1"))


def test_revoked_with_a_button_by_anybody_who_may_edit():
    story = a_story()
    made(story)
    link = PreviewLink.objects.get()
    at_desk(soo_ah()).post(page_of(story, f"preview/links/{link.pk}/revoke"))
    text = text_of(at_desk(min_ji()).get(page_of(story, "preview/links")))
    assert "revoked" in text and "by Choi Soo-ah" in text and link.token not in text
    first = PreviewLink.objects.get().revoked
    at_desk(min_ji()).post(page_of(story, f"preview/links/{link.pk}/revoke"))
    assert PreviewLink.objects.get().revoked == first


def test_a_link_of_another_story_is_not_revoked_here():
    story, other = a_story(), a_story()
    made(other)
    link = PreviewLink.objects.get()
    assert at_desk(soo_ah()).post(page_of(story, f"preview/links/{link.pk}/revoke")).status_code == 404
    assert at_desk(soo_ah()).get(page_of(other, f"preview/links/{link.pk}/revoke")).status_code == 405
    assert PreviewLink.objects.get().revoked is None


@pytest.mark.parametrize("state", ["spiked", "withdrawn"])
def test_no_link_to_what_was_taken_back(state):
    assert made(a_story(state=state), soo_ah()).status_code == 403


def test_a_reporter_of_another_story_neither_makes_nor_sees_links():
    story = a_story()
    made(story)
    assert made(story, ji_ho()).status_code == 403
    assert at_desk(ji_ho()).get(page_of(story, "preview/links")).status_code == 403
    assert PreviewLink.objects.count() == 1


@pytest.mark.parametrize("count", [1, 20])
def test_the_page_asks_as_much_for_one_link_as_for_many(count, django_assert_num_queries):
    story = a_story()
    for number in range(count):
        PreviewLink.objects.create(token=f"{number:043}", article=story, by=min_ji(), made=clock.now(), expires=clock.now())
    client = at_desk(soo_ah())
    client.get(page_of(story, "preview/links"))
    with django_assert_num_queries(9):
        parse_strictly(client.get(page_of(story, "preview/links")).content.decode())
