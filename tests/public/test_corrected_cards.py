"""A card says that its story was put right, from the second on in which the correction is public."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.values import values_of
from sections import clock
from tests.factories import a_live_story, a_section, soo_ah
from tests.public.paper import main_of, page

pytestmark = pytest.mark.django_db
MARK = '<span class="card__mark">{}</span>'


def told(story, kind: str, **more):
    """The story after an update of that kind."""
    return workflow.update(story, by=soo_ah(), revision=story.revision, kind=kind, text="It is 2, not 3.", **more)


@pytest.mark.parametrize(
    ("kinds", "words"),
    [(["correction"], "Corrected"), (["clarification"], "Clarified"), (["correction", "clarification"], "Corrected")],
)
@pytest.mark.parametrize("url", ["/", "/latest/", "/national/", "/search/?q=footbridge"])
def test_the_mark_stands_wherever_the_card_does(client, kinds, words, url):
    story = a_live_story()
    assert "card__mark" not in page(client, url)
    for kind in kinds:
        story = told(story, kind)
    assert main_of(page(client, url)).count(MARK.format(words)) == 1


def test_a_planned_correction_is_marked_at_its_second(client, settings):
    story = a_live_story()
    told(story, "correction", at=clock.now() + timedelta(hours=1))
    assert "card__mark" not in page(client, "/latest/")
    settings.PAPER_CLOCK = timedelta(hours=1, seconds=1)
    assert MARK.format("Corrected") in page(client, "/latest/")


def test_an_update_is_no_correction(client):
    story = a_live_story()
    saved = workflow.save(story, by=soo_ah(), revision=story.revision, values=values_of(story) | {"standfirst": "More."})
    workflow.update(saved, by=soo_ah(), revision=saved.revision, kind="update")
    assert "card__mark" not in page(client, "/latest/")


@pytest.mark.parametrize("url", ["/", "/latest/", "/national/", "/search/?q=footbridge", "story"])
def test_what_is_paid_for_says_so_in_words(client, url):
    for number in range(3):  # something else has to lead
        a_live_story(headline=f"Bridge {number}", slug=f"bridge-{number}", section=a_section(name="Business"))
    story = a_live_story(kind="sponsored")
    html = main_of(page(client, story.get_absolute_url() if url == "story" else url))
    assert '<span class="label">Sponsored</span>' in html


@pytest.mark.parametrize("url", ["/corrections/", "/nothing-here/"])
def test_a_list_of_headlines_tells_what_is_paid_for(client, url):
    a_live_story(kind="sponsored", headline="Buy a bridge")
    html = client.get(url).content.decode()
    told = html.count('Buy a bridge <span class="label">Sponsored</span></a>')
    assert told == html.count("Buy a bridge") > 0
