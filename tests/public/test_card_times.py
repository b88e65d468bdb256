"""A card says no more of its time than the reader needs: the hour today or last night, the day, the year."""

import pytest

from tests.factories import a_story
from tests.public.paper import clock_at, main_of, page

pytestmark = pytest.mark.django_db

TIMES = [
    ("2020-04-08T23:59:00+09:00", ">13:47</time>"),
    ("2020-04-09T00:01:00+09:00", ">13:47</time>"),
    ("2020-04-09T01:48:00+09:00", ">Apr 8</time>"),
    ("2021-01-01T00:01:00+09:00", ">Apr 8, 2020</time>"),
]


@pytest.mark.parametrize(("now", "words"), TIMES)
def test_the_time_of_a_card(client, now, words):
    with clock_at("2020-04-08T13:47:00+09:00"):
        a_story(state="published")
    with clock_at(now):
        html = main_of(page(client, "/"))
        assert f'<time datetime="2020-04-08T13:47:00+09:00" title="KST"{words}' in html
        assert words in page(client, "/corrections/").partition('id="latest-news"')[2]
