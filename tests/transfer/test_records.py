"""The record's rules: sections, bylines, tags, times, corrections."""

import pytest

from articles.models import Agency, Article, Author, Correction, Edition, Tag
from newsroom.transfer.credits import split
from sections.models import Section
from tests.factories import a_section
from tests.transfer.clerk import a_record, bring, counts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def national():
    return a_section(name="National")


def section_of(tmp_path, text) -> str:
    """The path of the section in which a record with this section lands."""
    bring(tmp_path, a_record(section=text))
    return Article.objects.get().section.path


def test_a_name_means_a_subsection_first(tmp_path, national):
    a_section(name="Politics")
    a_section(name="Politics", parent=national)
    assert section_of(tmp_path, "POLITICS") == "national/politics"


def test_a_path_means_exactly_that(tmp_path, national):
    a_section(name="Politics")
    a_section(name="Politics", parent=national)
    assert section_of(tmp_path, "politics") == "politics"


def test_a_name_that_means_two_fails(tmp_path, national):
    for parent in (national, a_section(name="World")):
        a_section(name="Politics", parent=parent)
    said = bring(tmp_path, a_record(section="Politics"))
    assert said.receipt == counts(failed=1)
    assert "section: “Politics” could be any of national/politics, world/politics" in said.err


def test_missing_sections_are_made_and_told_once(tmp_path):
    said = bring(tmp_path, *(a_record(guid=str(n), section="Social Affairs") for n in range(3)))
    assert said.receipt == counts(created=3, warnings=1)
    assert "archive.jsonl:1: section: warning: “social-affairs” did not exist" in said.err


def test_a_missing_path_is_made_with_its_top(tmp_path):
    assert section_of(tmp_path, "business/small-firms") == "business/small-firms"
    assert Section.objects.get(slug="small-firms").name == "Small firms"


def test_a_name_the_paper_needs_itself_gets_another_address(tmp_path):
    assert section_of(tmp_path, "Latest") == "latest-2"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Kim Min-ji", ["Kim Min-ji"]),
        ("Kim Min-ji and Lee Jae-won", ["Kim Min-ji", "Lee Jae-won"]),
        ("Ann Lee; Bo de Vries and Kristen Honey, PhD", ["Ann Lee", "Bo de Vries", "Kristen Honey, PhD"]),
        ("김민지 and 이서준", ["김민지", "이서준"]),
        ("National Institute of Standards and Technology Team",) * 2,
        ("Structured and Open Content Models Working Group",) * 2,
        ("Research and Development",) * 2,
        ("Kristen O&#39;Nell",) * 2,
        ("A. Ray, B. Dean and C. Moon",) * 2,
        ("Byron Hall", ["Byron Hall"]),
        ("", []),
    ],
)
def test_a_byline_is_split_only_between_people(text, names):
    assert [credit.name for credit in split(text)] == ([names] if isinstance(names, str) else names)


def test_a_byline_that_is_the_agency_is_only_the_agency(tmp_path):
    bring(tmp_path, a_record(byline="Yonhap", agency="Yonhap"))
    assert not Author.objects.exists()
    edition = Edition.objects.get()
    assert edition.byline == "By Yonhap" and "(Yonhap)" in edition.story_html
    assert Agency.objects.get().signoff == "Yonhap"


def test_bylines_name_people_by_slug(tmp_path):
    author = Author.objects.create(name="Kim Min-ji", slug="mj")
    bring(tmp_path, a_record(bylines=[{"name": "Kim M.", "slug": "mj"}, "Lee Jae-won"]))
    assert Edition.objects.get().byline == "By Kim M. and Lee Jae-won"
    assert author.articles.count() == 1


def test_a_merged_author_stays_one(tmp_path):
    kept = Author.objects.create(name="Kim Min-ji", slug="mj")
    Author.objects.create(name="Kim Minji", slug="kim-minji", merged_into=kept)
    bring(tmp_path, a_record(byline="Kim Minji"))
    assert Edition.objects.get().credits[0]["slug"] == "mj"


def test_one_slug_is_one_tag(tmp_path):
    bring(tmp_path, a_record(tags=["Han River", "han river", "", "한강"]))
    assert list(Tag.objects.order_by("id").values_list("name", "slug")) == [("Han River", "han-river"), ("한강", "한강")]


def test_long_tags_are_split_or_cut(tmp_path):
    said = bring(tmp_path, a_record(tags=["Bridges; " + "Rivers " * 14, "x" * 150]))
    assert said.receipt == counts(created=1, warnings=2)
    assert {len(tag.name) for tag in Tag.objects.all()} == {7, 97, 100}


@pytest.mark.parametrize(
    ("published", "updated", "first", "then"),
    [
        ("2020-04-08T13:47:00+09:00", "2020-04-08T14:11:00+09:00", "2020-04-08T04:47", "2020-04-08T05:11"),
        ("2020-04-08T13:47:00Z", None, "2020-04-08T13:47", ""),
        ("2020-04-08", "2020-04-10", "2020-04-07T15:00", "2020-04-09T15:00"),
        ("2020-04-08T01:00:00-05:00", "2020-04-10", "2020-04-08T06:00", "2020-04-10T05:00"),
    ],
)
def test_times(published, updated, first, then, tmp_path):
    assert bring(tmp_path, a_record(published=published, updated=updated)).receipt == counts(created=1)
    edition = Edition.objects.get()
    assert edition.first_published.isoformat().startswith(first)
    assert (edition.updated.isoformat() if edition.updated else "").startswith(then)


@pytest.mark.parametrize("updated", ["2020-04-08T13:47:00+09:00", "2019-01-01", "2020-04-08"])
def test_an_update_that_is_none_is_ignored_and_told(updated, tmp_path):
    assert bring(tmp_path, a_record(updated=updated)).receipt == counts(created=1, warnings=1)
    assert Edition.objects.get().updated is None


def test_corrections_are_shown_and_listed(tmp_path):
    bring(tmp_path, a_record(corrections=[{"kind": "correction", "text": "Two bridges.", "at": "2020-04-09"}]))
    assert Correction.objects.get().at.isoformat() == "2020-04-08T15:00:00+00:00"
    assert "Two bridges." in Edition.objects.get().story_html
