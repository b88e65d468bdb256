"""The managing editor fills in the masthead; every page shows it at once. The shelves are moved in the admin."""

import pytest

from newsroom.masthead.models import Masthead, StandingPage
from newsroom.masthead.pages import lay_out
from sections.models import Section
from tests.factories import a_section, ha_eun
from tests.public.paper import page

pytestmark = pytest.mark.django_db

FACTS = {
    "title": "The Paper", "title_ko": "더 페이퍼", "tagline": "", "company": "Paper Co.", "address": "1 Street, Seoul",
    "telephone": "+82-2-0000-0000", "email": "news@paper.example", "registration_number": "서울 아00000",
    "registration_date": "2015-04-28", "publisher": "Moon Tae-jun", "editor": "Yoon Ha-eun",
    "juvenile_protection": "Bae Su-min", "founded": "", "copyright_line": "",
}
ROWS = {
    "areaeditor_set-TOTAL_FORMS": 1, "areaeditor_set-INITIAL_FORMS": 0, "areaeditor_set-0-position": 1,
    "areaeditor_set-0-name": "Jung Dae-ho", "areaeditor_set-0-area": "Sports",
    "sistersite_set-TOTAL_FORMS": 1, "sistersite_set-INITIAL_FORMS": 0, "sistersite_set-0-position": 1,
    "sistersite_set-0-name": "The Paper at School", "sistersite_set-0-url": "https://school.example/",
}


@pytest.fixture
def editor(client):
    """A browser in which the managing editor is logged in."""
    client.force_login(ha_eun())
    return client


def test_laying_out_twice_changes_nothing():
    lay_out(title="The Paper")
    StandingPage.objects.filter(slug="contact").update(title="Write to us")
    lay_out(title="Another")
    assert Masthead.objects.get().title == "The Paper"
    assert StandingPage.objects.get(slug="contact").title == "Write to us"


def test_every_page_shows_what_the_law_asks_for(editor, django_capture_on_commit_callbacks):
    lay_out()
    page(editor, "/latest/")  # the footer is kept from here on
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post("/admin/masthead/masthead/1/change/", FACTS | ROWS).status_code == 302
    foot = page(editor, "/latest/").partition("<footer")[2]
    for fact in (*filter(None, FACTS.values()), "2015.04.28"):
        assert fact in foot or fact == "2015-04-28", fact
    assert '<span lang="ko">(더 페이퍼)</span>' in foot
    assert "<dt>Editor, Sports</dt><dd>Jung Dae-ho</dd>" in foot
    assert '<a href="https://school.example/" rel="noopener">The Paper at School</a>' in foot


def test_the_masthead_is_one_and_stays(editor):
    lay_out()
    assert editor.get("/admin/masthead/masthead/add/").status_code == 403
    assert editor.get("/admin/masthead/masthead/1/delete/").status_code == 403
    assert editor.get("/admin/masthead/masthead/")["Location"] == "/admin/masthead/masthead/1/change/"


def test_a_standing_page_is_cleaned(client):
    StandingPage.objects.create(slug="us", title="About <us>", body="<p>Hello</p><script>alert(1)</script>")
    html = page(client, "/about/us/")
    assert "<p>Hello</p>" in html
    assert "alert(1)" not in html
    assert "About &lt;us&gt;" in html


def test_renaming_a_section_in_the_admin_keeps_its_old_address(editor, django_capture_on_commit_callbacks):
    section = a_section()
    form = {
        "name": "Nation", "slug": "nation", "parent": "", "position": 1, "in_menu": "on",
        "old_paths-TOTAL_FORMS": 0, "old_paths-INITIAL_FORMS": 0,
    }
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post(f"/admin/sections/section/{section.pk}/change/", form).status_code == 302
    assert editor.get("/national/")["Location"] == "/nation/"
    assert "Nation" in page(editor, f"/admin/sections/section/{section.pk}/change/")
    assert editor.get(f"/admin/sections/section/{section.pk}/delete/").status_code == 403


@pytest.mark.parametrize("slug", ["article", "latest", "media", "search", "static", "about", "healthz", "live"])
def test_addresses_of_the_paper_are_no_section_names(editor, slug):
    form = {
        "name": "X", "slug": slug, "parent": "", "position": 1, "in_menu": "on", "old_paths-TOTAL_FORMS": 0,
        "old_paths-INITIAL_FORMS": 0,
    }
    response = editor.post("/admin/sections/section/add/", form)
    assert response.status_code == 200
    assert not Section.objects.exists()
