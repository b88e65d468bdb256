"""The bar over every page: as long as it says, and no longer."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from newsroom.fronts import bars
from sections import clock
from tests.factories import a_live_story, a_user, min_ji
from tests.public.paper import page

pytestmark = pytest.mark.django_db(transaction=True)  # a change is told to the pages once it is committed


@pytest.fixture
def ga_on():
    """Han Ga-on, front editor."""
    return a_user(role="front editor", name="Han Ga-on")


def test_the_bar_stands_over_every_page_until_its_end(client, ga_on, settings):
    story = a_live_story()
    pages = ("/", "/latest/", story.get_absolute_url())
    assert [path for path in pages if "Bridge & ferry" in page(client, path)] == []
    bars.put_up("Bridge & ferry", by=ga_on, link=story.get_absolute_url())
    for path in pages:
        html = page(client, path)
        assert "Bridge &amp; ferry" in html and f'href="{story.get_absolute_url()}"' in html
    settings.PAPER_CLOCK = timedelta(hours=2)
    assert [path for path in pages if "Bridge" in page(client, path).partition("<header")[0]] == []


def test_the_newest_bar_is_the_one_that_shows_and_it_can_be_taken_down(client, ga_on):
    first = bars.put_up("First", by=ga_on)
    second = bars.put_up("Second", by=ga_on)
    assert "Second" in page(client, "/latest/") and "First" not in page(client, "/latest/")
    bars.take_down(second, by=ga_on)
    assert "First" in page(client, "/latest/")
    bars.take_down(first, by=ga_on)
    assert "First" not in page(client, "/latest/")
    with pytest.raises(bars.Over):
        bars.take_down(first, by=ga_on)


def test_another_end_is_another_bar(client, ga_on, settings):
    bar = bars.put_up("Longer", by=ga_on)
    bars.change_end(bar, by=ga_on, ends=clock.now() + timedelta(hours=5))
    settings.PAPER_CLOCK = timedelta(hours=4)
    assert "Longer" in page(client, "/latest/")


@pytest.mark.parametrize(("wrong", "field"), [
    ({"text": " "}, "text"), ({"text": "x" * 141}, "text"), ({"link": "javascript:alert(1)"}, "link"),
    ({"link": "//evil.example/"}, "link"), ({"level": "loud"}, "level"),
])
def test_what_readers_cannot_be_told_is_refused_by_field(ga_on, wrong, field):
    with pytest.raises(ValidationError) as refused:
        bars.put_up(**{"text": "News", "by": ga_on} | wrong)
    assert set(refused.value.message_dict) == {field}


@pytest.mark.parametrize("hours", [-1, 25])
def test_an_end_that_has_passed_or_is_too_far_is_refused(ga_on, hours):
    with pytest.raises(ValidationError):
        bars.put_up("News", by=ga_on, ends=clock.now() + timedelta(hours=hours))


def test_a_reporter_puts_up_no_bar():
    with pytest.raises(PermissionDenied):
        bars.put_up("News", by=min_ji())
