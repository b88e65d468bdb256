"""Where a section may stand and what it may be called."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sections.models import Section
from tests.factories import a_section

pytestmark = pytest.mark.django_db


def fields_refused(section: Section) -> list[str]:
    """The fields that `full_clean` complains of."""
    try:
        section.full_clean()
    except ValidationError as error:
        return sorted(error.message_dict)
    return []


@pytest.mark.parametrize("slug", ["admin", "live", "api", "podcasts", "gallery", "lite", "newsletters"])
def test_a_top_section_may_not_take_an_address_the_paper_needs(slug):
    assert fields_refused(Section(name="X", slug=slug)) == ["slug"]


def test_the_same_word_is_free_below_a_section_but_for_feed():
    national = a_section(name="National")
    assert fields_refused(Section(name="Live", slug="live", parent=national)) == []
    assert fields_refused(Section(name="Feed", slug="feed", parent=national)) == ["slug"]


def test_a_section_stands_neither_under_itself_nor_under_its_own_subsection():
    national = a_section(name="National")
    politics = a_section(name="Politics", parent=national)
    national.parent = national
    assert "parent" in fields_refused(national)
    national.parent = politics
    assert fields_refused(national) == ["parent"]


def test_the_database_itself_refuses_a_section_under_itself():
    national = a_section(name="National")
    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.filter(pk=national.pk).update(parent=national)


def test_there_is_no_third_level():
    politics = a_section(name="Politics", parent=a_section(name="National"))
    assert fields_refused(Section(name="Assembly", slug="assembly", parent=politics)) == ["parent"]


def test_a_top_section_with_subsections_stays_a_top_section():
    national, world = a_section(name="National"), a_section(name="World")
    a_section(name="Politics", parent=national)
    national.parent = world
    assert fields_refused(national) == ["parent"]


def test_two_sections_never_share_an_address():
    national = a_section(name="National")
    a_section(name="Politics", parent=national)
    assert fields_refused(Section(name="Nation", slug="national")) == ["__all__"]
    assert fields_refused(Section(name="Politics", slug="politics", parent=national)) == ["__all__"]
