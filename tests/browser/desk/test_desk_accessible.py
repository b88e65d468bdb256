"""The pages of the desk: nothing that axe finds wrong, in light and in dark, on a phone and on a desk; nothing that the
browser complains of; nothing asked of a stranger; no script or style but the paper's own files.

One walk over a story that waits for its hour, one that readers know in an older text, and what stands around them.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.browser import newsroom
from tests.browser.newsroom import STORIES, page_of
from tests.browser.test_quiet import INLINE, listen
from tests.browser.writing.test_newsroom_accessible import POLICY, _all, barriers, desk  # noqa: F401 (a fixture)

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def two_stories(staff) -> tuple[int, int]:
    """Numbers of a story that is planned for tomorrow, with a note on it, and of a live one with changes not yet seen."""
    editor = staff("section-editor")
    planned = newsroom.a_new_story(editor, headline="The tide table, read aloud", standfirst="Every morning at six")
    tomorrow = datetime.now(SEOUL) + timedelta(days=1)
    editor.goto(page_of(planned, "schedule"))
    editor.fill("[name=date]", f"{tomorrow:%Y-%m-%d}")
    editor.fill("[name=time]", "06:00")
    _press(editor, "schedule")
    editor.goto(page_of(planned, "note"))
    editor.fill("[name=note]", "@reporter who reads it on Sundays?")
    with editor.expect_navigation():
        editor.click(".notes-page__form [type=submit]")
    live = newsroom.a_new_story(editor, headline="Nine lamps on the pier", body="<p>There are nine lamps.</p>")
    editor.goto(page_of(live, "publish"))
    _press(editor, "publish")
    newsroom.fill(editor, body="<p>There are 11 lamps.</p>")
    newsroom.save(editor)
    return planned, live


def _press(page, verb: str) -> None:
    """The button of a verb's own page."""
    with page.expect_navigation():
        page.click(f".verb-page button[form=verb-{verb}]:not(.verb__look)")


def test_no_page_of_the_desk_has_a_barrier(desk, paper, two_stories):  # noqa: F811
    planned, live = two_stories
    heard = listen(desk, paper)
    found = {}
    for path in (
        "/admin/", page_of(planned), page_of(live, "update"), "/admin/desk/planning/", "/admin/desk/newslist/",
        "/admin/notices/", "/admin/desk/help/", "/admin/account/", f"{STORIES}together/?ids={planned},{live}",
    ):
        answer = desk.goto(path, wait_until="networkidle")
        html = answer.text()
        assert (answer.status, answer.headers["content-security-policy"]) == (200, POLICY), path
        inline = [what for what, pattern in INLINE.items() if _all(pattern, html)]
        found[path] = barriers(desk) + inline
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert heard == []


def test_what_a_refusal_says_is_no_barrier_and_has_the_focus(desk, paper):  # noqa: F811
    story = newsroom.a_new_story(desk, headline="Who owns the ninth lamp")
    newsroom.fill(desk, plan_legal="needed", plan_hold="needed")
    newsroom.save(desk)
    desk.goto(page_of(story, "publish"))
    heard = listen(desk, paper)
    _press(desk, "publish")
    assert desk.locator(".checks__block").count() == 2
    assert desk.evaluate("document.activeElement.id") == "verb-checks"
    assert barriers(desk) == [] == heard


def test_the_history_that_readers_see_has_no_barrier(reader, axe, paper):
    page = reader()
    page.context.add_init_script(path=axe)
    heard = listen(page, paper)
    page.goto(paper.pages["corrected story"])
    page.click("a[href$='/history/']")
    page.locator(".trace__first > summary").last.click()
    assert barriers(page) == [] == heard
