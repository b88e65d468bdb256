"""The public addresses of the feeds of lists and of the sitemaps."""

from collections.abc import Iterator

from newsroom.feeds.channels import SHAPES
from newsroom.feeds.sitemaps import months
from sections import clock, nav


def public_urls() -> Iterator[str]:
    """The paper's feeds, its corrections' and each section's, in every shape; the sitemaps."""
    for prefix in ("/", "/corrections/", *(shelf.url for shelf in nav.tree().by_id.values())):
        yield from (f"{prefix}feed/{end}" for end in SHAPES.values())
    yield from ("/sitemap.xml", "/sitemap-news.xml")
    yield from (f"/sitemap-{month}.xml" for month in months(clock.now()))
