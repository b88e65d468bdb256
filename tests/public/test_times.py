"""Times for machines are what HTML allows."""

import re

import pytest

from tests.factories import a_live_story

pytestmark = pytest.mark.django_db
ALLOWED = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")


@pytest.mark.parametrize("url", ["/", "/latest/", "story"])
def test_every_time_stands_to_the_second_with_its_offset(client, url):
    story = a_live_story()
    html = client.get(story.get_absolute_url() if url == "story" else url).content.decode()
    times = re.findall(r'datetime="([^"]*)"', html)
    assert len(times) > 1 and all(ALLOWED.fullmatch(time) for time in times)
