"""Where a picture is gone, nothing holds its place: fronts are composed of what may be shown at this moment."""

from datetime import timedelta

import pytest

from articles.photos import library
from sections import clock
from tests.factories import a_live_story, a_section
from tests.photos.rights.day import row
from tests.photos.shots import a_shot
from tests.public.paper import WARM, main_of, numbers_in, page, parse_strictly

pytestmark = pytest.mark.django_db
FRONTS = ("/", "/national/")
WITH_PICTURES = ("cell--large", "cell--wide", "cell--tall", "cell--small")


@pytest.fixture
def pictured():
    """Twenty stories, each with a photo of its own, newest first: (story, photo)."""
    made = []
    for number in range(20):
        photo = a_shot((330 + number, 220), alt=f"Picture {number}")
        story = a_live_story(
            ago=timedelta(minutes=number), headline=f"Story {number}", slug=f"story-{number}", photos=[row(photo)],
            section=a_section(name=("National", "Business")[number % 2]),
        )
        made.append((story, photo))
    return made


def end(*photos):
    """Their rights ended a minute ago."""
    for photo in photos:
        library.change(photo, rights_end=clock.now() - timedelta(minutes=1))


@pytest.mark.parametrize("front", FRONTS)
def test_without_a_picture_left_a_front_is_set_in_words(client, pictured, front):
    full = main_of(page(client, front))
    assert any(look in full for look in WITH_PICTURES) and "card__media" in full
    end(*(photo for _story, photo in pictured))
    bare = main_of(page(client, front))
    assert [look for look in WITH_PICTURES if look in bare] == []
    assert "card__media" not in bare and "<picture" not in bare
    parse_strictly(page(client, front))


@pytest.mark.parametrize("front", FRONTS)
def test_the_next_story_that_has_a_picture_leads(client, pictured, front):
    led = numbers_in(page(client, front))[0]
    end(next(photo for story, photo in pictured if story.pk == led))
    html = page(client, front)
    assert numbers_in(html)[0] != led
    for look in WITH_PICTURES:
        for cell in main_of(html).split(f"cell {look}")[1:]:
            assert "card__media" in cell.partition("</article>")[0]


@pytest.mark.parametrize("front", FRONTS)
def test_asking_what_is_shown_costs_no_query_more(client, pictured, front, django_assert_num_queries):
    client.get(WARM)
    with django_assert_num_queries(3):
        client.get(front)
    end(pictured[0][1], pictured[1][1])
    client.get(WARM)
    with django_assert_num_queries(3):
        client.get(front)


def test_in_a_story_the_figure_goes_with_its_caption_and_a_gallery_keeps_its_other_pictures(client):
    gone, stays = (a_shot((600 + n, 400), caption=f"Caption {n}") for n in range(2))
    urls = [
        a_live_story(photos=[row(gone), row(stays)], kind=kind, slug=kind).get_absolute_url() for kind in ("news", "gallery")
    ]
    end(gone)
    for url in urls:
        story = page(client, url).partition("<article")[2].partition("</article>")[0]
        assert story.count("<figure") == story.count("<picture>") == story.count("<figcaption") == 1
        assert "Caption 0" not in story and "Caption 1" in story


def test_a_second_picture_does_not_take_the_place_of_the_first_on_a_card(client):
    gone, stays = a_shot((600, 400)), a_shot((601, 400))
    a_live_story(photos=[row(gone), row(stays)])
    end(gone)
    assert "<picture" not in main_of(page(client, "/latest/"))
