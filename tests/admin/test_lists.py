"""The newsroom's lists: what a row says, what one may narrow them to, and what they ask of the database."""

import io
from datetime import timedelta

import pytest
from django.db import connection
from PIL import Image

from articles import workflow
from articles.models import Agency, Article, Plan, Tag
from articles.photos import library
from articles.values import values_of
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import (
    a_live_story,
    a_section,
    a_story,
    an_author,
    dae_ho,
    ha_eun,
    jae_won,
    ji_ho,
    min_ji,
    na_rae,
    soo_ah,
)

pytestmark = pytest.mark.django_db
STORIES = "/admin/articles/article/"
COMPLETE = "/admin/autocomplete/?app_label=articles&model_name={}&field_name={}&term=i"


def a_photo(colour="red", **more):
    """A photo of one colour in the library."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    out.seek(0)
    return library.add(out, by=min_ji(), caption=f"A {colour} wall", credit="Kim Min-ji", alt=f"{colour} bricks", **more)


def row_of(photo):
    """The photo as a story's values have it."""
    return {"photo": photo.pk, "caption": "", "credit": "", "alt": ""}


def listed(user, address=STORIES, **narrowed):
    """The list's page as somebody sees it."""
    return at_desk(user).get(address, narrowed).content.decode()


def headlines(user, **narrowed):
    """The headlines of the stories listed."""
    return {str(story) for story in at_desk(user).get(STORIES, narrowed).context["cl"].result_list}


def a_full_desk(many):
    """`many` stories with all that a row can show."""
    author, photo = an_author(), a_photo()
    agency, tag = (model.objects.get_or_create(name="City", slug="city")[0].pk for model in (Agency, Tag))
    for n in range(many):
        more = {"bylines": [{"author": author.pk, "printed_as": ""}], "photos": [row_of(photo)]}
        more |= {"agency": agency, "tags": [tag]}
        story = a_story(state="published" if n % 2 else "submitted", headline=f"Story {n}", **more)
        Plan.objects.create(article=story, assignee=soo_ah())
        if n % 2:
            workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"kicker": "New"})


def test_a_row_says_where_the_story_stands_and_who_has_to_move():
    author, photo = an_author(name="Oh Se-bin"), a_photo()
    a_story(state="scheduled", bylines=[{"author": author.pk, "printed_as": ""}], photos=[row_of(photo)])
    page = listed(soo_ah())
    assert "scheduled for" in page and "KST" in page and "National" in page and "Oh Se-bin" in page
    assert f"/admin/photos/photo/{photo.pk}/thumbnail/?v=1" in page
    assert "Waits on" not in page


def test_whom_a_story_waits_on():
    draft, submitted = a_story(headline="A draft"), a_story(state="submitted", headline="To be read")
    assert "Waits on Kim Min-ji" in listed(soo_ah(), state__exact="draft")
    assert "Waits on the desk of National" in listed(soo_ah(), state__exact="submitted")
    for story in (draft, submitted):
        Plan.objects.create(article=story, assignee=jae_won())
    assert listed(soo_ah()).count("Waits on Lee Jae-won") == 2
    live = a_live_story()
    workflow.save(live, by=soo_ah(), revision=live.revision, values=values_of(live) | {"kicker": "New"})
    assert "Waits on whoever publishes the changes" in listed(soo_ah(), state__exact="published")


def test_lists_are_narrowed():
    sports, agency = a_section(name="Sports"), Agency.objects.create(name="Yonhap", slug="yonhap")
    a_story(headline="Bridge")
    a_story(headline="Match", section=sports, agency=agency.pk, kind="analysis")
    a_story(headline="Another's", by=ji_ho())
    Plan.objects.create(article=Article.objects.get(headline="Another's"), assignee=min_ji())
    assert headlines(soo_ah(), section=sports.pk) == {"Match"}
    assert headlines(soo_ah(), section="x") == set() == headlines(soo_ah(), agency="x")
    assert headlines(soo_ah(), agency=agency.pk) == {"Match"} == headlines(soo_ah(), kind__exact="analysis")
    assert headlines(dae_ho(), whose="desk") == {"Match"}
    assert headlines(min_ji(), whose="mine") == {"Bridge", "Match", "Another's"}
    assert headlines(ji_ho(), whose="mine") == {"Another's"}
    assert headlines(soo_ah(), q="match") == {"Match"}
    assert headlines(soo_ah(), q=str(Article.objects.get(headline="Bridge").pk)) == {"Bridge"}


