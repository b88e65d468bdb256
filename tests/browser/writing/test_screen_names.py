"""Names suggested under the byline and the tags, by keyboard, by pointer, and not at all without scripts."""

import pytest

from tests.browser import newsroom


@pytest.fixture
def desk(staff):
    """A new story in the window of a section editor."""
    page = staff("section-editor")
    page.goto(newsroom.NEW, wait_until="networkidle")
    return page


def typed(page, name: str, text: str):
    """Type into the box, letter by letter, until names stand under it; returns those."""
    box = page.locator(f"[name={name}]")
    box.focus()
    box.press("Control+End")
    box.press_sequentially(text)
    options = page.locator(f".field-{name} [role=option]")
    options.first.wait_for()
    return options


def value(page, name: str) -> str:
    """What would be posted."""
    return page.locator(f"[name={name}]").input_value()


def test_arrows_and_enter_choose_the_name_of_the_line_the_caret_is_in(desk):
    first = typed(desk, "authors", "dok").first.inner_text()
    desk.keyboard.press("ArrowDown")
    active = desk.locator("[name=authors]").get_attribute("aria-activedescendant")
    assert desk.locator(f"#{active}").get_attribute("aria-selected") == "true"
    desk.keyboard.press("Enter")
    assert value(desk, "authors").startswith("Dokgo") and first.startswith(value(desk, "authors"))
    desk.keyboard.press("Enter")  # now it is a new line, as in any textarea
    typed(desk, "authors", "mae")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Tab")
    assert len(value(desk, "authors").splitlines()) == 2 and value(desk, "authors").splitlines()[1].startswith("Maeng")
    assert desk.evaluate("document.activeElement.name") == "authors", "Tab chose, and did not go on"


def test_escape_shuts_the_list_and_leaves_what_was_typed(desk):
    typed(desk, "authors", "dok")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Escape")
    assert value(desk, "authors") == "dok" and desk.locator(".field-authors [role=listbox]").is_hidden()
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.name") != "authors", "nobody is caught in the box"


def test_tags_are_chosen_between_their_commas_and_a_new_one_is_told(desk):
    options = typed(desk, "tags", "mus")
    names = options.all_inner_texts()
    assert "Music" in names and names[-1] == "New tag: “mus”"
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    assert value(desk, "tags") == f"{names[0]}, "
    typed(desk, "tags", "Barley of Jeju")
    assert desk.locator(".field-tags [role=status]").inner_text() == "New tag: “Barley of Jeju”"
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    assert value(desk, "tags") == f"{names[0]}, Barley of Jeju, "
    assert desk.url.endswith("/add/"), "Enter chose a tag; it did not save the story"


def test_a_pointer_chooses_too_and_the_number_of_names_is_said(desk):
    options = typed(desk, "authors", "dok")
    assert "arrow keys" in desk.locator(".field-authors [role=status]").inner_text()
    options.first.click()
    assert value(desk, "authors").startswith("Dokgo")
    newsroom.fill(desk, headline="By a suggested name", section="National", body="<p>Words.</p>")
    newsroom.save(desk)
    assert value(desk, "authors").startswith("Dokgo")
