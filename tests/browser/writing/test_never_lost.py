"""Whatever happens while somebody types, the text comes back: the server dies, the session ends, the net is gone, the
tab is closed, two tabs hold one story, the browser runs no scripts. And one quiet line says in words how it stands.
"""

import re
import subprocess
import sys

import pytest

from tests.browser import newsroom
from tests.browser.waiting import expect
from tests.house import ROOT

STATE = "[data-keeping]"
WORDS = "Nobody shall lose this sentence"


@pytest.fixture
def story(staff):
    """A reporter's story, its form open in a window."""
    page = staff("reporter")
    page.number = newsroom.a_new_story(page, headline="Kept words")
    return page


def type_text(page, text: str = WORDS) -> None:
    """Type at the start of the text, as a person does."""
    editor = page.locator(".ProseMirror, #id_body:visible").first
    editor.click()
    page.keyboard.press("Control+Home")
    page.keyboard.type(text + " ")


def state(page, words: str) -> None:
    """Wait until the quiet line says so."""
    page.locator(STATE, has_text=re.compile(words)).wait_for(timeout=20_000)


def offers(page) -> str:
    """The banner's text, once it is there."""
    banner = page.locator(".keeping")
    banner.wait_for(timeout=10_000)
    return banner.inner_text()


def bring_back(page) -> str:
    """Take the first offer; returns the text that is in the form then."""
    page.locator(".keeping a", has_text="Bring it back").first.click()
    page.locator(".keeping-brought").wait_for()
    return newsroom.body_of(page)


def opened_anew(page):
    """The story in another tab of the same browser."""
    other = page.context.new_page()
    other.goto(newsroom.page_of(page.number))
    return other


def test_the_line_says_saved_with_the_time_and_its_zone(story):
    type_text(story)
    assert story.locator(STATE).inner_text().strip() == "Typing…"
    state(story, r"Saved \d\d:\d\d KST · not in the story yet")
    assert story.evaluate("Object.keys(localStorage).filter(key => key.startsWith('kept:')).length") == 0
    newsroom.save(story)
    assert WORDS in newsroom.body_of(story)
    state(story, "Saved as revision 2")
    story.wait_for_timeout(1000)
    assert story.locator(".keeping").count() == 0


def test_the_server_dies_while_somebody_types(story, paper):
    type_text(story)
    state(story, "Saved")
    paper.process.kill()
    paper.process.wait(timeout=20)
    try:
        type_text(story, "More words")
        state(story, "The server does not answer: kept on this computer")
    finally:
        paper.open_again()
    state(story, "Saved")
    newsroom.save(story)
    assert f"More words {WORDS}" in newsroom.body_of(story)


def test_the_server_dies_and_so_does_the_tab(story, paper):
    paper.process.kill()
    paper.process.wait(timeout=20)
    try:
        type_text(story)
        state(story, "The server does not answer")
        story.close(run_before_unload=False)
    finally:
        paper.open_again()
    other = opened_anew(story)
    assert "You typed text here at" in offers(other)
    assert WORDS in bring_back(other)


def test_the_session_ends_while_somebody_types(story):
    type_text(story)
    state(story, "Saved")
    story.context.clear_cookies(name="sessionid")
    type_text(story, "After that")
    state(story, "You have been logged out. Your text is kept on this computer: log in in another tab, then go on here.")
    with story.context.expect_page() as door:
        story.locator("[data-keeping-login]").click()
    newsroom.log_in(door.value, "reporter")
    door.value.close()
    state(story, "Saved")
    newsroom.save(story)  # the token is another one since the log-in
    assert f"After that {WORDS}" in newsroom.body_of(story)


