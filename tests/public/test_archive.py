"""The archive as a calendar: days with stories are links, the months beside it are one step away."""

import re
from datetime import timedelta

import pytest

from newsroom.masthead.pages import lay_out
from sections import clock
from tests.factories import a_live_story, a_story, an_author
from tests.public.paper import clock_at, main_of, numbers_in, page, parse_strictly

pytestmark = pytest.mark.django_db


def days_linked(html: str) -> list[str]:
    """The days of the calendar that lead somewhere."""
    return re.findall(r'href="/archive/(\d{4}/\d\d/\d\d)/"', main_of(html))


@pytest.fixture
def spring():
    """A story at the beginning of February and two in April 2020, on days that London calls otherwise."""
    for moment in ("2020-02-01T00:30:00+09:00", "2020-04-08T00:30:00+09:00", "2020-04-30T23:30:00+09:00"):
        with clock_at(moment):
            a_story(state="published")


def test_only_days_with_stories_are_links(client, spring):
    with clock_at("2020-05-02T12:00:00+09:00"):
        html = page(client, "/archive/?month=2020-04")
        parse_strictly(html)
        assert days_linked(html) == ["2020/04/08", "2020/04/30"]
        assert days_linked(page(client, "/archive/?month=2020-03")) == []
        assert days_linked(page(client, "/archive/")) == []


def test_from_month_to_month(client, spring):
    ways = {}
    with clock_at("2020-05-02T12:00:00+09:00"):
        for month in ("2020-02", "2020-03", "2020-05"):
            html = main_of(page(client, f"/archive/?month={month}"))
            ways[month] = [re.search(rf'rel="{rel}" href="/archive/\?month=([0-9-]+)"', html) for rel in ("prev", "next")]
        for outside in ("2020-01", "2020-06", "2020-13", "0001-01", "9999-12", "x", "2020-4", ""):
            assert client.get(f"/archive/?month={outside}").status_code == 404, outside
    assert {month: [way and way[1] for way in two] for month, two in ways.items()} == {
        "2020-02": [None, "2020-03"], "2020-03": ["2020-02", "2020-04"], "2020-05": ["2020-04", None],
    }


def test_a_planned_story_opens_no_day(client):
    with clock_at("2020-04-08T12:00:00+09:00"):
        a_story(state="published")
        a_story(state="scheduled", at=clock.now() + timedelta(days=1))
        assert days_linked(page(client, "/archive/")) == ["2020/04/08"]


def test_late_in_london_is_the_next_day_in_seoul_everywhere(client, spring):
    """00:30 on 8 April in Seoul is 15:30 on 7 April in London."""
    with clock_at("2020-05-02T12:00:00+09:00"):
        latest = main_of(page(client, "/latest/"))
        assert re.findall(r'river__day"><time datetime="([^"]+)">([^<]+)', latest) == [
            ("2020-04-30", "Thursday, April 30"), ("2020-04-08", "Wednesday, April 8"),
            ("2020-02-01", "Saturday, February 1"),
        ]
        assert len(numbers_in(page(client, "/archive/2020/04/30/"))) == 1
        index = client.get("/sitemap.xml").content.decode()
        assert [month in index for month in ("2020-01", "2020-02", "2020-04")] == [False, True, True]


def test_an_author_without_an_address_is_reached_through_the_newsroom(client):
    lay_out(title="The Paper")
    told = {"bylines": [{"author": an_author(email="min-ji@example.com").pk, "printed_as": ""}]}
    a_live_story(**told)
    html = main_of(page(client, "/author/kim-min-ji/"))
    assert '<a href="/about/contact/">Write to Kim Min-ji through the newsroom</a>' in html
    assert "min-ji@example.com" not in html


def test_an_author_who_allows_it_is_reached_directly(client):
    lay_out(title="The Paper")
    author = an_author(email="min-ji@example.com", show_email=True)
    a_live_story(bylines=[{"author": author.pk, "printed_as": ""}])
    html = main_of(page(client, "/author/kim-min-ji/"))
    assert '<a href="mailto:min-ji@example.com">min-ji@example.com</a>' in html
    assert "/about/contact/" not in html
