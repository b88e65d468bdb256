"""Title, dates, authors and address agree wherever a story is described: page, JSON-LD, Open Graph, feeds, sitemaps."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest

from articles import workflow
from articles.models import Agency, Author, Tag
from tests.factories import a_live_story, a_section, an_author, soo_ah
from tests.feeds.machines import xml
from tests.machines.reading import article, canonical, json_ld, meta
from tests.public.paper import page

pytestmark = pytest.mark.django_db

HEADLINES = {
    "plain": "City to build second footbridge",
    "quoted": "Mayor: “It’s ours” & <nobody’s>, she \"said\"",
    "korean": "시청, 두 번째 다리 놓는다",
    "script": "</script><script>alert(1)</script>",
}


def by(*names):
    return [{"author": an_author(name=name).pk, "printed_as": ""} for name in names]


@pytest.fixture
def told(client):
    """Every place that tells of a story: `told(story)` → {place: (title, published, updated, authors, address)}."""

    def everywhere(story):
        html = page(client, story.get_absolute_url())
        return {
            "page": _page(html), "json-ld": _json_ld(client, story), "open graph": _open_graph(html),
            "rss": _rss(client, story), "atom": _atom(client, story), "json feed": _json_feed(client, story),
        }

    return everywhere


def _page(html):
    story = html.partition("<article")[2]
    title = unescape(re.search(r"<h1>(.*?)</h1>", story)[1])
    dates = re.findall(r'<time datetime="([^"]+)"', story.partition('class="dates"')[2].partition("</p>")[0])
    authors = [unescape(one) for one in re.findall(r'rel="author">(.*?)</a>', story)]
    agency = [unescape(one) for one in re.findall(r'<a href="/agency/[^"]+">(.*?)</a>', story.partition("</header>")[0])]
    return title, dates[0], dates[-1], [*authors, *agency], canonical(html)


def _json_ld(client, story):
    said = article(client, story)
    assert said["mainEntityOfPage"] == said["url"]
    return (said["headline"], said["datePublished"], said["dateModified"], [one["name"] for one in said.get("author", [])],
            said["url"])


def _open_graph(html):
    said = meta(html)
    slugs = [address.rstrip("/").rpartition("/")[2] for address in said.get("article:author", [])]
    names = [Author.objects.get(slug=slug).name for slug in slugs]
    published = said["article:published_time"][0]
    agencies = [credit["name"] for thing in json_ld(html).values() for credit in thing.get("author", [])
                if credit["@type"] == "Organization"]  # Open Graph knows people alone
    updated = said.get("article:modified_time", [published])[0]
    return said["og:title"][0], published, updated, names + agencies, said["og:url"][0]


def _rss(client, story):
    item = _mine(xml(client, "/feed/").iter("item"), story, lambda one: one.findtext("link"))
    published = json.loads(client.get("/feed/json/").content)
    [row] = [one for one in published["items"] if one["url"] == item.findtext("link")]
    names = [one.text for one in item.findall("{http://purl.org/dc/elements/1.1/}creator")]
    updated = item.findtext("{http://www.w3.org/2005/Atom}updated") or row["date_published"]
    return item.findtext("title"), row["date_published"], updated, names, item.findtext("link")


def _atom(client, story):
    entry = _mine(xml(client, "/feed/atom/").findall("{*}entry"), story, lambda one: one.find("{*}link").get("href"))
    names = [one.text for one in entry.findall("{*}author/{*}name")]
    return (entry.findtext("{*}title"), entry.findtext("{*}published"), entry.findtext("{*}updated"), names,
            entry.find("{*}link").get("href"))


def _json_feed(client, story):
    row = _mine(json.loads(client.get("/feed/json/").content)["items"], story, lambda one: one["url"])
    return (row["title"], row["date_published"], row["date_modified"], [one["name"] for one in row.get("authors", [])],
            row["url"])


def _mine(rows, story, address):
    [found] = [row for row in rows if f"/article/{story.pk}/" in address(row)]
    return found


def _sitemaps(client, story):
    """(lastmod, title and date for news)."""
    index = [one.text for one in xml(client, "/sitemap.xml").iterfind(".//{*}loc")]
    rows = [row for path in index for row in xml(client, path.removeprefix("http://testserver")).findall("{*}url")]
    row = _mine(rows, story, lambda one: one.findtext("{*}loc"))
    news = _mine(xml(client, "/sitemap-news.xml").findall("{*}url"), story, lambda one: one.findtext("{*}loc"))
    return (row.findtext("{*}loc"), row.findtext("{*}lastmod"), news.findtext(".//{*}title"),
            news.findtext(".//{*}publication_date"))


@pytest.mark.parametrize("which", HEADLINES)
@pytest.mark.parametrize("corrected", [False, True])
@pytest.mark.parametrize("signed", ["nobody", "one", "two and an agency", "agency"])
def test_what_is_said_of_a_story_is_the_same_everywhere(client, told, which, corrected, signed):
    agency = Agency.objects.create(name="Narae & Co", slug="narae").pk if "agency" in signed else None
    people = {"one": by("Kim Min-ji"), "two and an agency": by("Kim Min-ji", "Park Ji-ho")}.get(signed, [])
    story = a_live_story(ago=timedelta(hours=1), headline=HEADLINES[which], slug="bridge", bylines=people,
                         agency=agency, standfirst="A & B", tags=[Tag.objects.create(name="Rivers", slug="rivers").pk],
                         section=a_section(name="Politics", parent=a_section()))
    if corrected:
        workflow.update(story, by=soo_ah(), revision=story.revision, kind="correction", text="It is 2, not 3.")
    said = told(story)
    title, published, updated, names, address = one = said["page"]
    assert said == dict.fromkeys(said, one)
    assert title == HEADLINES[which]
    assert (updated != published) is corrected
    assert (address, updated, title, published) == _sitemaps(client, story)
    assert len(names) == {"nobody": 0, "one": 1, "two and an agency": 3, "agency": 1}[signed]
