"""What a reader does with a story: dark or light, larger letters, a link to send, a sheet of paper.

And the read is counted, once.
"""

import pytest

from tests.browser.waiting import expect


@pytest.fixture
def page(reader, paper):
    """A story, opened by a reader whose machine is set to light."""
    page = reader(color_scheme="light")
    page.goto(paper.pages["story"])
    return page


def paper_colour(page) -> str:
    """The colour the page stands on."""
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def letter(page) -> float:
    """The size of the story's letters, in pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.querySelector('.story__body')).fontSize)")


def test_the_theme_stays_as_chosen(page):
    light = paper_colour(page)
    switch = page.locator("[data-theme-switch]")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    dark = paper_colour(page)
    assert (dark != light, switch.get_attribute("aria-pressed")) == (True, "true")
    page.reload()
    assert (paper_colour(page), switch.get_attribute("aria-pressed")) == (dark, "true")
    switch.click()
    page.reload()
    assert paper_colour(page) == light
    assert page.context.cookies() == []


def test_the_chosen_theme_is_the_one_the_system_would_show(page, reader, paper):
    page.locator("[data-theme-switch]").click()
    other = reader(color_scheme="dark")
    other.goto(paper.pages["story"])
    assert paper_colour(page) == paper_colour(other)


def test_the_size_of_letters_stays_as_chosen(page):
    before = letter(page)
    page.locator("[data-size='1']").click()
    larger = letter(page)
    assert larger > before
    assert page.locator(".toolbar__said").inner_text().endswith("3/4")
    page.reload()
    assert letter(page) == larger
    page.locator("[data-size='-1']").click()
    page.locator("[data-size='-1']").click()
    page.reload()
    assert letter(page) < before
    assert page.context.cookies() == []


def test_the_link_that_is_copied_is_the_canonical_one(page, paper):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{paper.pages['story']}?from=elsewhere#main")
    page.locator("[data-copy]").click()
    expect(page.locator(".toolbar__said")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == paper.base + paper.pages["story"]


def test_sharing_is_offered_where_the_device_can(page, reader, paper):
    assert not page.locator("[data-share]").is_visible()
    phone = reader(width=390)
    phone.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    phone.goto(paper.pages["story"])
    phone.locator("[data-share]").click()
    assert phone.evaluate("window.shared.url") == paper.base + paper.pages["story"]


def test_a_read_is_five_seconds_on_the_screen_counted_once_and_no_colleagues(page, reader, paper):
    def reads(window, path) -> list[str]:
        asked = []
        window.on("request", lambda request: asked.append(request))
        window.clock.install()
        window.goto(path, wait_until="networkidle")
        window.clock.run_for(6000)
        window.wait_for_timeout(100)
        return [request.method for request in asked if "/read/" in request.url]

    assert reads(page, paper.pages["corrected story"]) == ["POST"]
    assert reads(page, paper.pages["corrected story"]) == []
    assert reads(page, "/") == []
    page.evaluate("localStorage.newsroom = '1'")
    assert reads(page, paper.pages["story"]) == []
    assert reads(reader(java_script_enabled=False), paper.pages["story"]) == []


def test_a_printed_story_has_its_words_dates_and_facts_and_no_menu(page):
    page.emulate_media(media="print")
    gone = (".menu", ".menu-all", ".side", ".toolbar", ".related", ".strip", ".sitemap", ".skip")
    kept = (
        ".plate", ".story h1", ".byline", ".dates", ".photo--lead img", ".photo--lead figcaption", ".story__body", ".facts",
        ".foot__end",
    )
    assert [name for name in gone if page.locator(f"{name}:visible").count()] == []
    assert [name for name in kept if not page.locator(f"{name}:visible").count()] == []


def test_on_paper_the_picture_and_its_words_keep_to_the_column(page):
    page.set_viewport_size({"width": 673, "height": 1000})  # A4 within its margins: as narrow as a phone's page
    page.emulate_media(media="print")
    sides = "(one) => { const box = one.getBoundingClientRect(); return [box.left, box.right]; }"
    names = (".story", ".photo--lead img", ".photo--lead figcaption")
    column, picture, words = (page.locator(name).first.evaluate(sides) for name in names)
    assert (picture[0], words[0]) == (column[0], column[0])
    assert max(picture[1], words[1]) <= column[1]
    left = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.photo--lead figcaption')).paddingLeft)")
    assert left == 0


def test_a_printed_page_is_dark_on_white_also_for_readers_of_the_night(page):
    page.locator("[data-theme-switch]").click()
    page.emulate_media(media="print")
    assert paper_colour(page) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.story h1')).color") == "rgb(0, 0, 0)"


def test_the_print_button_prints(page):
    page.evaluate("window.print = () => { window.printed = true; }")
    page.locator("[data-print]").click()
    assert page.evaluate("window.printed") is True
