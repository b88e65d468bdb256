"""What a page needs is in its HTML.

Readers without JavaScript, without style, or with letters of their own size lose nothing.
"""

import pytest

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
# Words that stick out of a box which cuts what sticks out. What is hidden from sight on purpose, or scrolls, is no cut.
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  if (style.clipPath !== "none" || !box.width || one.closest("svg") || !one.textContent.trim()) return false;
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  return (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1) || style.textOverflow === "ellipsis";
}).map((one) => `${one.localName}.${one.className}`)"""
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const moves = (one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX);
  const scrolls = (one) => one && (moves(one) || scrolls(one.parentElement));
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
    .map((one) => `${one.localName}.${one.className}`);
}"""
UNSEEN = """() => [...document.querySelectorAll("main :is(h1, h2, h3, p, li, a, figcaption, td, time)")]
  .filter((one) => one.textContent.trim() && !one.closest("[hidden]") && !one.getClientRects().length)
  .map((one) => `${one.localName}.${one.className} ${one.textContent.slice(0, 40)}`)"""


@pytest.fixture
def plainly(reader):
    """A reader on a phone without JavaScript."""
    return reader(width=390, height=844, java_script_enabled=False, has_touch=True, is_mobile=True)


def test_a_finger_opens_the_menu_without_javascript(plainly):
    plainly.goto("/")
    menu = plainly.locator(".menu")
    assert not menu.is_visible()
    plainly.locator(".menu-all summary").tap()
    assert menu.is_visible()
    item = menu.locator(".menu__item", has=plainly.locator("details")).first
    assert not item.locator(".menu__sub").is_visible()
    item.locator("summary").tap()
    sub = item.locator(".menu__sub a").first
    address = sub.get_attribute("href")
    sub.tap()
    plainly.wait_for_url(f"**{address}")
    assert plainly.locator("h1").is_visible()


def test_the_keys_open_the_menu_without_javascript(plainly):
    plainly.goto("/")
    plainly.locator(".menu-all summary").focus()
    plainly.keyboard.press("Enter")
    assert plainly.locator(".menu__top").first.is_visible()
    plainly.keyboard.press("Tab")
    assert plainly.evaluate("document.activeElement.className") == "menu__top"
    plainly.keyboard.press("Tab")
    plainly.keyboard.press("Space")
    assert plainly.locator(".menu__sub").first.is_visible()


def test_a_mouse_opens_a_list_by_resting_on_it_without_javascript(reader):
    page = reader(java_script_enabled=False)
    page.goto("/")
    item = page.locator(".menu__item", has=page.locator("details")).first
    assert not item.locator(".menu__sub").is_visible()
    item.locator(".menu__top").hover()
    item.locator(".menu__sub a").last.click()
    assert page.locator("h1").is_visible()


def test_a_story_is_whole_without_javascript_and_offers_nothing_that_does_not_work(plainly, paper):
    plainly.goto(paper.pages["story"])
    assert len(plainly.locator(".story__body").inner_text().split()) > 200
    assert plainly.locator(".story .dates").is_visible()
    assert plainly.evaluate("document.querySelector('.photo--lead img').naturalWidth") > 0
    assert plainly.locator(":is(.toolbar, .toolbar button, [data-theme-switch]):visible").count() == 0


def test_every_link_on_home_and_story_leads_somewhere(paper, reader):
    page = reader(java_script_enabled=False)
    found = set()
    for name in ("home", "story"):
        page.goto(paper.pages[name])
        links = page.eval_on_selector_all("a[href]", "all => all.map((one) => one.href)")
        inside = page.eval_on_selector_all("a[href^='#']", "all => all.map((one) => one.hash.slice(1))")
        assert [here for here in inside if not page.locator(f"[id='{here}']").count()] == []
        found |= {link.partition("#")[0] for link in links if link.startswith(paper.base)}
    assert len(found) > 100
    broken = {link for link in found if paper.get(link.removeprefix(paper.base)).status != 200}
    assert broken == set()


def test_without_style_every_word_is_there_under_one_heading(reader, paper):
    page = reader(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    for name, path in paper.pages.items():
        page.goto(path)
        headings = page.eval_on_selector_all("main :is(h1, h2, h3)", "all => all.map((one) => one.localName)")
        assert (headings[0], headings.count("h1")) == ("h1", 1), name
        assert page.evaluate(UNSEEN) == [], name


def test_the_menu_can_be_read_at_400_percent(reader):
    page = reader(width=320, height=256)
    page.goto("/")
    page.locator(".menu-all summary").click()
    last = page.locator(".menu__top").last
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= 256
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize(("width", "height"), [(320, 256), (1280, 1024)])
@pytest.mark.parametrize("spaced", [False, True])
def test_no_page_runs_sideways_or_cuts_words(reader, paper, width, height, spaced):
    """320 px is a desk's window at 400 %; the spacing is that of WCAG 1.4.12."""
    page = reader(width=width, height=height)
    found = {}
    for name, path in paper.pages.items():
        page.goto(path, wait_until="domcontentloaded")
        if spaced:
            page.evaluate(SPACED)
        faults = page.evaluate(SIDEWAYS) + page.evaluate(CUT)
        if faults:
            found[name] = faults
    assert found == {}
