"""A reader with nothing but a keyboard gets everywhere and always sees where they are."""

import pytest

HERE = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  // A headline's link covers its whole card, so the card is outlined in its stead.
  const rings = [one, ...(one.closest(".card__head") ? [one.closest(".card")] : [])].map((ring) => getComputedStyle(ring));
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    what: `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`,
    outlined: rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    seen: box.width > 0 && box.height > 0 && !!at && (one.contains(at) || at.contains(one)),
    end: one === document.body,
  };
}"""


@pytest.fixture
def page(reader, paper):
    """A story, opened by a reader without a mouse."""
    page = reader()
    page.goto(paper.pages["story"])
    return page


def on(page) -> str:
    """What has the focus: its class, or its kind of element."""
    return page.evaluate("document.activeElement.className || document.activeElement.localName")


def test_the_first_stop_leads_past_the_head(page):
    page.keyboard.press("Tab")
    assert on(page) == "skip"
    assert page.evaluate(HERE)["seen"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["story", "home"])
def test_every_stop_is_seen_and_outlined(reader, paper, name, width):
    page = reader(width=width)
    page.goto(paper.pages[name])
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(HERE)
        if stop["end"]:
            break
        stops.append(stop)
    assert len(stops) > 60
    assert [stop["what"] for stop in stops if not stop["outlined"]] == []
    assert [stop["what"] for stop in stops if not stop["seen"]] == []


def test_the_drawer_opens_and_shuts_by_keys(reader, paper):
    page = reader(width=390)
    page.goto(paper.pages["story"])
    page.locator(".menu-all summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".menu").is_visible()
    page.keyboard.press("Tab")
    assert on(page) == "menu__top"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu__sub') !== null")
    page.keyboard.press("Escape")
    assert not page.locator(".menu").is_visible()
    assert page.evaluate("document.activeElement === document.querySelector('.menu-all summary')")


def test_a_list_of_the_bar_opens_and_shuts_by_keys(page):
    caret = page.locator(".menu__caret").first
    sub = page.locator(".menu__item", has=caret).first.locator(".menu__sub")
    caret.focus()
    page.keyboard.press("Enter")
    assert sub.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu__sub') !== null")
    page.keyboard.press("Escape")
    assert not sub.is_visible()
    assert on(page) == "menu__caret"