def test_photos_by_their_rights_in_words():
    now = clock.now()
    a_photo("red")
    a_photo("blue", rights_end=now - timedelta(days=1), shown_from=now - timedelta(days=9))
    a_photo("green", shown_from=now + timedelta(days=1))
    library.kill(a_photo("black"), by=na_rae(), reason="Wrong person")
    photos = "/admin/photos/photo/"
    for right, colour, words in [
        ("shown", "red", "may be shown"), ("ended", "blue", "rights have ended: "), ("not yet", "green", "not yet: "),
        ("killed", "black", "killed: "),
    ]:
        page = listed(na_rae(), photos, rights=right)
        assert page.count("thumbnail/?v=") == 1 and f"A {colour} wall" in page and words in page and "KST" in page


def test_staff_see_the_thumbnail_of_a_killed_photo_and_nobody_else_does(client):
    photo = library.kill(a_photo(), by=na_rae(), reason="Wrong person")
    address = f"/admin/photos/photo/{photo.pk}/thumbnail/?v={photo.version}"
    answer = at_desk(min_ji()).get(address)
    assert answer.status_code == 200 and "private" in answer["Cache-Control"] and "immutable" in answer["Cache-Control"]
    assert client.get(address).status_code == 302


@pytest.mark.parametrize(("address", "queries"), [
    (STORIES, 15),
    (STORIES + "?q=story", 20 if connection.vendor == "postgresql" else 17),  # a savepoint, a SET, its release
    ("/admin/photos/photo/", 9),
    ("/admin/articles/author/", 7),
    ("/admin/articles/agency/", 7),
    ("/admin/articles/tag/", 7),
    ("/admin/articles/edition/", 7),
    ("/admin/articles/auditentry/", 8),
    (COMPLETE.format("byline", "author"), 6),
    (COMPLETE.format("articletag", "tag"), 6),
    (COMPLETE.format("article", "agency"), 6),
    (COMPLETE.format("articlephoto", "photo"), 6),
])
def test_a_list_of_many_costs_what_a_list_of_few_costs(address, queries, django_assert_num_queries):
    client = at_desk(ha_eun())
    for many in (4, 8):
        a_full_desk(many)
        client.get(address)  # what a process keeps, such as the tree of sections, is known now
        with django_assert_num_queries(queries) as asked:
            assert client.get(address).status_code == 200
        counts = [query["sql"] for query in asked.captured_queries if "COUNT(" in query["sql"].upper()]
        assert [sql for sql in counts if "LIMIT 10000" not in sql] == []


def test_my_stories_cost_no_more(django_assert_num_queries):
    client = at_desk(soo_ah())
    for many in (4, 8):
        a_full_desk(many)
        client.get(STORIES)
        with django_assert_num_queries(15):
            assert len(client.get(STORIES, {"whose": "mine"}).context["cl"].result_list) >= many


def test_a_form_costs_the_same_however_many_stories_there_are(django_assert_num_queries):
    client = at_desk(ha_eun())
    for many in (4, 8):
        a_full_desk(many)
        story = Article.objects.filter(state="published").latest("pk")
        client.get(page_of(story))
        with django_assert_num_queries(37):
            client.get(page_of(story))


@pytest.mark.parametrize("agency", ["x", "9" * 30, "-1", "²"])
@pytest.mark.parametrize("path", ["articles/article", "photos/photo"])
def test_an_agency_that_is_none_finds_nothing(path, agency):
    a_story()
    Agency.objects.create(name="Narae News", slug="narae-news")
    reply = at_desk(soo_ah()).get(f"/admin/{path}/", {"agency": agency})
    assert (reply.status_code, len(reply.context["cl"].result_list)) == (200, 0)
