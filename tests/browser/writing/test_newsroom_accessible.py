"""The newsroom's pages: nothing that axe finds wrong, in light and in dark, on a phone and on a desk; nothing that the
browser complains of; nothing asked of a stranger; no script or style but the paper's own files.

Django's own faults are mended by our templates: the search of a list was labelled by a picture alone.
None is left on these pages.
"""

import re

import pytest

from tests.browser import newsroom
from tests.browser.newsroom import STORIES, page_of
from tests.browser.test_accessible import FINDINGS, THEMES
from tests.browser.test_quiet import INLINE, listen

# A page in a frame is a document of its own, with a main part of its own; it is examined by itself.
ALONE = FINDINGS.replace("preload: false", "preload: false, iframes: false")
WIDTHS = (390, 1280)
POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'"
)


def barriers(page) -> list[str]:
    """What axe finds on the page as it stands now, with the theme and the width."""
    found = []
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{theme} {width} {fault}" for fault in page.evaluate(ALONE, None)]
            wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found += [f"{theme} {width} scrolls sideways by {wider}"] if wider > 0 else []
    return found


@pytest.fixture
def desk(staff, axe):
    """A window of a section editor in which axe can be asked."""
    page = staff("section-editor")
    page.context.add_init_script(path=axe)
    return page


@pytest.fixture(scope="module")
def stories(paper) -> dict[str, int]:
    """Numbers of stories of the sample; the draft is one that the tests make."""
    return {name: int(paper.pages[f"{name} story"].split("/")[2]) for name in ("corrected", "gallery")}


def test_the_door_has_no_barrier(reader, axe, paper):
    page = reader()
    page.context.add_init_script(path=axe)
    heard = listen(page, paper)
    page.goto("/admin/login/")
    assert barriers(page) == [] == heard


@pytest.mark.parametrize("what", [
    "/admin/", STORIES, "/admin/photos/photo/", newsroom.NEW, "change", "correct", "revisions", "revisions/1", "preview",
    "preview/page", "preview/links",
])
def test_a_page_of_the_newsroom_has_no_barrier(desk, paper, stories, what):
    heard = listen(desk, paper)
    path = what if what.startswith("/") else page_of(stories["gallery"], what)
    assert desk.goto(path, wait_until="networkidle").status == 200
    assert barriers(desk) == [] == heard


def test_a_draft_has_no_barrier(desk, paper):
    newsroom.a_new_story(desk, headline="Barley on the slope", standfirst="Late, and plenty", tags="Barley")
    heard = listen(desk, paper)
    desk.reload(wait_until="networkidle")
    assert barriers(desk) == [] == heard


def test_a_form_with_errors_has_no_barrier(desk, paper):
    heard = listen(desk, paper)
    desk.goto(newsroom.NEW)
    newsroom.fill(desk, headline="Whose is this", authors="Nobody of this name")
    desk.fill("[name=embargo_0]", "2026-01-01")
    newsroom.save(desk)
    assert desk.locator(".errorlist").count() >= 2
    assert barriers(desk) == [] == heard


def test_choosing_photos_has_no_barrier(desk, paper):
    heard = listen(desk, paper)
    desk.goto(newsroom.NEW)
    desk.click("[data-pick]")
    desk.wait_for_selector("dialog.picker[open] .picker__one")
    assert barriers(desk) == [] == heard


def test_suggested_names_have_no_barrier(desk, paper):
    heard = listen(desk, paper)
    desk.goto(newsroom.NEW)
    for name in ("authors", "tags"):
        desk.click(f"[name={name}]")
        desk.locator(f"[name={name}]").press_sequentially("se" if name == "tags" else "do")
        desk.wait_for_selector(f".field-{name} [role=option]")
        desk.keyboard.press("ArrowDown")
        assert barriers(desk) == []
        desk.keyboard.press("Escape")
    assert heard == []


def test_the_page_that_asks_which_of_two_texts_has_no_barrier(desk, staff, paper):
    story = newsroom.a_new_story(desk, headline="The first headline")
    other = staff("managing-editor")
    other.goto(page_of(story))
    newsroom.fill(other, headline="The headline of another")
    newsroom.save(other)
    newsroom.fill(desk, headline="My own headline")
    heard = listen(desk, paper)
    newsroom.save(desk)
    assert "/merge/" in desk.url
    assert barriers(desk) == [] == heard


def test_the_policy_stands_on_the_pages_of_the_newsroom_without_exceptions(staff, paper, stories):
    assert paper.get("/admin/login/").headers["Content-Security-Policy"] == POLICY
    page = staff("section-editor")
    for path in ("/admin/", STORIES, newsroom.NEW, page_of(stories["gallery"]), page_of(stories["gallery"], "correct")):
        answer = page.goto(path)
        assert answer.headers["content-security-policy"] == POLICY, path
        html = answer.text()
        assert {what for what, pattern in INLINE.items() if _all(pattern, html)} == set(), path


def _all(pattern: str, html: str) -> list[str]:
    """Every place of a page where something inline stands, but for data that no browser runs."""
    return [hit for hit in re.findall(pattern, html) if 'type="application/json"' not in hit]
