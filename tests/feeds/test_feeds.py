"""A day's stories as other programs get them."""

import json
from datetime import timedelta

import pytest

from articles import workflow
from articles.joining import finish, join
from articles.models import Agency, Tag
from articles.values import values_of
from sections import clock
from tests.factories import a_live_story, a_section, a_story, an_author, soo_ah
from tests.feeds.machines import SHAPES, feedparser, titles, xml
from tests.public.paper import WARM, a_photo, clock_at

pytestmark = pytest.mark.django_db

HOSTILE = "Ban \x07“bells” & <b>whistles</b> ]]> </script><script>alert(1)</script> 종"


@pytest.fixture
def rivers():
    """Three stories about rivers: an agency's, one by two authors with a photo, and one that was corrected."""
    tag, agency = Tag.objects.create(name="Rivers", slug="rivers"), Agency.objects.create(name="Narae", slug="narae")
    photo = {"photo": a_photo(caption="A river", alt="Water").pk, "caption": "", "credit": "", "alt": ""}
    two = [{"author": an_author(name=name).pk, "printed_as": ""} for name in ("Kim Min-ji", "Park Ji-ho")]
    shelf = a_section(name="Politics", parent=a_section())
    a_live_story(ago=timedelta(hours=3), headline="First", slug="first", section=shelf, tags=[tag.pk], agency=agency.pk)
    a_live_story(ago=timedelta(hours=2), headline="Second", slug="second", section=shelf, tags=[tag.pk], bylines=two,
                 photos=[photo], standfirst="Two of them.")
    third = a_live_story(ago=timedelta(hours=1), headline="Third", slug="third", section=shelf, tags=[tag.pk])
    workflow.update(third, by=soo_ah(), revision=third.revision, kind="correction", text="It is 2, not 3.")
    return third


LISTS = ("/", "/national/", "/national/politics/", "/tag/rivers/")


@pytest.mark.parametrize("path", LISTS)
def test_each_list_has_its_stories_in_three_shapes(client, rivers, path):
    assert titles(client, path) == ["Third", "Second", "First"]


def test_authors_agencies_and_corrections_have_feeds_of_their_own(client, rivers):
    assert titles(client, "/author/park-ji-ho/") == ["Second"]
    assert titles(client, "/agency/narae/") == ["First"]
    assert titles(client, "/corrections/") == ["Correction: Third"]


@pytest.mark.parametrize("path", [*LISTS, "/author/park-ji-ho/", "/agency/narae/", "/corrections/"])
@pytest.mark.parametrize("end", SHAPES[:2])
def test_a_feed_reader_finds_nothing_wrong(client, rivers, path, end):
    response = client.get(f"{path}feed/{end}")
    read = feedparser().parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert (read.bozo, len(read.entries) > 0) == (0, True)
    assert all(entry.title and entry.link and entry.id for entry in read.entries)


def test_what_an_item_says(client, rivers):
    with clock_at("2020-04-08T14:00:00+09:00"):
        a_story(state="published", headline="On the eighth", slug="on-the-eighth", standfirst="A line.",
                tags=[Tag.objects.get().pk])
    with clock_at("2020-04-08T15:00:00+09:00"):
        [item] = xml(client, "/feed/").iter("item")
        [row] = json.loads(client.get("/feed/json/").content)["items"]
    number = row["url"].split("/")[4]
    assert item.findtext("pubDate") == "Wed, 08 Apr 2020 14:00:00 +0900"
    assert item.findtext("guid") == row["id"] == f"tag:testserver,2020:{number}"
    assert item.findtext("link") == row["url"] == f"http://testserver/article/{number}/on-the-eighth/"
    assert item.findtext("description") == row["summary"] == "A line."
    assert [one.text for one in item.iter("category")] == ["National", "Rivers"]
    assert row["date_published"] == row["date_modified"] == "2020-04-08T14:00:00+09:00"


def test_the_text_stands_on_its_own(client, rivers):
    [second] = [one for one in json.loads(client.get("/feed/json/").content)["items"] if one["title"] == "Second"]
    assert [author["name"] for author in second["authors"]] == ["Kim Min-ji", "Park Ji-ho"]
    assert second["image"].startswith("http://testserver/media/r/")
    assert f'<img src="{second["image"].rpartition("/")[0]}' in second["content_html"]
    strange = ("<script", "<header", "srcset", 'src="/', 'href="/', "class=", "<!--")
    assert [mark for mark in strange if mark in second["content_html"]] == []
    [third] = [one for one in json.loads(client.get("/feed/json/").content)["items"] if one["title"] == "Third"]
    assert "It is 2, not 3." in third["content_html"]


