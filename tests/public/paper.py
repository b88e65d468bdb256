"""What the tests of the public site share: stories at given times, and walking a list to its end."""

import io
import re
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from unittest import mock

import html5lib
from django.test import override_settings
from django.utils import timezone
from PIL import Image

from articles.photos import library
from sections import clock
from tests.factories import a_live_story, na_rae

WARM = "/corrections/"  # a page with all the boxes that pages share, so that these are warm after it


@contextmanager
def clock_at(moment: str):
    """The paper's clock stands at `moment` (ISO 8601 with offset)."""
    with override_settings(PAPER_CLOCK=datetime.fromisoformat(moment) - timezone.now()):
        yield


@contextmanager
def clock_creeping_from(moment: str):
    """The paper's clock begins at `moment` (ISO 8601 with offset) and goes by a millisecond whenever somebody asks it."""
    start, asked = datetime.fromisoformat(moment), count()
    with mock.patch.object(clock, "now", side_effect=lambda: start + timedelta(milliseconds=next(asked))):
        yield


def stories(many: int, **values) -> list:
    """`many` live stories a minute apart, newest first."""
    return [
        a_live_story(ago=timedelta(minutes=number), headline=f"Story {number}", slug=f"story-{number}", **values)
        for number in range(many)
    ]


def a_photo(colour="navy", **values):
    """A small picture in the library, fit to print; `values` as `library.add` takes them."""
    file = io.BytesIO()
    Image.new("RGB", (320, 200), colour).save(file, "JPEG")
    file.seek(0)
    return library.add(file, by=na_rae(), **{"credit": "Seo Na-rae", "alt": "One colour"} | values)


def page(client, url: str) -> str:
    """The HTML at `url`, which must answer 200."""
    response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return response.content.decode()


def main_of(html: str) -> str:
    """The part of a page that it is about."""
    return html.partition("<main")[2].partition("</main>")[0]


def numbers_in(html: str) -> list[int]:
    """The stories whose cards stand on a page, in order."""
    cards = re.findall(r'<h3 class="card__head"><a href="/article/(\d+)/', main_of(html))
    return [int(number) for number in cards]


def walk(client, url: str) -> list[int]:
    """All stories of a list from its first page to its last, by its own links."""
    found, link = [], url
    while link:
        html = page(client, link)
        found += numbers_in(html)
        older = re.search(r'<a class="btn" rel="next" href="(\?before=[^"]+)"', html)
        link = url + older[1] if older else ""
        assert len(found) < 1000
    return found


def parse_strictly(html: str) -> None:
    """Raise at the first error in the HTML."""
    html5lib.HTMLParser(strict=True).parse(html)
