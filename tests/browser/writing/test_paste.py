"""What is pasted from Word, Google Docs and web pages comes out clean, and nothing in it runs or is fetched."""

import pytest

from articles.body.sanitise import clean_html
from tests import pastes
from tests.browser import newsroom

EVERY = pastes.every()
PASTE = """([html, plain]) => {
  const area = document.querySelector("#id_body");
  area.value = "";
  area.dispatchEvent(new CustomEvent("story:reload", { bubbles: true }));
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  if (plain) data.setData("text/plain", plain);
  const sheet = document.querySelector(".ProseMirror");
  sheet.focus();
  sheet.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  return area.value;
}"""
FILE = """() => {
  const data = new DataTransfer();
  data.items.add(new File(["x"], "harbour.jpg", { type: "image/jpeg" }));
  const sheet = document.querySelector(".ProseMirror");
  sheet.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def desk(staff):
    """An empty story form, its editor ready; `asked` lists what the page asked for since, `complaints` what it reported."""
    page = staff("managing-editor")
    page.goto(newsroom.NEW)
    page.wait_for_selector(".ProseMirror")
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


def test_there_are_sixty_and_half_of_each_kind_are_hostile():
    for kind in ("word", "docs", "web"):
        some = [paste for paste in EVERY if paste.name[3:].startswith(f"{kind}-")]
        assert (len(some), sum(paste.hostile for paste in some)) == (20, 10)


def test_every_paste_becomes_what_it_should(desk, paper):
    wrong = {}
    for paste in EVERY:
        got = desk.evaluate(PASTE, [paste.html, ""])
        if got != paste.expected:
            wrong[paste.name] = got
    assert wrong == {}
    desk.wait_for_timeout(500)  # whatever was to run or to be fetched would have by now
    assert desk.evaluate("typeof window.pwned") == "undefined"
    assert [url for url in desk.asked if not url.startswith(paper.base)] == []
    assert desk.complaints == []


def test_what_is_expected_is_what_the_sanitiser_keeps():
    for paste in EVERY:
        kept = clean_html(paste.expected).replace(' rel="noopener"', "")
        assert kept.replace("watch?v=", "embed/") == paste.expected, paste.name


def test_plain_text_with_blank_lines_becomes_paragraphs(desk):
    pasted = desk.evaluate(PASTE, ["", "First line,\r\nsecond line.\r\n\r\n\r\nNew para\u200bgraph <b>no tag</b>.\r\n"])
    assert pasted == "<p>First line,<br>\nsecond line.</p>\n<p>New paragraph &lt;b&gt;no tag&lt;/b&gt;.</p>"


def test_plain_text_without_blank_lines_has_a_paragraph_a_line(desk):
    assert desk.evaluate(PASTE, ["", "One\nTwo"]) == "<p>One</p>\n<p>Two</p>"


def test_a_few_words_go_into_the_sentence_they_are_pasted_in(desk):
    newsroom.put_body(desk, "<p>The pier is closed.</p>")
    desk.evaluate("""() => {
      const { editor } = document.querySelector(".ProseMirror");
      editor.commands.setTextSelection({ from: 5, to: 9 });
      const data = new DataTransfer();
      data.setData("text/html", "<span style='color:red'>old <b>pier</b></span>");
      editor.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }""")
    assert newsroom.body_of(desk) == "<p>The old <strong>pier</strong> is closed.</p>"


def test_the_address_of_a_film_on_an_empty_line_becomes_the_film(desk):
    film = "https://youtu.be/dQw4w9WgXcQ"
    assert desk.evaluate(PASTE, ["", film]) == f'<figure data-embed="{film}"></figure>'
    assert desk.evaluate(PASTE, ["", "https://www.example.com/film"]) == "<p>https://www.example.com/film</p>"


def test_the_address_of_a_film_inside_a_sentence_stays_words(desk):
    newsroom.put_body(desk, "<p>See </p>")
    desk.evaluate("""() => {
      const { editor } = document.querySelector(".ProseMirror");
      editor.commands.focus("end");
      const data = new DataTransfer();
      data.setData("text/plain", "https://youtu.be/dQw4w9WgXcQ");
      editor.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }""")
    assert "data-embed" not in newsroom.body_of(desk)
    assert "youtu.be/dQw4w9WgXcQ" in newsroom.body_of(desk)


def test_a_picture_is_refused_with_a_word_where_it_belongs(desk):
    desk.click(".ProseMirror")
    desk.evaluate(FILE)
    assert "Photo" in desk.locator("[data-story-editor] [role=alert]").inner_text()
    assert newsroom.body_of(desk) == ""


def test_pictures_left_out_of_a_paste_are_said_to_be(desk):
    said = desk.locator("[data-story-editor] [role=alert]")
    assert desk.evaluate(PASTE, ["<p>A harbour <img src='https://evil.example/harbour.jpg'></p>", ""]) == "<p>A harbour</p>"
    assert "left out" in said.inner_text()
    desk.keyboard.type("x")
    assert said.inner_text() == ""


def test_what_is_copied_in_the_editor_comes_back_as_it_was(desk):
    body = '<p>Words <em lang="fr">mêlés</em></p>\n<aside class="pull"><p>Pulled</p></aside>\n<ul><li>item</li></ul>'
    newsroom.put_body(desk, body)
    copied = desk.evaluate("""() => {
      const { editor } = document.querySelector(".ProseMirror");
      editor.commands.selectAll();
      return editor.view.serializeForClipboard(editor.state.selection.content()).dom.innerHTML;
    }""")
    assert desk.evaluate(PASTE, [copied, ""]) == body


INTO = """html => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  const sheet = document.querySelector(".ProseMirror");
  sheet.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def test_paragraphs_pasted_into_a_caption_stay_in_it(desk):
    newsroom.put_body(desk, '<figure data-photo="12" data-size="column"><figcaption>Nets.</figcaption></figure>')
    desk.click("figcaption")
    desk.keyboard.press("End")
    desk.evaluate(INTO, "<h2> Boats</h2><p>And <i>a pier</i>.</p>")
    assert "<figcaption>Nets.Boats And <em>a pier</em>.</figcaption></figure>" in newsroom.body_of(desk)


def test_a_picture_pasted_alone_is_answered_at_once(desk):
    desk.evaluate(INTO, "<img src='https://www.example.com/harbour.jpg'>")
    assert "left out" in desk.locator("[data-story-editor] [data-said]").inner_text()
