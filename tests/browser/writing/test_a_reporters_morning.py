"""Min-gyeol, a reporter, writes a story by keyboard alone; her editor publishes exactly what the preview showed her."""

import re

from tests.browser import newsroom

HEADLINE = "Harbor light goes out for 40 minutes, and three boats wait"
FILM = "https://www.youtube.com/watch?v=jNQXAC9IVRw"


def tab_to(page, what: str) -> None:
    """Press Tab until `what`, a CSS selector, has the focus."""
    for _ in range(120):
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not come to {what}")


def arrow_to(page, button: str) -> None:
    """From the text to its toolbar, and press one of the buttons there."""
    page.keyboard.press("Alt+F10")
    page.keyboard.press("Home")
    for _ in range(30):
        if page.evaluate("document.activeElement.dataset.do") == button:
            page.keyboard.press("Enter")
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"the arrow keys do not come to {button}")


def choose_first_photo(page) -> str:
    """In the picker: Tab to the first photo, Enter. Returns its number."""
    page.wait_for_selector("dialog.picker[open] .picker__found [type=checkbox]")
    tab_to(page, ".picker__found [type=checkbox]")
    number = page.evaluate("document.activeElement.value")
    page.keyboard.press("Enter")
    return number


def write(page) -> str:
    """Everything from an empty form to the last paragraph. Returns the number of the photo in the text."""
    keys = page.keyboard
    tab_to(page, "[name=section]")
    keys.type("Nat")
    tab_to(page, "[name=headline]")
    keys.type(HEADLINE)
    tab_to(page, "[name=standfirst]")
    keys.type("The keeper was asleep; the sea was not.")
    tab_to(page, ".ProseMirror")
    keys.type("The light at the harbor mouth went out at 3:10 on Tuesday morning.")
    keys.press("Enter")
    arrow_to(page, "photo")
    photo = choose_first_photo(page)
    keys.type("Three boats waited outside until it came back.")
    keys.press("Enter")
    keys.type("We counted the waves, because there was nothing else to count.")
    arrow_to(page, "pull")
    keys.press("ArrowDown")
    keys.press("Enter")
    arrow_to(page, "embed")
    keys.type(FILM)
    keys.press("Enter")
    keys.type("Nobody was hurt.")
    return photo


def story_text(page) -> list[str]:
    """The words of the story as they stand on a reader's page, line by line, without its times and tools."""
    lines = page.locator("article.story").inner_text().splitlines()
    return [line.strip() for line in lines if line.strip() and not re.match(r"(Published|Updated) :", line.strip())]


def test_a_story_with_photo_pull_quote_and_film_by_keyboard_alone(staff):
    reporter = staff("reporter")
    reporter.goto(newsroom.NEW)
    reporter.wait_for_selector(".ProseMirror")
    photo = write(reporter)
    body = newsroom.body_of(reporter)
    assert f'<figure data-photo="{photo}"' in body and f'<figure data-embed="{FILM}"' in body
    assert '<aside class="pull"><p>We counted the waves' in body

    reporter.keyboard.press("Control+s")
    reporter.wait_for_url("**/change/")
    story = newsroom.number_of(reporter)
    reporter.wait_for_selector(".ProseMirror")
    tab_to(reporter, "[data-preview]")
    with reporter.context.expect_page() as opened:
        reporter.keyboard.press("Enter")
    framed = opened.value.frame_locator("iframe")
    framed.locator("article.story h1").wait_for()
    preview = story_text(framed)
    assert preview.count(HEADLINE) == 1 and "Nobody was hurt." in " ".join(preview)

    reporter.keyboard.press("Tab")
    tab_to(reporter, "[name=_then][value=submit]")
    with reporter.expect_navigation():
        reporter.keyboard.press("Enter")
    assert "Submitted" in reporter.locator(".story-state").inner_text()

    editor = staff("section-editor")
    editor.goto(newsroom.page_of(story))
    newsroom.then(editor, "publish")
    editor.goto(f"/article/{story}/")
    assert story_text(editor) == preview
    assert editor.locator(".embed a").first.get_attribute("href") == FILM
    assert editor.locator("figure.photo--body img").count() == 1