def test_all_sessions_end_on_the_server(staff, paper, logged_in):
    logged_in.pop("sports-editor", None)
    page = staff("sports-editor")
    page.number = newsroom.a_new_story(page, headline="Kept words", section="Sports")
    code = "from django.contrib.sessions.models import Session as S; " \
           "[s.delete() for s in S.objects.all() if s.session_key == '%s']"
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "sessionid")
    words = [sys.executable, "manage.py", "shell", "-c", code % key]
    subprocess.run(words, cwd=ROOT, env=paper.environment, check=True, capture_output=True)
    logged_in.pop("sports-editor", None)
    type_text(page)
    state(page, "You have been logged out")
    page.close(run_before_unload=False)
    again = page.context.new_page()
    newsroom.log_in(again, "sports-editor")
    again.goto(newsroom.page_of(page.number))
    assert "You typed text here at" in offers(again)
    assert WORDS in bring_back(again)


def test_a_save_without_a_session_gives_all_back_and_sends_it_again(story):
    type_text(story)
    story.context.clear_cookies(name="sessionid")
    story.locator("[name=_continue]").click()
    story.locator("text=You were logged out, so this was not saved").wait_for()
    assert any(WORDS in text.input_value() for text in story.locator("textarea[readonly]").all())
    with story.context.expect_page() as door:
        story.locator("a", has_text="Log in in a new tab").click()
    newsroom.log_in(door.value, "reporter")
    story.locator("button", has_text="Send it again").click()
    story.wait_for_url("**/change/")
    assert WORDS in newsroom.body_of(story)


def test_the_net_is_gone_while_somebody_types(story):
    story.context.set_offline(True)
    type_text(story)
    state(story, "Offline: kept on this computer")
    story.context.set_offline(False)
    state(story, "Saved")


def test_the_net_is_gone_and_so_is_the_tab(story):
    story.context.set_offline(True)
    type_text(story)
    state(story, "Offline: kept on this computer")
    story.close(run_before_unload=False)
    story.context.set_offline(False)
    other = opened_anew(story)
    assert "You typed text here at" in offers(other)
    assert other.evaluate("Object.keys(localStorage).filter(key => key.startsWith('kept:')).length") == 0
    assert WORDS in bring_back(other)
    newsroom.save(other)
    assert WORDS in newsroom.body_of(other) and other.locator(".keeping").count() == 0


def test_the_tab_is_closed_a_moment_after_the_last_key(story):
    type_text(story)
    story.wait_for_timeout(300)
    story.close(run_before_unload=False)
    other = opened_anew(story)
    offers(other)
    assert WORDS in bring_back(other)


def test_a_new_story_comes_back_on_the_empty_form(staff):
    page = staff("copy-editor")
    page.goto(newsroom.NEW)
    page.fill("[name=headline]", "A headline nobody saved")
    type_text(page)
    state(page, "Saved")
    page.close(run_before_unload=False)
    again = page.context.new_page()
    again.goto(newsroom.NEW)
    assert "You typed text here at" in offers(again)
    assert WORDS in bring_back(again)
    assert again.locator("[name=headline]").input_value() == "A headline nobody saved"
    newsroom.save(again)
    again.goto(newsroom.NEW)
    again.wait_for_timeout(1000)
    assert "A headline nobody saved" not in again.locator("[data-keeping-offers]").inner_text()


def test_two_tabs_of_one_person_keep_two_texts(story):
    other = opened_anew(story)
    type_text(story, "From the first tab")
    type_text(other, "From the second tab")
    state(story, "Saved")
    state(other, "Saved")
    story.wait_for_timeout(500)
    for page in (story, other):
        page.close(run_before_unload=False)
    again = opened_anew(story)
    offers(again)
    links = [link.get_attribute("href") for link in again.locator(".keeping a", has_text="Bring it back").all()]
    texts = []
    for link in links:
        again.goto(link)
        texts.append(newsroom.body_of(again))
    assert [any(words in text for text in texts) for words in ("From the first tab", "From the second tab")] == [True, True]


