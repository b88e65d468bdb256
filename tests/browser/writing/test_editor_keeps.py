"""The editor gives back all it was given: nothing that the sanitiser allows is lost by opening a story and typing a word."""

from html import escape

import pytest

from articles.body.sanitise import clean_html
from tests.browser import newsroom
from tests.browser.writing.bodies import Lot, lost

MANY = 120
TYPED = "✎"
EVERYTHING = """<p lang="ko">가 <strong>b</strong> <b>bb</b> <em lang="fr">é</em> <i>i</i> H<sub>2</sub>O, m<sup>2</sup></p>
<p><a href="https://www.example.com/?a=1&amp;b=2" title="T" hreflang="en" lang="en" rel="noopener">link</a></p>
<p><a rel="noopener">no address</a></p>
<p><abbr title="United &quot;Nations&quot;">UN</abbr> <cite>C</cite> <code>c</code> <q lang="en">one <q>in one</q></q></p>
<p><small>s</small> <span lang="ja">日</span> <time datetime="2026">now</time> first<br>
second</p>
<h2 lang="en">Subhead</h2>
<h3 lang="en">Smaller</h3>
<ul><li lang="ko">a</li><li>b<ol><li>c</li></ol></li><li><p>x</p><p>y</p></li></ul>
<blockquote lang="fr"><p>q</p><p>r</p></blockquote>
<aside class="pull"><p>A pull quote</p></aside>
<aside><p>No pull quote</p></aside>
<hr>
<figure data-photo="12" data-size="wide"><figcaption>A caption, <em>partly</em></figcaption></figure>
<figure data-photo="3"></figure>
<figure data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"><figcaption>A film</figcaption></figure>
<figure><figcaption>Alone</figcaption></figure>
<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
<pre>  two
    four</pre>
<p><q>one</q><q>and another</q></p>
<li>an item without a list</li>
<p>The last paragraph.</p>"""

RELOAD = """html => {
  const area = document.querySelector("#id_body");
  area.value = html;
  area.dispatchEvent(new CustomEvent("story:reload", { bubbles: true }));
  return area.value;
}"""
ONE_WORD = """typed => {
  const { editor } = document.querySelector(".ProseMirror");
  editor.view.dispatch(editor.state.tr.insertText(typed, editor.state.doc.content.size - 1));
  return document.querySelector("#id_body").value;
}"""
EVERYWHERE = """typed => {
  const { editor } = document.querySelector(".ProseMirror");
  const ends = [];
  editor.state.doc.descendants((node, at) => {
    if (node.isTextblock && node.content.size) ends.push(at + node.nodeSize - 1);
  });
  const { tr } = editor.state;
  for (const end of ends.reverse()) tr.insertText(typed, end);
  editor.view.dispatch(tr);
  return document.querySelector("#id_body").value;
}"""


@pytest.fixture
def desk(staff):
    """An empty story form of a managing editor, its editor ready."""
    page = staff("managing-editor")
    page.goto(newsroom.NEW)
    page.wait_for_selector(".ProseMirror")
    return page


def test_everything_allowed_survives_a_word_typed_elsewhere(desk):
    assert clean_html(EVERYTHING) == EVERYTHING  # it is all allowed
    assert desk.evaluate(RELOAD, EVERYTHING) == EVERYTHING
    typed = desk.evaluate(ONE_WORD, TYPED)
    assert clean_html(typed) == EVERYTHING.replace("The last paragraph.", f"The last paragraph.{TYPED}")


def test_everything_allowed_survives_typing_in_every_part_of_it(desk):
    desk.evaluate(RELOAD, EVERYTHING)
    assert lost(EVERYTHING, clean_html(desk.evaluate(EVERYWHERE, TYPED)), TYPED) == []


