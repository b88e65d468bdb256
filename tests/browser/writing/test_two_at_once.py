"""Two browsers at one story, one of them without JavaScript: no word is lost, whoever saves first."""

import pytest

from tests.browser import newsroom

BODY = (
    "<p>The mayor spoke of the bridge on Tuesday.</p>\n<p>Work begins in spring.</p>\n"
    "<p>The city expects the work to take two years.</p>"
)


@pytest.fixture
def both(staff):
    """A reporter (with JavaScript) and a copy editor (without), who have the same new story open."""

    def open_it(headline: str, **wishes):
        reporter = staff("reporter", **wishes)
        story = newsroom.a_new_story(reporter, headline=headline, body=BODY)
        newsroom.then(reporter, "submit")
        editor = staff("copy-editor", java_script_enabled=False, **wishes)
        for page in (reporter, editor):
            page.goto(newsroom.page_of(story))
        return reporter, editor, story

    return open_it


def put(page, old: str, new: str, **fields):
    """Replace words of the text as it stands in the form, type over some fields, save."""
    if old:
        body = page.locator("[name=body]").input_value()
        assert old in body
        newsroom.put_body(page, body.replace(old, new))
    newsroom.fill(page, **fields)
    newsroom.save(page)


def test_headline_against_body_merges_and_says_so(both):
    reporter, editor, _story = both("Headline against body")
    put(editor, "", "", headline="Bridge nears")
    put(reporter, "Tuesday", "Monday")
    assert "changes were merged with yours: headline." in " ".join(newsroom.said(reporter))
    assert reporter.locator("[name=headline]").input_value() == "Bridge nears"
    assert "Monday" in newsroom.body_of(reporter)


@pytest.mark.parametrize("first", ["reporter", "editor"])
def test_the_same_paragraph_is_asked_in_both_orders(both, first):
    reporter, editor, story = both(f"The same paragraph, {first} first")
    one, other = (reporter, editor) if first == "reporter" else (editor, reporter)
    put(one, "Tuesday", "Friday")
    put(other, "Tuesday", "Monday")
    assert f"/{story}/merge/" in other.url
    shown = other.inner_text(".merge")
    assert "Friday" in shown and "Monday" in shown and "Tuesday" in shown and "Work begins" in shown
    other.reload()
    other.click("text=Save the merged story")
    assert "still needs your choice" in other.inner_text("[role=alert]")
    other.get_by_label("Both, one after the other").check()
    other.click("text=Save the merged story")
    other.wait_for_url("**/change/")
    assert "Merged and saved" in " ".join(newsroom.said(other))
    assert [day for day in ("Friday", "Monday") if day not in newsroom.body_of(other)] == []


def test_different_paragraphs_merge(both):
    reporter, editor, _story = both("Different paragraphs")
    put(reporter, "Tuesday", "Monday")
    put(editor, "two years", "three years")
    body = newsroom.body_of(editor)
    assert "Monday" in body and "three years" in body


def test_words_of_ones_own_by_keyboard_alone(both):
    reporter, editor, _story = both("By keyboard")
    put(editor, "", "", headline="Theirs")
    put(reporter, "", "", headline="Mine")
    reporter.get_by_label("Yours").focus()
    reporter.keyboard.press("Tab")  # from the group of choices into the box
    reporter.keyboard.press("Control+A")
    reporter.keyboard.type("Ours")
    assert reporter.get_by_label("My own words: tick this").is_checked()
    reporter.keyboard.press("Tab")
    reporter.keyboard.press("Enter")
    reporter.wait_for_url("**/change/")
    assert reporter.locator("[name=headline]").input_value() == "Ours"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_that_asks_is_fit_for_everybody(both, axe, width, scheme):
    reporter, editor, _story = both(f"For everybody {width} {scheme}", width=width, color_scheme=scheme)
    put(editor, "Tuesday", "Friday", headline="Theirs")
    put(reporter, "Tuesday", "Monday", headline="Mine")
    with reporter.expect_navigation():
        reporter.click("text=Save the merged story")  # with its complaints
    assert reporter.evaluate("document.documentElement.scrollWidth") <= width
    reporter.evaluate(axe.read_text())
    found = reporter.evaluate("axe.run()")
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found["violations"]] == []


def test_the_history_has_both_versions_whole(both):
    reporter, editor, story = both("Both versions whole")
    put(editor, "Tuesday", "Friday")
    put(reporter, "Tuesday", "Monday")
    reporter.get_by_label("’s", exact=False).first.check()
    reporter.click("text=Save the merged story")
    reporter.wait_for_url("**/change/")
    assert "Friday" in newsroom.body_of(reporter) and "Monday" not in newsroom.body_of(reporter)
    reporter.goto(newsroom.page_of(story, "revisions"))
    reporter.goto(newsroom.page_of(story, "revisions/3"))
    assert "Monday" in reporter.inner_text("#content")
