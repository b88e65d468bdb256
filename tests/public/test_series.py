"""A topic is introduced, and the parts of a series say that they are."""

import pytest
from django.urls import reverse

from articles import serials
from articles.models import Edition, Tag
from tests.factories import a_live_story, a_story, ha_eun
from tests.public.paper import main_of, page, parse_strictly, stories

pytestmark = pytest.mark.django_db
LINE = 'Part of the series: <a href="/tag/rivers/">Rivers</a>'


def a_tag(**fields) -> Tag:
    """The tag Rivers."""
    return Tag.objects.create(name="Rivers", slug="rivers", **fields)


def test_a_topic_is_introduced_on_its_first_page_alone(client):
    tag = a_tag(introduction="Water & its <b>ways</b>.\n\nSince 2012.")
    stories(23, tags=[tag.pk])
    first = page(client, "/tag/rivers/")
    parse_strictly(first)
    assert "<p>Water &amp; its &lt;b&gt;ways&lt;/b&gt;.</p>\n\n<p>Since 2012.</p>" in main_of(first)
    assert '<meta name="description" content="Water &amp; its &lt;b&gt;ways&lt;/b&gt;.' in first
    older = first.partition('rel="next" href="')[2].partition('"')[0]
    assert "Water &amp;" not in page(client, f"/tag/rivers/{older}")


def test_a_story_says_of_which_series_it_is_part(client):
    tag = a_tag(series=True)
    story = a_live_story(tags=[tag.pk])
    assert LINE in page(client, story.get_absolute_url())
    assert story.editions.get().tags == [{"tag": tag.pk, "name": "Rivers", "slug": "rivers", "series": True}]


def test_the_page_of_a_series_says_how_many_parts_readers_can_see(client, django_assert_num_queries):
    tag = a_tag(series=True)
    stories(3, tags=[tag.pk])
    a_story(state="scheduled", tags=[tag.pk])
    page(client, "/corrections/")
    with django_assert_num_queries(2):  # the tag with its number of parts, the list
        html = main_of(page(client, "/tag/rivers/"))
    assert '<p class="list-head__over">Series</p><h1>Rivers</h1>' in html
    assert "3 parts, newest first." in html


def change(client, tag, **typed):
    """Ha-eun saves the tag's page in the newsroom."""
    client.force_login(ha_eun())
    return client.post(reverse("admin:articles_tag_change", args=[tag.pk]), {"name": tag.name, **typed})


def test_parts_that_readers_see_follow_when_a_tag_becomes_a_series_and_when_it_ceases_to_be_one(client):
    tag = a_tag()
    live, planned = a_live_story(tags=[tag.pk]), a_story(state="scheduled", tags=[tag.pk], slug="planned")
    words = live.editions.get().story_html
    assert change(client, tag, series="on", introduction="Water.").status_code == 302
    client.logout()
    assert LINE in page(client, live.get_absolute_url())
    assert LINE in Edition.objects.get(article=planned).story_html
    change(client, tag)
    assert live.editions.get().story_html == words


def test_following_twice_changes_nothing():
    tag = a_tag()
    a_live_story(tags=[tag.pk])
    Tag.objects.filter(pk=tag.pk).update(series=True)
    tag.refresh_from_db()
    assert [serials.follow(tag), serials.follow(tag)] == [1, 0]


def test_a_tag_with_very_many_stories_is_no_series(client, monkeypatch):
    monkeypatch.setattr(serials, "MOST", 2)
    tag = a_tag()
    stories(3, tags=[tag.pk])
    response = change(client, tag, series="on")
    assert "More than 2 stories have this tag. That is a topic, not a series." in response.content.decode()
    tag.refresh_from_db()
    assert not tag.series
