"""A reporter writes: by keyboard and by buttons, with links, quotes, photos and films, and sees how long it is."""

import pytest

from tests.browser import newsroom

SAID = "[data-story-editor] [data-length]"
PLAIN = "The pier is closed."  # a saved text of bare paragraphs comes back as somebody would type it


@pytest.fixture
def desk(staff):
    """A new story of a reporter, saved, the caret at the end of its one paragraph."""
    page = staff("reporter")
    newsroom.a_new_story(page, "The pier", body="<p>The pier is closed.</p>")
    page.wait_for_selector(".ProseMirror")
    page.click(".ProseMirror > p:last-child")
    page.keyboard.press("End")
    return page


def press(page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def write(page, words: str) -> None:
    """Type words in a paragraph of their own."""
    page.keyboard.press("Enter")
    page.keyboard.type(words)


def button(page, name: str):
    """A button of the toolbar."""
    return page.get_by_role("toolbar", name="Formatting").get_by_role("button", name=name, exact=True)


def test_what_is_typed_is_what_is_posted(desk):
    write(desk, "It opens in May.")
    assert newsroom.body_of(desk) == "<p>The pier is closed.</p>\n<p>It opens in May.</p>"
    newsroom.save(desk)
    assert desk.locator(".ProseMirror > p").all_inner_texts() == ["The pier is closed.", "It opens in May."]


def test_subheads_lists_and_quotes_by_shortcuts(desk):
    write(desk, "## What now")
    write(desk, "- nets")
    write(desk, "boats")
    press(desk, "Enter", "Enter")
    desk.keyboard.type("> She said so.")
    assert newsroom.body_of(desk).split("\n")[1:] == [
        "<h2>What now</h2>", "<ul><li>nets</li><li>boats</li></ul>", "<blockquote><p>She said so.</p></blockquote>",
    ]


def test_buttons_say_where_the_caret_is_and_arrow_keys_move_between_them(desk):
    desk.wait_for_selector("[data-do=paragraph][aria-pressed=true]")
    assert button(desk, "Bold").get_attribute("aria-pressed") == "false"
    press(desk, "Alt+F10", "ArrowRight", "Enter")  # to the toolbar, on to the subhead
    assert newsroom.body_of(desk) == "<h2>The pier is closed.</h2>"
    desk.wait_for_selector("[data-do=h2][aria-pressed=true]")
    press(desk, "Escape", "End")  # to the toolbar again
    assert desk.evaluate("document.activeElement.dataset.do") == "quiet"  # the last button
    press(desk, "Escape")
    assert desk.evaluate("document.activeElement.getAttribute('role')") == "textbox"


def test_the_editing_area_has_a_name_a_language_and_a_spelling_check(desk):
    area = desk.get_by_role("textbox", name="Text of the story")
    assert area.get_attribute("aria-multiline") == "true"
    assert area.get_attribute("spellcheck") == "true"
    assert area.get_attribute("lang") == "en"
    desk.locator("[name=language]").fill("ko")
    desk.locator("[name=language]").blur()
    assert area.get_attribute("lang") == "ko"


def test_a_link_is_made_whole_changed_and_removed(desk):
    press(desk, "Control+a", "Control+k")
    desk.keyboard.type("example.com/pier")
    press(desk, "Enter")
    assert newsroom.body_of(desk) == '<p><a href="https://example.com/pier">The pier is closed.</a></p>'
    press(desk, "ArrowLeft", "ArrowRight")
    desk.wait_for_selector("[data-do=link][aria-pressed=true]")
    press(desk, "Control+k")
    assert desk.get_by_label("Address", exact=True).input_value() == "https://example.com/pier"
    desk.keyboard.type("desk@example.com")
    press(desk, "Enter")
    assert newsroom.body_of(desk) == '<p><a href="mailto:desk@example.com">The pier is closed.</a></p>'
    press(desk, "Control+k")
    desk.get_by_role("button", name="Remove link").click()
    assert newsroom.body_of(desk) == PLAIN


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "java script:alert(1)", "data:text/html,x", "vbscript:x", "pier"])
def test_a_link_that_would_run_something_or_is_none_is_refused(desk, typed):
    press(desk, "Control+a", "Control+k")
    desk.keyboard.type(typed)
    press(desk, "Enter")
    assert "no address" in desk.locator("dialog[open] [role=alert]").inner_text()
    press(desk, "Escape")
    assert newsroom.body_of(desk) == PLAIN


def test_a_link_where_nothing_is_chosen_brings_its_own_words(desk):
    press(desk, "Control+k")
    desk.get_by_label("Address", exact=True).fill("https://example.com/map")
    desk.get_by_label("Words to show").fill(" (map)")
    press(desk, "Enter")
    assert newsroom.body_of(desk) == '<p>The pier is closed.<a href="https://example.com/map">(map)</a></p>'


def test_a_pull_quote_and_a_line_across(desk):
    button(desk, "Pull quote").click()
    assert newsroom.body_of(desk) == '<aside class="pull"><p>The pier is closed.</p></aside>'
    button(desk, "Undo").click()
    assert newsroom.body_of(desk) == PLAIN
    button(desk, "Line across").click()
    write(desk, "Later.")
    assert newsroom.body_of(desk) == "<p>The pier is closed.</p>\n<hr>\n<p>Later.</p>"


