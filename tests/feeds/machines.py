"""What the tests of the feeds share: reading one as a program does."""

import json

import pytest
from defusedxml import ElementTree

SHAPES = ("", "atom/", "json/")


def feedparser():
    """The library most programs read feeds with; its tests skip without it."""
    return pytest.importorskip("feedparser", reason="feedparser is not installed: pip install -e '.[readers]'")


def xml(client, path: str) -> ElementTree:
    """The document at `path`, which must be well-formed."""
    response = client.get(path)
    assert response.status_code == 200, path
    return ElementTree.fromstring(response.content)


def titles(client, path: str) -> list[str]:
    """The headlines in the feed at `path` (of a list), the same in each of its three shapes."""
    rss = [item.findtext("title") for item in xml(client, f"{path}feed/").iter("item")]
    atom = [entry.findtext("{*}title") for entry in xml(client, f"{path}feed/atom/").findall("{*}entry")]
    feed = [item["title"] for item in json.loads(client.get(f"{path}feed/json/").content)["items"]]
    assert rss == atom == feed
    return rss


def locations(client, path: str) -> list[str]:
    """Every address that a sitemap, or the files its index names, leads to, as paths."""
    root = xml(client, path)
    found = [one.text.replace("http://testserver", "") for one in root.iterfind(".//{*}loc")]
    return [deep for one in found for deep in locations(client, one)] if root.tag.endswith("sitemapindex") else found
