"""Which agency a photo comes from, by the words of its credit and source."""

import pytest

from articles import picture_agency
from articles.models import Agency

pytestmark = pytest.mark.django_db


def agencies():
    """Three that send pictures, and an old spelling of one of them."""
    yonhap = Agency.objects.create(name="Yonhap News Agency", slug="yonhap", signoff="Yonhap")
    Agency.objects.create(name="AP", slug="ap", credit="Associated Press")
    Agency.objects.create(name="Agence France-Presse", slug="afp", signoff="AFP")
    Agency.objects.create(name="Yonhap Agency", slug="yonhap-agency", merged_into=yonhap)
    Agency.objects.create(name="Korea News", slug="korea-news")


@pytest.mark.parametrize(("credit", "source", "slug"), [
    ("Yonhap", "", "yonhap"),
    ("Kim Min-ji/Yonhap", "", "yonhap"),
    ("(YONHAP)", "", "yonhap"),
    ("Courtesy of Yonhap News", "", "yonhap"),
    ("Yonhap Agency", "", "yonhap"),
    ("AP Photo/Jane Doe", "", "ap"),
    ("Jane Doe, pool photo via AP", "", "ap"),
    ("Jane Doe — Associated Press", "", "ap"),
    ("AFP via Getty Images", "", "afp"),
    ("Kim Min-ji", "AFP", "afp"),
    ("AFP", "AP", "afp"),
    ("Jane Doe/AFP/AP", "", "afp"),
    ("Kim Min-ji", "", None),
    ("Apple/Handout", "", None),
    ("Ministry of Culture, Korea", "", None),
    ("Photo Agency", "", None),
    ("", "", None),
])
def test_the_agency_is_known_by_its_words(credit, source, slug, django_assert_num_queries):
    agencies()
    with django_assert_num_queries(1):
        found = picture_agency.of(credit, source)
    assert getattr(found, "slug", None) == slug


def test_a_paper_without_agencies_finds_none():
    assert picture_agency.of("Yonhap") is None
