"""Sitemaps: exactly what readers can see, and for news searches what is not two days old."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Edition
from newsroom.feeds import sitemaps
from sections import clock
from tests.factories import a_live_story, a_story, soo_ah
from tests.feeds.machines import locations, xml
from tests.public.paper import WARM, clock_at, stories

pytestmark = pytest.mark.django_db


def test_whoever_walks_the_index_finds_exactly_the_live_stories(client):
    old = [a_live_story(ago=timedelta(days=days), slug=f"days-{days}") for days in (0, 40, 41, 400)]
    gone = a_live_story(ago=timedelta(days=40), slug="gone")
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="Wrong.")
    a_story(state="scheduled", at=clock.now() + timedelta(hours=1))
    assert sorted(locations(client, "/sitemap.xml")) == sorted(story.get_absolute_url() for story in old)
    for path in locations(client, "/sitemap.xml"):
        assert f'<link rel="canonical" href="http://testserver{path}">' in client.get(path).content.decode()


def test_an_empty_paper_has_an_empty_index(client):
    assert locations(client, "/sitemap.xml") == locations(client, "/sitemap-news.xml") == []
    assert client.get("/sitemap-2020-04.xml").status_code == 404


@pytest.mark.parametrize("path", [
    "/sitemap-2020-13.xml", "/sitemap-0-1.xml", "/sitemap-2020-04-0.xml", "/sitemap-99999-1.xml", "/sitemap-2020-04-2.xml",
    "/sitemap-news-2.xml",
])
def test_files_that_are_not(client, path):
    with clock_at("2020-04-08T12:00:00+09:00"):
        a_story(state="published")
        assert client.get(path).status_code == 404


def test_months_are_the_papers_own(client):
    with clock_at("2020-04-30T23:30:00+09:00"):
        april = a_story(state="published", slug="april")
    with clock_at("2020-05-01T00:30:00+09:00"):
        may = a_story(state="published", slug="may")
        assert sitemaps.months(clock.now()) == ["2020-05", "2020-04"]
        assert locations(client, "/sitemap-2020-04.xml") == [april.get_absolute_url()]
        assert locations(client, "/sitemap-2020-05.xml") == [may.get_absolute_url()]


def test_a_month_of_too_many_stories_has_a_second_file(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "MOST", 2)
    with clock_at("2020-04-08T12:00:00+09:00"):
        made = [a_story(state="published", slug=f"story-{number}") for number in range(5)][::-1]
        assert sitemaps.months(clock.now()) == ["2020-04", "2020-04-2", "2020-04-3"]
        assert locations(client, "/sitemap.xml") == [story.get_absolute_url() for story in made]


def test_the_last_change_is_the_one_that_readers_are_told_of(client):
    with clock_at("2020-04-08T13:47:00+09:00"):
        story = a_story(state="published")
    with clock_at("2020-04-08T14:11:00+09:00"):
        workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text="It is 2.")
        [lastmod] = [one.text for one in xml(client, "/sitemap-2020-04.xml").iterfind(".//{*}lastmod")]
    assert lastmod == "2020-04-08T14:11:00+09:00"


def test_a_story_is_news_for_48_hours(client):
    with clock_at("2020-04-08T12:00:00+09:00"):
        a_story(state="published", slug="news")
    with clock_at("2020-04-10T11:59:00+09:00"):
        [at] = [one.text for one in xml(client, "/sitemap-news.xml").iterfind(".//{*}publication_date")]
    with clock_at("2020-04-10T12:01:00+09:00"):
        assert locations(client, "/sitemap-news.xml") == []
    assert at == "2020-04-08T12:00:00+09:00"


def test_an_advertisement_is_no_news(client):
    a_live_story(kind="sponsored")
    assert locations(client, "/sitemap-news.xml") == []
    assert len(locations(client, "/sitemap.xml")) == 1


def test_more_news_than_a_file_may_hold_is_told_in_parts(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "NEWS_MOST", 2)
    made = stories(3)
    assert xml(client, "/sitemap-news.xml").tag.endswith("sitemapindex")
    assert locations(client, "/sitemap-news.xml") == [story.get_absolute_url() for story in made]
    assert len(locations(client, "/sitemap-news-1.xml")) == 2


def test_robots_are_told_where_the_sitemaps_are(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml\n" in text and "Sitemap: http://testserver/sitemap-news.xml" in text
    assert "Disallow: /admin/\n" in text


def test_the_index_asks_few_queries_however_old_the_paper_is(client, django_assert_num_queries):
    a_live_story(ago=timedelta(days=3000), slug="old")
    a_live_story(slug="new")
    client.get(WARM)
    with django_assert_num_queries(4):
        client.get("/sitemap.xml")
    assert Edition.objects.count() == 2
