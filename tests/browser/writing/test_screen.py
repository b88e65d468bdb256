"""The story screen in the hands of those who use it."""

from itertools import pairwise

import pytest

from tests.browser import newsroom

ORDER = (
    "section", "kicker", "headline", "standfirst", "authors", "dateline", "body", "embargo_0", "tags", "plan_legal",
    "plan_notes",
)


def test_a_reporter_writes_and_an_editor_publishes(staff):
    reporter = staff("reporter", width=390)
    story = newsroom.a_new_story(reporter, headline="Rain over the market", standfirst="All day long")
    newsroom.then(reporter, "submit")
    editor = staff("section-editor")
    editor.goto(newsroom.page_of(story))
    newsroom.then(editor, "publish")
    editor.goto(f"/article/{story}/")
    assert editor.locator("h1").inner_text() == "Rain over the market"


def test_without_scripts_the_same_story_can_be_written(staff):
    reporter = staff("reporter", java_script_enabled=False)
    story = newsroom.a_new_story(reporter, headline="Snow over the market", body="It snows.\n\nAll day.")
    newsroom.then(reporter, "submit")
    assert "Submitted" in reporter.goto(newsroom.page_of(story)).text()



@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_everything_stands_in_the_order_in_which_an_editor_checks(staff, width):
    """The same for the eye, for the Tab key and for a screen reader: the order of the page."""
    page = staff("section-editor", width=width)
    page.goto(newsroom.NEW, wait_until="networkidle")
    names = page.eval_on_selector_all("#article_form [name]", "all => all.map((one) => one.name)")
    assert [name for name in names if name in ORDER] == list(ORDER)
    boxes = {name: page.locator(f".field:has([name={name}])").bounding_box() for name in ORDER}
    column = [boxes[name] for name in ORDER if name in ("kicker", "headline", "standfirst", "authors", "dateline", "body")]
    assert all(above["y"] < below["y"] for above, below in pairwise(column))
    beside = boxes["tags"]["x"] > boxes["headline"]["x"] + boxes["headline"]["width"]
    assert beside == (width > 390), "the facts stand beside the text where there is room, below it where there is none"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_length_of_a_headline_is_said_while_it_is_typed(staff):
    page = staff("section-editor")
    page.goto(newsroom.NEW)
    field, count = page.locator("#id_headline"), page.locator("#id_headline_count")
    assert count.inner_text() == "0 characters" and "id_headline_count" in field.get_attribute("aria-describedby")
    told = {"A": "1 character", "비" * 62: "62 characters", "x" * 91: "91 characters: long for a headline"}
    for text, words in told.items():
        field.fill(text)
        assert count.inner_text() == words
    field.fill("Rain")
    field.press("End")
    field.press("Enter")
    assert field.input_value() == "Rain", "a headline is one line"


def test_the_bar_that_saves_is_always_there_and_hides_nothing_that_has_the_focus(staff):
    page = staff("section-editor", width=390, height=700)
    page.goto(newsroom.NEW, wait_until="networkidle")
    bar = page.locator(".save-bar")
    for name in ("kicker", "dateline", "slug", "plan_notes"):
        page.locator(f"[name={name}]").focus()
        field, foot = page.locator(f"[name={name}]").bounding_box(), bar.bounding_box()
        assert foot["y"] + foot["height"] <= 701, name
        assert field["y"] + min(field["height"], 40) <= foot["y"], name


def test_an_embargo_is_typed_into_the_browsers_own_boxes_and_comes_back(staff):
    page = staff("section-editor")
    newsroom.a_new_story(page, headline="Not before Monday")
    page.fill("[name=embargo_0]", "2031-03-03")
    page.fill("[name=embargo_1]", "06:30")
    newsroom.save(page)
    assert page.input_value("[name=embargo_0]") == "2031-03-03"
    assert page.input_value("[name=embargo_1]").startswith("06:30")
    assert "KST" in page.locator(".field-embargo").inner_text()


def test_the_whole_screen_is_walked_by_the_tab_key_and_nothing_holds_one_fast(staff):
    """From the first box to the last button in the order of the page; each stop shows where one is."""
    page = staff("section-editor")
    page.goto(newsroom.NEW, wait_until="networkidle")
    page.locator("[data-to-text]").focus()
    met, unseen = [], []
    for _ in range(120):
        page.keyboard.press("Tab")
        name, ringed = page.evaluate("""() => {
          const one = document.activeElement; // the text's ring is that of the box around it
          const ringed = [one, one.closest(".story-editor__place")].filter(Boolean).map((box) => getComputedStyle(box)).some(
            (look) => look.outlineStyle !== "none" || look.boxShadow !== "none");
          return [one.name || one.getAttribute("role") || one.className, ringed];
        }""")
        met.append(name)
        unseen += [] if ringed else [name]
        if name == "_save":
            break
    wanted = ["section", "kicker", "headline", "standfirst", "authors", "dateline", "textbox", "embargo_0", "tags"]
    assert [name for name in dict.fromkeys(met) if name in wanted] == wanted
    assert met[-1] == "_save" and unseen == []


def test_one_skips_to_the_text(staff):
    page = staff("section-editor")
    page.goto(newsroom.NEW, wait_until="networkidle")
    page.locator("[data-to-text]").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("It rains.")
    assert "It rains." in newsroom.body_of(page)


def lines(many: int) -> str:
    """A text of so many paragraphs."""
    return "".join(f"<p>Paragraph {n} of many, long enough to be read.</p>" for n in range(many))


def test_who_saves_in_the_middle_of_a_text_writes_on_there(staff):
    page = staff("reporter")
    newsroom.a_new_story(page, headline="A long day", body=lines(60))
    page.locator(".ProseMirror > p").nth(40).click()
    page.keyboard.press("End")
    page.keyboard.type(" First")
    above = page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().top")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    page.wait_for_selector(".ProseMirror-focused")
    assert abs(page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().top") - above) < 30
    page.keyboard.type(", then second.")
    assert "be read. First, then second.</p>" in newsroom.body_of(page)


def test_who_saves_in_a_field_stays_in_it(staff):
    page = staff("reporter")
    newsroom.a_new_story(page, headline="A short day", standfirst="Sun all over")
    page.focus("#id_standfirst")
    page.evaluate("document.activeElement.setSelectionRange(3, 3)")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    page.wait_for_selector("#id_standfirst:focus")
    page.keyboard.type(" and rain")
    assert page.input_value("#id_standfirst") == "Sun and rain all over"


def test_a_button_pressed_twice_saves_a_new_story_once(staff):
    page = staff("reporter")
    page.goto(newsroom.NEW)
    newsroom.fill(page, headline="Pressed twice", section="National", body="<p>Once is enough.</p>")
    posts = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    with page.expect_navigation(url="**/change/"):
        page.evaluate("""() => {
          const save = document.querySelector("[name=_continue]");
          save.click();
          setTimeout(() => save.click(), 20);
        }""")
    assert len([url for url in posts if url.endswith("/add/")]) == 1
