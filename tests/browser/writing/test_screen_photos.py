"""The photos of a story in its form: chosen, moved, taken out, put back; the first one leads."""

import pytest

from tests.browser import newsroom


@pytest.fixture
def desk(staff):
    """A new story in the window of a section editor."""
    page = staff("section-editor")
    page.goto(newsroom.NEW, wait_until="networkidle")
    return page


def choose(page, many: int) -> list[str]:
    """Tick the first `many` photos of the library; returns their numbers."""
    page.click("[data-pick]")
    boxes = page.locator("dialog.picker[open] .picker__one [type=checkbox]:enabled")
    boxes.first.wait_for()
    numbers = [boxes.nth(n).get_attribute("value") for n in range(many)]
    for number in numbers:
        page.check(f"dialog.picker [type=checkbox][value='{number}']")
    page.click("[data-add]")
    return numbers


def posted(page) -> list[str]:
    """Numbers of the photos as the server would put them in order."""
    rows = page.eval_on_selector_all(".photo-row", """rows => rows.map((row) => ["photo", "order"].map(
        (column) => row.querySelector(`[name$="-${column}"]`).value)).filter(([photo]) => photo)""")
    return [photo for photo, _order in sorted(rows, key=lambda row: int(row[1]))]


def places(page) -> list[str]:
    """What is said above each row that is seen."""
    return page.locator("[data-list] .photo-row:not([hidden]) [data-place]").all_inner_texts()


def test_an_empty_story_says_what_the_first_photo_will_be(desk):
    assert desk.locator(".photo-rows [data-none]").inner_text().startswith("No photo yet")
    choose(desk, 1)
    assert desk.locator(".photo-rows [data-none]").is_hidden() and places(desk) == ["Lead photo"]
    assert desk.evaluate("document.activeElement.name").endswith("-caption"), "the caption is what comes next"


def test_photos_move_by_keyboard_and_are_saved_in_their_order(desk):
    one, two, three = choose(desk, 3)
    assert places(desk) == ["Lead photo", "Photo 2, after the text", "Photo 3, after the text"]
    desk.locator('.photo-row:has([name$="-photo"]) [data-move="1"]').first.focus()
    desk.keyboard.press("Enter")
    assert posted(desk) == [two, one, three]
    assert desk.locator(".photo-rows [data-said]").inner_text() == "The photo is number 2 now"
    desk.keyboard.press("Enter")  # the button moved with its row, and keeps the focus
    assert posted(desk) == [two, three, one]
    newsroom.fill(desk, headline="Three pictures in another order", section="National", body="<p>Words.</p>")
    newsroom.save(desk)
    assert posted(desk) == [two, three, one]
    assert desk.locator(".photo-row--lead img.thumbnail").evaluate("img => img.naturalWidth") > 0


def test_a_photo_taken_out_can_be_put_back_and_its_caption_with_it(desk):
    one, two = choose(desk, 2)
    desk.locator(".photo-row--lead [name$='-caption']").fill("The slope at noon")
    desk.locator(".photo-row--lead [data-remove]").click()
    assert posted(desk) == [two] and places(desk) == ["Lead photo"]
    assert desk.evaluate("document.activeElement.hasAttribute('data-undo')")
    desk.keyboard.press("Enter")
    assert posted(desk) == [one, two]
    assert desk.locator(".photo-row--lead [name$='-caption']").input_value() == "The slope at noon"


def test_a_row_taken_out_brings_nothing_to_the_next_photo(desk):
    choose(desk, 1)
    desk.locator(".photo-row--lead [name$='-caption']").fill("Not of the next one")
    desk.locator(".photo-row--lead [data-remove]").click()
    [number] = choose(desk, 1)
    assert posted(desk) == [number]
    assert desk.locator(".photo-row--lead [name$='-caption']").input_value() == ""


def test_without_scripts_numbers_choose_and_order(staff):
    page = staff("section-editor", java_script_enabled=False)
    page.goto(newsroom.NEW)
    page.click(".photo-rows__spare summary")
    for n, order in ((0, "2"), (1, "1")):
        page.fill(f"[name=photos-{n}-photo]", str(11 + n))
        page.fill(f"[name=photos-{n}-order]", order)
    newsroom.fill(page, headline="Two pictures by number", section="National", body="Words.")
    newsroom.save(page)
    boxes = page.locator("[data-list] [name$='-photo']")
    assert [boxes.nth(n).input_value() for n in range(boxes.count())] == ["12", "11"]
    assert not page.locator("[data-remove]").first.is_visible()
