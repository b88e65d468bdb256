"""An editor gives a body back in its own spelling: what nobody edited stays to the letter, what somebody did is kept."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.paragraphs import blocks
from articles.body.sanitise import clean_html
from articles.body.settle import normal, settled
from articles.body.words import plain_text

SPELLINGS = [  # as stored, as the editor gives it back
    ("<p>a <b>x</b> c</p>", "<p>a <strong>x</strong> c</p>"),
    ("<p>one<br>\ntwo</p>", "<p>one<br>two</p>"),
    ("<p>one<br></p>", "<p>one</p>"),
    ("<p> lead</p>", "<p>lead</p>"),
    ("<p><strong><em>x</em></strong></p>", "<p><em><strong>x</strong></em></p>"),
    ("<p><b>a</b><b>b</b></p>", "<p><strong>ab</strong></p>"),
    ("<ul>\n<li>x</li>\n<li>y</li>\n</ul>", "<ul><li><p>x</p></li><li><p>y</p></li></ul>"),
    ("<ul><li>x<ul><li>y</li></ul></li></ul>", "<ul><li><p>x</p><ul><li><p>y</p></li></ul></li></ul>"),
    ("<blockquote>x</blockquote>", "<blockquote><p>x</p></blockquote>"),
    ("<blockquote>\n<p>x</p>\n<p>y</p>\n</blockquote>", "<blockquote><p>x</p><p>y</p></blockquote>"),
    ('<aside class="pull">x</aside>', '<aside class="pull"><p>x</p></aside>'),
    ('<p><a href="/x" rel="noopener" title="t">b</a></p>', '<p><a title="t" rel="noopener" href="/x">b</a></p>'),
    ("<table>\n<tbody><tr><td>a</td></tr></tbody></table>", "<table><tbody><tr><td><p>a</p></td></tr></tbody></table>"),
    (
        '<figure data-photo="1">\n<figcaption>x</figcaption>\n</figure>',
        '<figure data-size="column" data-photo="1"><figcaption>x</figcaption></figure>',
    ),
]
EDITS = [  # two bodies that differ in more than spelling
    ("<p>ab</p>", "<p>a b</p>"),
    ("<p>one<br>two</p>", "<p>onetwo</p>"),
    ("<p>a <em>x</em></p>", "<p>a x</p>"),
    ("<p>a</p>", "<h2>a</h2>"),
    ("<p>a&lt;b&gt;</p>", "<p>a</p>"),
    ("<pre>  a</pre>", "<pre>a</pre>"),
    ("<ul><li>x</li></ul>", "<ol><li>x</li></ol>"),
    ("<blockquote><p>x</p><p>y</p></blockquote>", "<blockquote><p>xy</p></blockquote>"),
    ('<p><a href="/x" rel="noopener">b</a></p>', '<p><a href="/y" rel="noopener">b</a></p>'),
    ('<figure data-photo="1"></figure>', '<figure data-photo="2"></figure>'),
    ('<figure data-photo="1" data-size="wide"></figure>', '<figure data-photo="1"></figure>'),
]
words = st.sampled_from(["river", "한강", "a&amp;b", "<b>bridge</b>", "<em>two</em> boats", "x<br>\ny", "&lt;p&gt;"])
inlines = st.lists(words, min_size=1, max_size=4).map(" ".join)
shapes = st.sampled_from([
    "<p>{}</p>", "<h2>{}</h2>", "<ul>\n<li>{}</li>\n</ul>", "<blockquote>{}</blockquote>", '<aside class="pull">{}</aside>',
    '<figure data-size="wide" data-photo="7"><figcaption>{}</figcaption></figure>', "<p>{}</p>\n<p></p>",
])
pieces = st.tuples(shapes, inlines).map(lambda pair: pair[0].format(pair[1]))
bodies = st.lists(pieces, max_size=8).map("\n\n".join).map(clean_html)


def respelled(html):
    """The body as a rich-text editor would give it back, all empty paragraphs gone or new."""
    html = re.sub(r"<(/?)b>", r"<\1strong>", html).replace("<br>\n", "<br>").replace("<p></p>", "")
    for holder in ("li", "blockquote", 'aside class="pull"'):
        tag = holder.split()[0]
        html = re.sub(rf"<{holder}>(.*?)</{tag}>", rf"<{holder}><p>\1</p></{tag}>", html)
    return clean_html(html.replace("\n", "") + "<p><br></p>")


@pytest.mark.parametrize(("stored", "given_back"), SPELLINGS)
def test_another_spelling_is_no_change(stored, given_back):
    assert settled(clean_html(given_back), clean_html(stored)) == clean_html(stored)


@pytest.mark.parametrize(("one", "other"), EDITS)
def test_an_edit_is_an_edit(one, other):
    assert settled(clean_html(other), clean_html(one)) == clean_html(other)
    assert settled(clean_html(one), clean_html(other)) == clean_html(one)


def test_one_edited_paragraph_leaves_its_neighbours_to_the_letter():
    base = clean_html("<p>a <b>old</b> story</p>\n\n<p>one<br>\ntwo</p>\n<p></p>\n<ul><li>x</li></ul>")
    typed = clean_html("<p>a <strong>old</strong> story</p><p>one<br>two, and three</p><ul><li><p>x</p></li></ul><p></p>")
    assert blocks(settled(typed, base)) == [
        "<p>a <b>old</b> story</p>", "<p>one<br>two, and three</p>", "<ul><li>x</li></ul>"
    ]


def test_what_is_emptied_is_empty():
    assert settled("", "<p>a</p>") == "" and settled("<p></p><p>\xa0</p><p><br></p>", "<p>a</p>") == ""


@given(bodies)
def test_opening_and_saving_changes_nothing(base):
    assert settled(respelled(base), base) == (base if plain_text(base) or "<figure" in base else "")


@given(bodies, bodies)
def test_every_word_and_mark_that_was_typed_is_there(typed, base):
    result = settled(typed, base)
    assert clean_html(result) == result
    meant = [normal(block) for block in blocks(typed) if block != "<p></p>"]
    assert [normal(block) for block in blocks(result) if block != "<p></p>"] == meant