def test_hostile_words_break_no_feed(client):
    a_live_story(headline=HOSTILE.replace("\x07", ""), slug="bells", standfirst=HOSTILE.replace("\x07", ""))
    assert titles(client, "/") == [HOSTILE.replace("\x07", "")]
    assert b"<script" not in client.get("/feed/").content


def test_control_characters_never_reach_a_feed(client):
    from articles.models import Edition

    a_live_story()
    Edition.objects.update(headline=HOSTILE, story_html=f"<article><p>{HOSTILE}</p></article>")
    assert titles(client, "/") == [HOSTILE.replace("\x07", "")]


def test_a_correction_moves_updated_and_a_minor_change_does_not(client, rivers):
    minor = a_live_story(ago=timedelta(minutes=30), headline="Fourth", slug="fourth")
    minor = workflow.save(minor, by=soo_ah(), revision=minor.revision, values=values_of(minor) | {"kicker": "New"})
    workflow.update(minor, by=soo_ah(), revision=minor.revision, kind="minor")
    rows = {one["title"]: one for one in json.loads(client.get("/feed/json/").content)["items"]}
    moved = {title: row["date_modified"] != row["date_published"] for title, row in rows.items()}
    assert moved == {"Fourth": False, "Third": True, "Second": False, "First": False}


def test_a_new_headline_keeps_the_name_that_machines_know(client, rivers):
    before = [one["id"] for one in json.loads(client.get("/feed/json/").content)["items"]]
    story = workflow.save(rivers, by=soo_ah(), revision=rivers.revision, values=values_of(rivers) | {
        "headline": "Third, again", "slug": "third-again"})
    workflow.update(story, by=soo_ah(), revision=story.revision, kind="update")
    assert [one["id"] for one in json.loads(client.get("/feed/json/").content)["items"]] == before


def test_an_advertisement_says_so(client):
    a_live_story(headline="Better sleep", slug="better-sleep", kind="sponsored")
    assert titles(client, "/") == ["Sponsored: Better sleep"]


def test_what_is_planned_or_withdrawn_is_in_no_feed(client, rivers):
    a_story(state="scheduled", headline="Not yet", slug="not-yet", at=clock.now() + timedelta(hours=2))
    workflow.withdraw(rivers, by=soo_ah(), revision=rivers.revision, note="Wrong river.")
    assert titles(client, "/") == ["Second", "First"]
    assert titles(client, "/corrections/") == []


def test_a_joined_tag_sends_to_the_feed_of_the_other(client, rivers):
    old, new = Tag.objects.get(), Tag.objects.create(name="Streams", slug="streams")
    join([old], new)
    finish()
    for end in SHAPES:
        response = client.get(f"/tag/rivers/feed/{end}")
        assert (response.status_code, response["Location"]) == (301, f"/tag/streams/feed/{end}")
    assert titles(client, "/tag/streams/") == ["Third", "Second", "First"]


@pytest.mark.parametrize("path", ["/nowhere/feed/", "/national/nowhere/feed/", "/tag/nothing/feed/", "/feed/rdf/"])
def test_a_list_that_is_not_has_no_feed(client, rivers, path):
    assert client.get(path).status_code == 404


def test_who_has_it_already_is_told_so(client, rivers):
    for end in SHAPES:
        first = client.get(f"/feed/{end}")
        again = client.get(f"/feed/{end}", HTTP_IF_NONE_MATCH=first["ETag"])
        assert (again.status_code, again.content) == (304, b"")
        assert client.head(f"/feed/{end}").status_code == 200
    a_live_story(headline="News", slug="news")
    assert client.get("/feed/", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200


@pytest.mark.parametrize(("path", "queries"), [("/", 3), ("/national/", 4), ("/tag/rivers/", 4), ("/corrections/", 2)])
def test_a_feed_asks_few_queries(client, rivers, path, queries, django_assert_num_queries):
    client.get(WARM)
    with django_assert_num_queries(queries):
        client.get(f"{path}feed/")


def test_dates_stay_english_in_a_korean_paper(client, settings):
    with clock_at("2020-04-08T14:00:00+09:00"):
        a_story(state="published")
        settings.LANGUAGE_CODE = "ko"
        [item] = xml(client, "/feed/").iter("item")
    assert item.findtext("pubDate") == "Wed, 08 Apr 2020 14:00:00 +0900"


def test_each_page_names_the_feeds_of_its_list(client, rivers):
    for path in ("/", "/national/politics/", "/tag/rivers/", "/author/kim-min-ji/", "/agency/narae/", "/corrections/"):
        html = client.get(path).content.decode()
        for end in SHAPES:
            assert f'href="{path}feed/{end}"' in html
    assert 'href="/national/politics/feed/"' in client.get(rivers.get_absolute_url()).content.decode()
