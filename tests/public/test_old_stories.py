"""Readers of an old story are told how old it is; the masthead says what is old."""

import pytest

from newsroom.masthead.models import Masthead
from sections.events import pages_changed
from tests.factories import a_story
from tests.public.paper import clock_at, main_of, page

pytestmark = pytest.mark.django_db

AGES = [
    (12, "2020-04-08T00:01:00+09:00", ""),
    (12, "2021-04-07T23:59:00+09:00", ""),
    (12, "2021-04-08T00:01:00+09:00", "This story is more than a year old."),
    (12, "2025-04-07T23:59:00+09:00", "This story is more than 4 years old."),
    (1, "2020-05-08T00:01:00+09:00", "This story is more than a month old."),
    (3, "2020-10-10T00:01:00+09:00", "This story is more than 6 months old."),
    (0, "2060-04-08T00:01:00+09:00", ""),
]


@pytest.mark.parametrize(("months", "now", "words"), AGES)
def test_the_notice(client, months, now, words):
    Masthead.objects.update_or_create(pk=1, defaults={"title": "The Paper", "old_after_months": months})
    pages_changed.send(sender=None, keys=["masthead"])
    with clock_at("2020-04-08T00:00:30+09:00"):  # the seventh in London
        story = a_story(state="published")
    with clock_at(now):
        html = main_of(page(client, story.get_absolute_url()))
    assert html.partition('<p class="age" role="note">')[2].partition("</p>")[0] == words


def test_a_paper_that_nobody_has_set_up_says_so_after_a_year(client):
    with clock_at("2020-04-08T00:00:30+09:00"):
        story = a_story(state="published")
    with clock_at("2021-04-09T00:00:30+09:00"):
        assert 'role="note"' in page(client, story.get_absolute_url())
