"""The home page arranged by mouse and by keyboard, launched, and seen by a reader."""

import re

import pytest

from tests.browser.waiting import expect
from tests.browser.writing.test_newsroom_accessible import barriers

HOME = "/admin/fronts/home/"


def pins(page, place: str) -> list[str]:
    """The headlines in a place, from the top down."""
    return page.locator(f"[data-place={place}] .pin__headline").all_inner_texts()


def pin_first_offer(page, place: str) -> str:
    """Put the first story that is offered into a place; returns its headline."""
    page.goto(HOME)
    page.select_option("#into", place)
    row = page.locator(".offers__list li").first
    headline = re.sub(r"\s*#\d+.*$", "", row.locator("> span").inner_text())
    with page.expect_navigation():
        row.locator("button").click()
    assert headline in pins(page, place)
    return headline


def save(page, button: str = "_save") -> None:
    with page.expect_navigation():
        page.click(f"#arrange [name={button}]")


def clear(page) -> None:
    """An empty draft: whatever another test left is taken off."""
    page.goto(HOME)
    for box in page.locator("[name$=-gone]").all():
        box.evaluate("box => { box.closest('details').open = true; box.checked = true; }")
    save(page)


def launch(page) -> None:
    save(page, "_launch")
    with page.expect_navigation():
        page.click("#content button.default")


@pytest.fixture
def desk(staff):
    """The front editor at an empty draft of the home page."""
    page = staff("front-editor")
    clear(page)
    return page


def test_by_mouse_a_story_is_dragged_to_the_lead_and_readers_see_it(desk, reader):
    headline = pin_first_offer(desk, "under")
    handle = desk.locator("[data-place=under] [data-handle]").first
    handle.hover()
    desk.mouse.down()
    target = desk.locator("[data-place=lead]").bounding_box()
    desk.mouse.move(target["x"] + 40, target["y"] + target["height"] / 2, steps=8)
    desk.mouse.up()
    assert (pins(desk, "lead"), pins(desk, "under")) == ([headline], [])
    expect(desk.locator("[data-unsaved-note]")).to_have_text("Not saved yet.")
    launch(desk)
    anybody = reader()
    anybody.goto("/")
    assert anybody.locator(".lead__main .card__head").first.inner_text() == headline


def test_by_keyboard_a_story_goes_up_place_by_place_and_is_told_of(desk):
    one, two = pin_first_offer(desk, "under"), pin_first_offer(desk, "under")
    assert pins(desk, "under") == [two, one]
    handle = desk.locator("[data-place=under] [data-handle]").last
    handle.focus()
    desk.keyboard.press("ArrowUp")
    assert pins(desk, "under") == [one, two]
    expect(desk.locator("[data-said]")).to_contain_text(f"{one}: Under the lead, place 1 of 2")
    desk.keyboard.press("ArrowUp")
    assert (pins(desk, "beside"), pins(desk, "under")) == ([one], [two])
    expect(desk.locator("[data-place=beside] [data-handle]")).to_be_focused()
    save(desk)
    assert (pins(desk, "beside"), pins(desk, "under")) == ([one], [two])


def test_without_scripts_a_story_is_put_moved_and_launched(staff):
    page = staff("front-editor", java_script_enabled=False)
    page.goto(HOME)
    page.select_option("#into", "opinion")
    with page.expect_navigation():
        page.locator(".offers__list button").first.click()
    first = pins(page, "opinion")
    with page.expect_navigation():
        page.locator(".offers__list button").first.click()
    assert len(first) == 1
    launch(page)
    page.goto(f"{HOME}history/")
    assert page.locator(".launches > li").first.inner_text().startswith("1") or page.locator(".launches > li").count() >= 1


def test_two_editors_the_second_is_told_what_changed_and_loses_nothing(desk, staff, axe):
    other = staff("managing-editor")
    other.context.add_init_script(path=axe)
    other.goto(HOME)
    theirs = pin_first_offer(desk, "lead")
    other.select_option("#into", "lead")
    with other.expect_navigation():
        other.locator(".offers__list button").nth(1).click()
    assert "saved this front" in other.locator("#content").inner_text()
    assert theirs in other.locator(".changes").inner_text()
    assert barriers(other) == []
    with other.expect_navigation():
        other.click("text=Put mine over theirs")
    assert theirs not in pins(other, "lead") and len(pins(other, "lead")) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1280])
def test_the_fronts_desk_has_no_barrier(staff, axe, width, scheme):
    page = staff("front-editor", width=width, color_scheme=scheme)
    page.context.add_init_script(path=axe)
    for address in ("/admin/fronts/", HOME, f"{HOME}launch/", f"{HOME}history/", "/admin/fronts/bar/"):
        page.goto(address)
        assert barriers(page) == [], (address, width, scheme)
