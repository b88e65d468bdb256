"""Under a story stand others of its section, the nearest first."""

from datetime import timedelta

import pytest

from articles import workflow
from articles.models import Tag
from tests.factories import a_live_story, a_section, soo_ah
from tests.public.paper import page

pytestmark = pytest.mark.django_db


def related_to(client, story) -> list[str]:
    """The slugs of the stories under `story`, in order."""
    part = page(client, story.get_absolute_url()).partition('id="related"')[2].partition("</ul>")[0]
    return [found.partition('"')[0].split("/")[3] for found in part.split('<h3 class="card__head"><a href="')[1:]]


def test_shared_tags_come_first_then_the_same_section_then_the_newest(client):
    national, rivers = a_section(), Tag.objects.create(name="Rivers", slug="rivers")
    politics, science = a_section(name="Politics", parent=national), a_section(name="Science", parent=national)
    story = a_live_story(ago=timedelta(hours=1), section=politics, tags=[rivers.pk], slug="story")
    a_live_story(section=science, slug="newest")
    a_live_story(ago=timedelta(hours=2), section=politics, slug="same-section")
    a_live_story(ago=timedelta(hours=9), section=science, tags=[rivers.pk], slug="same-tag")
    a_live_story(section=a_section(name="Sports"), tags=[rivers.pk], slug="sports")
    assert related_to(client, story) == ["same-tag", "same-section", "newest"]


def test_no_advertisement_and_nothing_withdrawn_is_related(client):
    story = a_live_story(slug="story")
    a_live_story(slug="buy", kind="sponsored")
    gone = a_live_story(slug="gone")
    assert related_to(client, story) == ["gone"]
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="It was wrong.")
    assert related_to(client, story) == []
    assert "Related stories" not in page(client, story.get_absolute_url())