def test_a_doubled_tab_takes_a_token_of_its_own(story):
    token = story.locator("[name=tab]").input_value()
    other = story.context.new_page()
    double = f"() => {{ document.querySelector('[name=tab]').defaultValue = '{token}'; }}"
    other.add_init_script(f"document.addEventListener('readystatechange', {double}, {{once: true}});")
    other.goto(newsroom.page_of(story.number))
    expect(other.locator("[name=tab]")).not_to_have_value(token)
    assert story.locator("[name=tab]").input_value() == token


def test_a_text_too_large_for_a_last_word_comes_back_from_this_computer(story):
    newsroom.put_body(story, "".join(f"<p>Paragraph {n} of a very long story, {WORDS}.</p>" for n in range(1500)))
    story.wait_for_timeout(400)
    story.close(run_before_unload=False)
    other = opened_anew(story)
    offers(other)
    assert "Paragraph 1499" in bring_back(other)


def test_another_person_on_the_same_computer_is_not_shown_it(story):
    story.context.set_offline(True)
    type_text(story)
    state(story, "Offline")
    story.close(run_before_unload=False)
    story.context.set_offline(False)
    story.context.clear_cookies()
    other = story.context.new_page()
    newsroom.log_in(other, "managing-editor")
    other.goto(newsroom.page_of(story.number))
    other.wait_for_timeout(1000)
    assert other.locator(".keeping").count() == 0
    left = "words => Object.values(localStorage).filter(copy => copy.includes(words)).length"
    assert other.evaluate(left, WORDS) == 1


def test_somebody_else_logs_in_in_the_same_browser(story):
    type_text(story)
    state(story, "Saved")
    other = story.context.new_page()
    story.context.clear_cookies(name="sessionid")
    newsroom.log_in(other, "managing-editor")
    type_text(story, "Still the reporter")
    state(story, "Somebody else is logged in in this browser now. Your text is kept on this computer.")


def test_a_browser_without_room_says_so_and_warns_before_the_page_is_left(story):
    story.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }")
    story.context.set_offline(True)
    type_text(story)
    state(story, "Not kept: this computer has no room for it. Please copy your text.")
    with story.expect_event("dialog") as warning:
        story.close(run_before_unload=True)
    assert warning.value.type == "beforeunload"
    warning.value.accept()


def test_without_scripts_the_words_come_back_too(staff):
    page = staff("section-editor", java_script_enabled=False)
    page.goto(newsroom.NEW)
    page.fill("[name=headline]", "Typed without scripts")
    page.fill("[name=body]", WORDS)
    page.context.clear_cookies(name="sessionid")
    page.locator("[name=_continue]").click()
    assert "You were logged out, so this was not saved" in page.content()
    door = page.context.new_page()
    newsroom.log_in(door, "section-editor")
    page.locator("button", has_text="Send it again").click()
    page.locator("text=press once more").wait_for()
    page.locator("button", has_text="Send it again").click()
    page.wait_for_url("**/change/")
    assert page.locator("[name=headline]").input_value() == "Typed without scripts"


def test_who_else_is_there_is_said_in_words_and_brought_up_to_date(story, staff):
    editor = staff("copy-editor")
    editor.goto(newsroom.page_of(story.number))
    said = editor.locator("[data-keeping-others]")
    assert re.fullmatch(r".+ has had this story open since \d\d:\d\d KST\.?( and is typing\.)?", said.inner_text().strip())
    type_text(story)
    state(story, "Saved")
    type_text(editor, "Me too")
    said.locator("text=and is typing").wait_for(timeout=10_000)
    newsroom.save(story)
    type_text(editor, "Again")
    news = editor.locator("[data-keeping-news]", has_text="saved this story at")
    news.wait_for(timeout=10_000)
    assert "Your next save will be merged with it." in news.inner_text()


def test_text_is_set_aside_without_leaving_the_form(story):
    type_text(story)
    state(story, "Saved")
    story.close(run_before_unload=False)
    other = opened_anew(story)
    offers(other)
    other.locator("button", has_text="Set it aside").click()
    other.locator(".keeping").wait_for(state="detached")
    assert newsroom.page_of(story.number) in other.url