def test_a_photo_from_the_library_by_keyboard_alone(desk):
    press(desk, "Alt+F10")
    while desk.evaluate("document.activeElement.dataset.do") != "photo":
        press(desk, "ArrowRight")
    press(desk, "Enter")
    desk.wait_for_selector("dialog.picker[open] .picker__found [type=checkbox]")
    first = desk.locator("dialog.picker[open] .picker__found [type=checkbox]").first
    number, caption = first.get_attribute("value"), first.get_attribute("data-caption")
    first.focus()
    press(desk, "Enter")
    desk.keyboard.type("And then.")
    figure = f'<figure data-photo="{number}" data-size="column"></figure>'
    assert newsroom.body_of(desk) == f"<p>The pier is closed.</p>\n{figure}\n<p>And then.</p>"
    assert desk.locator(".story-figure__words").get_attribute("data-hint") == caption
    assert desk.locator(".story-figure img").get_attribute("src").startswith(f"/admin/photos/photo/{number}/thumbnail/")

    press(desk, "ArrowUp")
    desk.keyboard.type("Our own words.")
    assert "<figcaption>Our own words.</figcaption>" in newsroom.body_of(desk)
    press(desk, "Alt+ArrowUp")
    assert newsroom.body_of(desk).startswith("<figure")
    desk.get_by_role("button", name="Wide").click()
    assert 'data-size="wide"' in newsroom.body_of(desk)
    newsroom.save(desk)
    assert desk.locator(".story-figure img").get_attribute("src").startswith(f"/admin/photos/photo/{number}/thumbnail/")
    desk.get_by_role("button", name="Remove", exact=True).click()
    assert newsroom.body_of(desk) == "<p>The pier is closed.</p>\n<p>And then.</p>"


def test_a_photo_that_the_library_has_not_is_said_to_be_missing(desk):
    newsroom.put_body(desk, '<figure data-photo="987654"></figure>\n<p>Words.</p>')
    desk.wait_for_selector("text=Photo #987654 is not in the library.")


def test_a_film_is_put_in_and_an_unknown_address_refused_in_words(desk):
    button(desk, "Embed").click()
    desk.keyboard.type("https://www.example.com/film")
    press(desk, "Enter")
    assert "YouTube" in desk.locator("dialog[open] [role=alert]").inner_text()
    desk.get_by_label("Address of the film or recording").fill("https://youtu.be/dQw4w9WgXcQ")
    press(desk, "Enter")
    desk.keyboard.type("After it.")
    newsroom.save(desk)
    assert newsroom.body_of(desk).split("\n\n") == [
        PLAIN, '<figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></figure>',
        "After it.",
    ]


def test_words_are_counted_against_those_commissioned(desk):
    assert desk.locator(SAID).inner_text() == "4 words · 1 min to read"
    desk.locator("[name=plan_words]").fill("600")
    assert desk.locator(SAID).inner_text() == "4 of 600 words · 1 min to read"
    newsroom.put_body(desk, "<p>" + "word " * 241 + "</p>")
    assert desk.locator(SAID).inner_text() == "241 of 600 words · 2 min to read"
    assert desk.locator(SAID).get_attribute("role") is None and desk.locator(SAID).get_attribute("aria-live") is None


def test_control_s_saves_and_stays(desk):
    write(desk, "More.")
    with desk.expect_navigation():
        press(desk, "Control+s")
    assert newsroom.body_of(desk).endswith("More.")
    assert "/change/" in desk.url


def test_tab_leaves_the_text(desk):
    press(desk, "Tab")
    assert desk.evaluate("document.activeElement.closest('.ProseMirror')") is None


def test_at_390_pixels_nothing_is_cut_off_and_buttons_are_large_enough(staff):
    page = staff("reporter", width=390)
    newsroom.a_new_story(page, "Small", body="<p>Words.</p>")
    page.wait_for_selector(".ProseMirror")
    sizes = page.evaluate(
        "[...document.querySelectorAll('.story-tools button')].map((one) => one.getBoundingClientRect().toJSON())"
    )
    assert all(size["width"] >= 24 and size["height"] >= 24 and size["right"] <= 390 for size in sizes)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_it_is_a_plain_box(staff):
    page = staff("reporter", java_script_enabled=False)
    page.goto(newsroom.NEW)
    assert page.locator("#id_body").is_visible()
    assert page.locator("[role=toolbar]").count() == 0


def test_the_tools_stand_in_one_row_beside_the_facts_and_in_two_full_ones_on_a_phone(desk):
    rows = "new Set([...document.querySelectorAll('[data-toolbar] button')].map((one) => one.offsetTop)).size"
    for width, many in ((1440, 1), (1024, 1), (960, 1), (390, 2)):
        desk.set_viewport_size({"width": width, "height": 900})
        assert desk.evaluate(rows) == many, width


def test_a_mac_calls_keys_by_their_names_there(staff):
    page = staff("reporter")
    page.add_init_script("Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })")
    page.goto(newsroom.NEW)
    assert button(page, "Bold").get_attribute("title") == "Bold (⌘B)"
    assert button(page, "Subhead H2").get_attribute("title") == "Subhead (⌥⌘2)"
