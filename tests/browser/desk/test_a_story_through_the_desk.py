"""One story through the hands of three people, from the first draft to the note that readers find where it was."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.browser import newsroom

SEOUL = ZoneInfo("Asia/Seoul")
HEADLINE = "Ferry to Baekdo turns back after twelve minutes"
TEXT = "<p>The ferry carried 41 people, the harbor office said.</p><p>It was back before the coffee was cold.</p>"
CORRECTED = TEXT.replace("41", "47")
WAS_WRONG = "An earlier version said 41 people were on board. There were 47."


def submitted(page, story: int) -> None:
    page.goto(newsroom.page_of(story))
    newsroom.then(page, "submit")


def press(page, verb: str) -> None:
    """Open the verb's box beside the story where it has one, and press its button; what it asks must be filled already."""
    with page.expect_navigation():
        page.locator(f"button[form=verb-{verb}]:not(.verb__look):visible").last.click()


def asks(page, verb: str):
    """Open the box in which a verb asks for something; the verbs that are rarely used stand folded."""
    box = page.locator(f"li.verb--{verb}")
    if not box.is_visible():
        page.click(".verbs-more > summary")
    box.locator("summary").click()
    return box


def schedule_at(page, at: datetime) -> None:
    """Type a time with its seconds, which people leave out."""
    asks(page, "schedule")
    page.evaluate("document.getElementById('schedule-time').step = 1")
    page.fill("#schedule-date", f"{at:%Y-%m-%d}")
    page.fill("#schedule-time", f"{at:%H:%M:%S}")
    press(page, "schedule")


def status(page, address: str) -> int:
    return page.request.get(address, max_redirects=5).status


def state(page, story: int) -> str:
    page.goto(newsroom.page_of(story))
    return page.locator(".story-state .standing").inner_text()


@pytest.mark.usefixtures("paper")
def test_a_story_through_the_desk(staff, reader):
    # The desk of Sports: elsewhere the stories of other tests wait before this one, and fill the box.
    reporter, editor, chief = staff("reporter"), staff("sports-editor"), staff("managing-editor")
    story = newsroom.a_new_story(reporter, headline=HEADLINE, body=TEXT, section="Sports")
    public = f"/article/{story}/"
    newsroom.then(reporter, "submit")
    assert "Submitted" in state(reporter, story)

    # The desk sends it back from its own page, without opening the story.
    editor.goto("/admin/")
    row = editor.locator(".desk-row", has_text=HEADLINE).first
    row.locator("summary", has_text="Send back").click()
    row.locator("textarea").fill("How many of them were crew?")
    with editor.expect_navigation():
        row.locator("form button", has_text="Send back").click()
    assert editor.url.endswith("/admin/")

    # The reporter is told by the bell, and finds the note where her story waits.
    reporter.goto("/admin/")
    told = reporter.locator(".desk-box--back, .desk-box--sent_back, .desk-box--sent-back").first.inner_text()
    assert HEADLINE in told and "How many of them were crew?" in told
    reporter.goto("/admin/notices/")
    assert "How many of them were crew?" in reporter.locator("main, #content").first.inner_text()
    submitted(reporter, story)

    # Approved and given a time; nobody sees it before.
    editor.goto(newsroom.page_of(story))
    press(editor, "approve")
    at = datetime.now(SEOUL).replace(microsecond=0) + timedelta(seconds=40)
    schedule_at(editor, at)
    assert "scheduled for" in state(editor, story).lower()
    anybody = reader()
    early = status(anybody, public)
    before = datetime.now(SEOUL)
    assert (early, before < at) == (404, True)
    anybody.wait_for_timeout(max(0, (at - datetime.now(SEOUL)).total_seconds() * 1000 + 30))
    assert status(anybody, public) == 200

    # What readers see is corrected, and cannot be so in silence.
    editor.goto(newsroom.page_of(story))
    newsroom.fill(editor, body=CORRECTED)
    newsroom.then(editor, "update")
    assert "47" in editor.locator(".diff").inner_text()
    editor.check("input[name=kind][value=minor]")
    press(editor, "update")
    assert "41" in editor.locator("#content").inner_text() and status(anybody, public) == 200
    editor.check("input[name=kind][value=correction]")
    editor.fill("textarea[name=text]", WAS_WRONG)
    press(editor, "update")
    anybody.goto(public)
    assert WAS_WRONG in anybody.locator("article.story").inner_text()

    # Whoever wants to know what changed finds it.
    anybody.click("article.story >> .. >> a[href$='/history/']")
    history = anybody.locator("main").inner_text()
    changed = [anybody.locator(mark).all_inner_texts() for mark in ("main li del", "main li ins")]
    assert WAS_WRONG in history and "41" in " ".join(changed[0]) and "47" in " ".join(changed[1])
    address = anybody.url

    # Taken back with a reason, and taken up again.
    editor.goto(newsroom.page_of(story))
    asks(editor, "withdraw")
    editor.fill("#withdraw-reason", "The harbor office took its figures back.")
    press(editor, "withdraw")
    gone = anybody.goto(public)
    assert gone.status == 410 and "took its figures back" in anybody.locator("main").inner_text()
    assert status(anybody, address) == 410
    chief.goto(newsroom.page_of(story))
    press(chief, "reinstate")
    assert "Draft" in state(chief, story)
    assert status(anybody, public) == 410