def test_bodies_made_by_lot_lose_no_tag_attribute_or_word(desk):
    for seed in range(MANY):
        body = Lot(seed).body()
        assert desk.evaluate(RELOAD, body) == body, seed
        assert lost(body, clean_html(desk.evaluate(ONE_WORD, TYPED)), TYPED) == [], seed
        desk.evaluate(RELOAD, body)
        assert lost(body, clean_html(desk.evaluate(EVERYWHERE, TYPED)), TYPED) == [], seed


def test_a_body_that_nobody_touches_stays_to_the_letter(staff):
    page = staff("managing-editor")
    story = newsroom.a_new_story(page, "Untouched", body=EVERYTHING)
    served = page.request.get(newsroom.page_of(story)).text()
    page.goto(newsroom.page_of(story))
    page.click(".ProseMirror > p:last-child")
    for key in ("ArrowUp", "ArrowUp", "ArrowLeft", "End", "Control+a", "Escape"):
        page.keyboard.press(key)
    before = newsroom.body_of(page)
    assert f">\n{escape(before)}</textarea>" in served
    newsroom.save(page)
    assert newsroom.body_of(page) == before


def test_typing_and_taking_it_back_leaves_the_text_as_it_was_written(staff):
    page = staff("managing-editor")
    story = newsroom.a_new_story(page, "Taken back", body="<p>One line,\nbroken.</p>\n<p>Another.</p>")
    page.goto(newsroom.page_of(story))
    plain = newsroom.body_of(page)
    page.click(".ProseMirror > p:last-child")
    page.keyboard.type("Words.")
    assert newsroom.body_of(page) != plain
    page.keyboard.press("Control+z")
    assert newsroom.body_of(page) == plain


def test_text_put_in_from_outside_is_shown_and_can_be_taken_back(desk):
    desk.evaluate(RELOAD, "First one.\n\nAnd <em>second</em>,\nin two lines & more.")
    assert desk.locator(".ProseMirror").inner_html() == (
        '<p>First one.</p><p>And <em>second</em>,<br>in two lines &amp; more.</p>'
    )
    desk.evaluate(RELOAD, "<p>Something else.</p>")
    desk.click(".ProseMirror")
    desk.keyboard.press("Control+z")
    assert newsroom.body_of(desk) == "First one.\n\nAnd <em>second</em>,\nin two lines & more."
    desk.keyboard.press("Control+Shift+z")
    assert newsroom.body_of(desk) == "<p>Something else.</p>"


FIGURE = '<figure data-photo="12" data-size="column"><figcaption>Nets</figcaption></figure>'


@pytest.fixture
def pictured(staff):
    """A form whose text is a paragraph, a photo with a caption, and a paragraph."""
    page = staff("reporter")
    page.goto(newsroom.NEW)
    page.wait_for_selector(".ProseMirror")
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if "Security" in message.text else None)
    newsroom.put_body(page, f"<p>Before.</p>\n{FIGURE}\n<p>After it, and on.</p>")
    return page


def test_keys_that_follow_fast_act_where_the_caret_is(pictured):
    for _again in range(5):
        pictured.locator(".ProseMirror > p").last.click()
        for key in ("Home", "Backspace", "Backspace"):
            pictured.keyboard.press(key)
        assert newsroom.body_of(pictured) == "<p>Before.</p>\n<p>After it, and on.</p>"
        pictured.keyboard.press("Control+z")
        assert FIGURE in newsroom.body_of(pictured)
    assert pictured.complaints == []


def test_all_of_a_caption_is_chosen_before_all_of_the_text(pictured):
    pictured.locator("figcaption").click()
    pictured.keyboard.press("Control+a")
    pictured.keyboard.type("Boats")
    boats = FIGURE.replace("Nets", "Boats")
    assert newsroom.body_of(pictured).split("\n") == ["<p>Before.</p>", boats, "<p>After it, and on.</p>"]
    for _twice in range(2):
        pictured.keyboard.press("Control+a")
    pictured.keyboard.press("Delete")
    assert newsroom.body_of(pictured) == ""
