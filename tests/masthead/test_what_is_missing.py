"""The admin says plainly what a live paper still lacks; so does the doctor, once the paper is live."""

from datetime import date

import pytest

from newsroom.masthead import health, missing
from newsroom.masthead.models import Masthead, StandingPage
from newsroom.masthead.pages import lay_out
from tests.admin.desk import at_desk
from tests.factories import ha_eun
from tests.public.paper import page

pytestmark = pytest.mark.django_db
FORM = "/admin/masthead/masthead/1/change/"
FACTS = {
    "title": "The Han Post", "company": "Han Post Co.", "address": "1 Street, Seoul", "telephone": "+82-2-0000-0000",
    "registration_number": "서울 아00000", "registration_date": date(2015, 4, 28), "publisher": "Moon Tae-jun",
    "editor": "Yoon Ha-eun",
}


@pytest.fixture
def live(settings):
    """The paper has its address and is no longer being tried out."""
    settings.DEBUG, settings.SITE_URL = False, "https://paper.example"


def test_the_form_names_each_missing_fact_and_why_it_is_needed():
    lay_out(title="The Han Post", company="Han Post Co.")
    html = page(at_desk(ha_eun()), FORM)
    assert "Still missing for a live paper" in html
    assert "<strong>publisher</strong>: The Newspaper Act, article 21, asks every page to show it." in html
    assert "<strong>juvenile protection manager</strong>" in html
    assert "<strong>company</strong>" not in html
    assert "<strong>Ombudsman</strong>: It still holds a note for the editor, which readers can see." in html


def test_a_complete_paper_hears_nothing():
    lay_out(**FACTS, email="news@paper.example", juvenile_protection="Bae Su-min")
    for standing in StandingPage.objects.all():
        StandingPage.objects.filter(pk=standing.pk).update(body="<p>Written by the newsroom.</p>")
    assert "Still missing" not in page(at_desk(ha_eun()), FORM)


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_law_is_asked_for(fact):
    gaps = missing.of(Masthead(**FACTS | {fact: None if fact == "registration_date" else ""}))
    assert [gap.what for gap in gaps if gap.must] == [str(Masthead._meta.get_field(fact).verbose_name)]


def test_the_doctor_asks_nothing_of_a_paper_that_is_not_live():
    lay_out()
    assert health.findings() == []


def test_the_doctor_of_a_live_paper_says_what_is_missing(live):
    assert "no masthead" in health.findings()[0]
    lay_out(**FACTS | {"telephone": ""})
    StandingPage.objects.filter(slug="privacy-statement").delete()
    assert health.findings() == [
        "The masthead lacks: telephone. The Newspaper Act, article 21, asks every page to show the telephone of the "
        "publishing office.",
        "Standing page “Privacy statement”: Readers must be able to read what is kept about them.",
        "Standing page “Ombudsman”: It still holds a note for the editor, which readers can see.",
    ]


def test_the_owner_and_the_telephone_read_well_inside_a_line():
    masthead = Masthead(**FACTS | {"company": "Han Post Co., Ltd."})
    assert (masthead.owner, masthead.dialled) == ("Han Post Co., Ltd", "+82200000000")
    assert Masthead(title="The Han Post", telephone="02-0000-0000").dialled == "0200000000"


def test_the_list_of_pages_says_where_each_appears_and_which_are_ready():
    lay_out()
    StandingPage.objects.filter(slug="accessibility").update(in_footer=False)
    html = page(at_desk(ha_eun()), "/admin/masthead/standingpage/")
    assert '<a href="/about/ombudsman/">/about/ombudsman/</a>, linked at the foot of every page' in html
    assert '<a href="/about/accessibility/">/about/accessibility/</a>, linked nowhere by itself' in html
    ready = {row.slug for row in StandingPage.objects.all() if not missing.unfinished(row.body)}
    assert ready == {"copyright-policy", "corrections-policy", "editorial-standards", "accessibility"}
