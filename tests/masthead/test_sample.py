"""The pretend paper has finished pages and a promo of each kind; what its editors change, stays."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils.html import strip_tags

from newsroom.masthead import missing, sample
from newsroom.masthead.models import Masthead, Promo, SisterSite, StandingPage
from sections import clock, nav
from tests.masthead.paper import seen
from tests.public.paper import a_photo, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper():
    """The sections and one picture of the sample stories, then what this room adds."""
    call_command("load_sections", verbosity=0)
    a_photo(caption="Songgot Light at 5:20 a.m.", alt="A lighthouse")
    sample.load({})


def test_nothing_is_missing(paper):
    assert [*missing.of(Masthead.objects.get()), *missing.pages()] == []


def test_every_page_is_written_out(paper):
    lengths = {row.slug: len(strip_tags(row.body).split()) for row in StandingPage.objects.all()}
    assert {slug: length for slug, length in lengths.items() if not 120 <= length <= 400} == {}
    assert {"about-us", "subscribe", "korean", "contact", "ombudsman"} <= set(lengths)


def test_the_pages_link_to_nothing_that_is_not_there(client, paper):
    bodies = "".join(StandingPage.objects.values_list("body", flat=True))
    promos = Promo.objects.filter(url__startswith="/").values_list("url", flat=True)
    inside = {*re.findall(r'href="(/[^"]*)"', bodies), *promos}
    assert "/about/ombudsman/" in inside
    for url in inside:
        page(client, url)


def test_the_ombudsman_has_a_name_an_address_and_the_laws_time_limits(client, paper):
    html = page(client, "/about/ombudsman/")
    for said in ("Seomun Da-on", "ombudsman@example.com", "Seoul 00000", "three months", "six months", "three days"):
        assert said in html


def test_the_korean_page_is_marked_as_korean_on_the_page_and_in_the_foot(client, paper):
    html = page(client, "/about/korean/")
    assert '<article class="standing" lang="ko">' in html
    assert '<a href="/about/korean/" lang="ko">한국어 안내</a>' in html


def test_a_promo_of_each_kind_stands_where_it_belongs(paper):
    assert set(Promo.objects.values_list("kind", flat=True)) == set(Promo.Kind.values)
    business = nav.tree().by_path["business"].id
    assert "Advertisement" in seen("side", business)
    side = seen("side")
    assert "English Cafe" in side
    assert 'alt="A lighthouse"' in side
    assert "Advertisement" not in side
    assert "dumplings" not in side
    assert "dumplings" in seen("side", now=clock.now() - timedelta(days=10))
    assert 'lang="ko"' in seen("story", business)
    assert "In print" in seen("home")


def test_loading_again_overwrites_nothing(paper):
    StandingPage.objects.filter(slug="contact").update(title="Write to us")
    Promo.objects.filter(kind="letter").delete()
    SisterSite.objects.all().delete()
    before = (Promo.objects.count(), StandingPage.objects.count())
    sample.load({})
    assert (Promo.objects.count(), StandingPage.objects.count()) == before
    assert StandingPage.objects.get(slug="contact").title == "Write to us"
    assert not SisterSite.objects.exists()


def test_without_the_pictures_and_the_sections_of_the_sample_the_promos_stand_without():
    sample.load({})
    assert Promo.objects.get(kind="video").photo is None
    assert Promo.objects.get(advertisement=True).section is None
