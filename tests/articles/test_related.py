"""Under a story stand others of its section, the nearest first."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import workflow
from articles.models import Edition, Tag
from articles.values import values_of
from sections import clock
from tests.factories import a_live_story, a_section, a_story, soo_ah
from tests.public.paper import WARM, page
from tests.public.test_query_plans import plan

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
    assert related_to(client, story) == ["sports", "same-tag", "same-section", "newest"]


def test_no_advertisement_and_nothing_withdrawn_is_related(client):
    story = a_live_story(slug="story")
    a_live_story(slug="buy", kind="sponsored")
    gone = a_live_story(slug="gone")
    assert related_to(client, story) == ["gone"]
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="It was wrong.")
    assert related_to(client, story) == []
    assert "Related stories" not in page(client, story.get_absolute_url())


def test_what_was_near_at_publication_stays_and_newer_stories_only_fill_up(client):
    rivers = Tag.objects.create(name="Rivers", slug="rivers").pk
    a_live_story(ago=timedelta(hours=3), slug="near", tags=[rivers])
    story = a_live_story(ago=timedelta(hours=2), slug="story", tags=[rivers])
    a_live_story(slug="newer")
    assert Edition.objects.get(article=story).related == [story.pk - 1]
    assert related_to(client, story) == ["near", "newer"]


def test_an_updated_neighbour_stands_with_its_new_headline_and_a_withdrawn_one_is_gone_at_once(client):
    near, gone = a_live_story(ago=timedelta(hours=2), slug="near"), a_live_story(ago=timedelta(hours=2), slug="gone")
    story = a_live_story(slug="story")
    assert related_to(client, story) == ["gone", "near"]
    near = workflow.save(near, by=soo_ah(), revision=near.revision, values=values_of(near) | {"slug": "anew"})
    workflow.update(near, by=soo_ah(), revision=near.revision, kind="update")
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="It was wrong.")
    assert related_to(client, story) == ["anew"]


def test_a_scheduled_story_is_related_to_nothing_before_its_time(client, settings):
    at = clock.now() + timedelta(hours=2)
    story = a_live_story(slug="story")
    planned = a_story(state="scheduled", at=at, slug="planned")
    assert Edition.objects.get(article=planned).related == [story.pk]
    later = a_live_story(slug="later")
    assert Edition.objects.get(article=later).related == [story.pk]
    assert related_to(client, story) == ["later"]
    settings.PAPER_CLOCK = timedelta(hours=2, minutes=1)
    assert "planned" in related_to(client, story)


def test_a_planned_update_says_nothing_of_itself_before_its_time(client, settings):
    rivers = Tag.objects.create(name="Rivers", slug="rivers").pk
    other, story = a_live_story(ago=timedelta(hours=2), slug="other"), a_live_story(slug="story", tags=[rivers])
    values = values_of(other) | {"headline": "Zaplanned", "slug": "zaplanned", "tags": [rivers]}
    other = workflow.save(other, by=soo_ah(), revision=other.revision, values=values)
    workflow.update(other, by=soo_ah(), revision=other.revision, kind="update", at=clock.now() + timedelta(hours=1))
    late = a_live_story(slug="late", tags=[rivers])
    for one in (story, late):
        html = page(client, one.get_absolute_url())
        assert "aplanned" not in html
        assert "/other/" in html
    settings.PAPER_CLOCK = timedelta(hours=1, minutes=1)
    assert "zaplanned" in related_to(client, story)


def test_a_story_planned_long_ago_shows_nothing_that_went_meanwhile(client, settings):
    gone, stays = a_live_story(ago=timedelta(hours=1), slug="gone"), a_live_story(ago=timedelta(hours=2), slug="stays")
    planned = a_story(state="scheduled", at=clock.now() + timedelta(hours=2), slug="planned")
    assert Edition.objects.get(article=planned).related == [gone.pk, stays.pk]
    workflow.withdraw(gone, by=soo_ah(), revision=gone.revision, note="It was wrong.")
    settings.PAPER_CLOCK = timedelta(hours=2, minutes=1)
    assert related_to(client, planned) == ["stays"]


def test_at_most_eight_are_kept_and_four_are_shown(client):
    before = [a_live_story(ago=timedelta(hours=number), slug=f"s-{number}").pk for number in range(1, 13)]
    story = a_live_story(slug="story")
    assert Edition.objects.get(article=story).related == before[:8]
    assert related_to(client, story) == ["s-1", "s-2", "s-3", "s-4"]


def test_a_tag_that_few_have_says_more_than_one_that_all_have(client):
    seoul, otters = (Tag.objects.create(name=name, slug=name).pk for name in ("seoul", "otters"))
    a_live_story(ago=timedelta(hours=9), slug="otters", tags=[otters])
    for number in range(1, 4):
        a_live_story(ago=timedelta(hours=number), slug=f"seoul-{number}", tags=[seoul])
    story = a_live_story(slug="story", tags=[seoul, otters])
    assert related_to(client, story) == ["otters", "seoul-1", "seoul-2", "seoul-3"]


def test_an_old_story_put_right_keeps_the_neighbours_of_its_days():
    for days in (399, 401):
        a_live_story(ago=timedelta(days=days), slug=f"days-{days}")
    old = a_live_story(ago=timedelta(days=400), slug="old")
    for number in range(20):
        a_live_story(slug=f"new-{number}")
    workflow.update(old, by=soo_ah(), revision=old.revision, kind="correction", text="It is 2, not 3.")
    numbers = Edition.objects.get(article=old, past=False, live_until=None).related
    assert set(numbers[:2]) == {old.pk - 1, old.pk - 2}


def test_what_came_after_an_imported_story_is_near_it_too(client):
    rivers = Tag.objects.create(name="Rivers", slug="rivers").pk
    for days in (500, 390):
        a_live_story(ago=timedelta(days=days), slug=f"days-{days}", tags=[rivers])
    a_live_story(ago=timedelta(days=400), slug="old", tags=[rivers])
    for number in range(15):
        a_live_story(slug=f"new-{number}", section=a_section(name="Sports"), tags=[rivers])
    Edition.objects.update(related=[])  # as an import leaves it
    assert related_to(client, Edition.objects.get(slug="old"))[0] == "days-390"


@pytest.mark.parametrize("kept", [True, False])
def test_it_is_one_query_along_indexes(client, kept):
    tags = [Tag.objects.create(name=name, slug=name).pk for name in ("seoul", "otters")]
    for number in range(12):
        a_live_story(ago=timedelta(hours=number), slug=f"s-{number}", tags=tags)
    if not kept:
        Edition.objects.update(related=[])
    url = Edition.objects.get(slug="s-5").get_absolute_url()
    client.get(WARM)
    with CaptureQueriesContext(connection) as asked:
        assert "Related stories" in page(client, url)
    assert len(asked) == 2  # the story and those near it; there are no pictures
    how = plan(asked[1]["sql"])
    assert not re.search(r"SCAN articles_\w+(?! USING)|Seq Scan on articles_", how), how


def test_an_imported_story_stands_beside_those_of_its_own_days(client):
    rivers = Tag.objects.create(name="Rivers", slug="rivers").pk
    for days in (400, 401):
        a_live_story(ago=timedelta(days=days), slug=f"days-{days}", tags=[rivers])
    for number in range(15):
        a_live_story(slug=f"new-{number}")
    Edition.objects.update(related=[])  # as an import leaves it
    old = Edition.objects.get(slug="days-400")
    assert related_to(client, old)[0] == "days-401"
