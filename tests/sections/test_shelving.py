"""Renaming and moving sections keeps every old address; the tree is read once."""

import pytest
from django.core.cache import cache

from sections import nav
from sections.models import OldPath
from sections.shelving import shelve
from tests.factories import a_live_story, a_section

pytestmark = pytest.mark.django_db


def old_paths() -> dict[str, str]:
    """Old address → where it leads now."""
    return {row.path: row.section.path for row in OldPath.objects.select_related("section__parent")}


def test_a_renamed_section_is_found_at_its_old_address():
    sports = a_section(name="Sports")
    sports.slug = "sport"
    shelve(sports)
    assert old_paths() == {"sports": "sport"}


def test_the_subsections_of_a_renamed_section_are_found_as_well():
    sports = a_section(name="Sports")
    a_section(name="Golf", parent=sports)
    sports.slug = "sport"
    shelve(sports)
    assert old_paths() == {"sports": "sport", "sports/golf": "sport/golf"}


def test_a_moved_section_is_found_at_its_old_address():
    golf = a_section(name="Golf", parent=a_section(name="Sports"))
    golf.parent = a_section(name="Weekender")
    shelve(golf)
    assert old_paths() == {"sports/golf": "weekender/golf"}


def test_an_address_that_is_taken_back_leads_nowhere_else():
    sports = a_section(name="Sports")
    sports.slug = "sport"
    shelve(sports)
    sports.slug = "sports"
    shelve(sports)
    assert old_paths() == {"sport": "sports"}


def test_nothing_is_remembered_of_a_change_of_name_alone():
    sports = a_section(name="Sports")
    sports.name = "Sport and Play"
    shelve(sports)
    assert old_paths() == {}


def test_stories_follow_a_moved_section(django_capture_on_commit_callbacks):
    golf, weekender = a_section(name="Golf", parent=a_section(name="Sports")), a_section(name="Weekender")
    story = a_live_story(section=golf)
    golf.parent = weekender
    with django_capture_on_commit_callbacks(execute=True):
        shelve(golf)
    golf.refresh_from_db()
    assert (story.editions.get().top_section, golf.moved) == (weekender, False)


def test_the_tree_costs_one_query_cold_and_none_warm(django_assert_num_queries):
    a_section(name="Golf", parent=a_section(name="Sports"))
    cache.clear()
    with django_assert_num_queries(1):
        nav.tree()
    with django_assert_num_queries(0):
        assert [shelf.path for shelf in nav.tree().by_path.values()] == ["sports", "sports/golf"]
        assert [shelf.url for shelf in nav.menu()] == ["/sports/"]


def test_the_tree_is_read_anew_after_a_change(django_capture_on_commit_callbacks):
    sports = a_section(name="Sports")
    nav.tree()
    sports.name = "Sport"
    with django_capture_on_commit_callbacks(execute=True):
        shelve(sports)
    assert nav.tree().by_path["sports"].name == "Sport"


def test_a_section_that_is_not_in_the_menu_still_has_its_address():
    sports = a_section(name="Sports")
    a_section(name="Golf", parent=sports, in_menu=False)
    a_section(name="Archive of Old Scores", in_menu=False)
    assert [shelf.path for shelf in nav.menu()] == ["sports"]
    assert nav.menu()[0].shown_children == []
    assert set(nav.tree().by_path) == {"sports", "sports/golf", "archive-of-old-scores"}
