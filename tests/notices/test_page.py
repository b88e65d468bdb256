"""The bell, the page of notices, the box on the desk page, and the help beside them."""

import pytest
from django.test import Client, RequestFactory

from articles.states import MOVES
from newsroom.notices.models import VIEW, Notice, Wish
from newsroom.notices.templatetags.notices import notices_box
from newsroom.notices.wording import SENTENCES
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_story, a_user, dae_ho, ha_eun, jae_won, min_ji, soo_ah
from tests.notices.newsroom import a_told_story, do

pytestmark = pytest.mark.django_db
PAGE, READ, WISH, HELP = "/admin/notices/", "/admin/notices/read/", "/admin/notices/wish/", "/admin/desk/help/"


def some_notices(user, many: int, **fields) -> list[Notice]:
    """`many` notices for `user`, oldest first, of every deed in turn."""
    verbs = list(SENTENCES)
    facts = {"article_id": 1, "headline": "Harbour lights", "by": jae_won(), "at": clock.now(), "mailed": clock.now()}
    return Notice.objects.bulk_create(
        Notice(user=user, entry=n, verb=verbs[n % len(verbs)], **facts | fields) for n in range(many)
    )


def bell(client) -> str:
    """The bell's words on some page."""
    return client.get(HELP).content.decode().partition('class="bell')[2].partition('aria-label="')[2].partition('"')[0]


def test_the_bell_says_in_words_how_much_is_new():
    client, said = at_desk(min_ji()), []
    for many in (0, 1, 8, 1, 3):
        start = Notice.objects.count()
        Notice.objects.bulk_create(
            Notice(user=min_ji(), entry=n, article_id=1, verb="note", by=jae_won(), at=clock.now())
            for n in range(start, start + many)
        )
        said.append(bell(client))
    nine = "9 notices you have not seen"
    more = "More than 9 notices you have not seen"
    assert said == ["Notices, nothing new", "1 notice you have not seen", nine, more, more]
    some_notices(jae_won(), 3)
    assert bell(at_desk(soo_ah())) == "Notices, nothing new"  # each person's own


@pytest.mark.parametrize("many", [0, 300])
def test_the_bell_costs_one_query_and_the_page_one_or_two_more(many, django_assert_num_queries):
    client = at_desk(min_ji())
    some_notices(min_ji(), many)
    with django_assert_num_queries(8):  # session, person, rights, roles, whom to ask; the bell
        client.get(HELP)
    with django_assert_num_queries(7):
        client.get(PAGE)


def test_a_notice_says_what_happened_and_leads_to_the_story():
    story = a_told_story(headline="Harbour <lights>", state="submitted")
    do("send_back", story, by=jae_won(), note="Whose?\n<b>Ask</b>.")
    page = at_desk(min_ji()).get(PAGE).content.decode()
    link = f'<a href="{page_of(story)}">Lee Jae-won sent back “Harbour &lt;lights&gt;”</a>'
    assert link in page and "Whose?\n&lt;b&gt;Ask&lt;/b&gt;." in page and " KST</span>" in page


def test_looking_changes_nothing_and_a_button_says_what_was_read():
    client, rows = at_desk(min_ji()), some_notices(min_ji(), 3)
    some_notices(jae_won(), 1)
    page = client.get(PAGE)
    assert Notice.objects.filter(seen=None).count() == 4
    assert client.get(READ).status_code == client.get(WISH).status_code == 405
    client.post(READ, {"notice": rows[0].pk})
    assert list(min_ji().notices.filter(seen=None)) == [rows[2], rows[1]]
    newest = page.context["upto"]
    Notice.objects.create(user=min_ji(), entry=9, article_id=1, verb="note", by=jae_won(), at=clock.now())
    client.post(READ, {"upto": newest})
    assert [row.entry for row in min_ji().notices.filter(seen=None)] == [9]  # it came after the page was drawn
    assert Notice.objects.filter(user=jae_won(), seen=None).count() == 1


def test_opening_a_story_by_the_button_marks_the_notice_and_nobody_marks_anothers():
    story, client = a_story(), at_desk(min_ji())
    mine, other = some_notices(min_ji(), 1, article_id=story.pk)[0], some_notices(jae_won(), 1, article_id=story.pk)[0]
    assert client.post(READ, {"notice": mine.pk, "to": "story"}).url == page_of(story)
    assert client.post(READ, {"notice": other.pk, "to": "story"}).url == PAGE
    assert client.post(READ, {"notice": mine.pk, "back": "desk"}).url == "/admin/"
    assert set(Notice.objects.filter(seen=None)) == {other}


@pytest.mark.parametrize("typed", ["", "x", "-1", "²", "9" * 19, "9" * 400, "1\0"])
def test_a_bad_number_is_a_bad_request_or_finds_nothing(typed):
    client = at_desk(min_ji())
    some_notices(min_ji(), 1)
    assert client.post(READ, {"notice": typed}).status_code == 400
    assert client.get(PAGE, {"before": typed}).status_code == 200
    assert Notice.objects.filter(seen=None).count() == 1


def test_older_notices_follow_page_by_page():
    some_notices(min_ji(), 120)
    client, seen, before = at_desk(min_ji()), [], ""
    while before is not None:
        page = client.get(PAGE, {"before": before})
        seen += [row["notice"].entry for row in page.context["rows"]]
        before = page.context["older"]
    assert seen == list(reversed(range(120)))


def test_each_person_chooses_how_to_be_told():
    client = at_desk(min_ji())
    some_notices(min_ji(), 1, mailed=None)
    assert client.get(PAGE).context["wish"] == "once"
    for mail in ("digest", "never"):
        client.post(WISH, {"mail": mail})
        assert (Wish.objects.get().mail, client.get(PAGE).context["wish"]) == (mail, mail)
    assert not Notice.objects.filter(mailed=None).exists()  # what waited in the post stays here
    assert client.post(WISH, {"mail": "pigeon"}).status_code == 400


def test_strangers_see_nothing_of_it():
    for address in (PAGE, HELP):
        assert Client().get(address).url == f"/admin/login/?next={address}"
    assert "bell" not in Client().get("/admin/login/").content.decode()


def test_the_box_holds_the_five_newest_unseen(django_assert_num_queries):
    some_notices(min_ji(), 7)
    request = RequestFactory().get("/admin/")
    request.user, request.now = min_ji(), clock.now()
    assert request.user.may(VIEW)  # as the page around it has asked
    with django_assert_num_queries(1):
        rows = notices_box({"request": request})["rows"]
    assert [row["notice"].entry for row in rows] == [6, 5, 4, 3, 2]


def test_the_help_tells_each_person_what_they_may_do_from_the_table():
    ha_eun(), dae_ho(), a_user(role="photographer", name="Ahn Ji-min")
    page = at_desk(min_ji()).get(HELP)
    rows = {row["label"]: row for row in page.context["moves"]}
    assert len(rows) == len(MOVES)
    assert rows["Publish now"]["roles"] == ["managing editor", "section editor"] and not rows["Publish now"]["mine"]
    assert rows["Submit to the desk"]["own"] and "Yoon Ha-eun" in page.content.decode()
    assert {row["mine"] for row in at_desk(ha_eun()).get(HELP).context["moves"]} == {True}
