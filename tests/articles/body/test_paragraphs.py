"""From plain paragraphs and typed text to HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.paragraphs import from_paragraphs, from_typed
from articles.body.sanitise import clean_html, plain_text


def test_paragraphs_are_escaped_and_empty_ones_dropped():
    assert from_paragraphs(["A & B", " ", "<script>", ""]) == "<p>A &amp; B</p>\n<p>&lt;script&gt;</p>"


@given(st.lists(st.text()))
def test_paragraphs_keep_every_word_when_cleaned(paragraphs):
    cleaned = clean_html(from_paragraphs(paragraphs))
    assert plain_text(cleaned).split() == plain_text(from_paragraphs(paragraphs)).split()


@pytest.mark.parametrize(
    "html", ["<p>a\n\nb", "<H2>x</h2>\n\ny", "a\n\n<ul><li>b", "<table>", '<figure id="1">']
)
def test_typed_html_is_left_alone(html):
    assert from_typed(html) == html


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("One\r\n \r\n\r\nTwo\r\n", "<p>One</p>\n<p>Two</p>"),
        ("One\nmore", "<p>One<br>\nmore</p>"),
        ("<em>Hot</em> <a href='/x?a=1&b=2'>x</a>", "<p><em>Hot</em> <a href='/x?a=1&b=2'>x</a></p>"),
        ("R&D &amp; AT&T; 5 < 6, <3", "<p>R&amp;D &amp; AT&T; 5 &lt; 6, &lt;3</p>"),
        ("Kim <kim@example.com>", "<p>Kim &lt;kim@example.com></p>"),
        ("<pipeline> talks", "<p>&lt;pipeline> talks</p>"),
        ("", ""),
        (" \n\n ", ""),
    ],
)
def test_typed_text_becomes_paragraphs(typed, html):
    assert from_typed(typed) == html


def test_an_unclosed_script_does_not_swallow_what_follows():
    assert "goes on" in clean_html(from_typed("The <script> tag goes on <!-- and on"))


def test_a_whole_script_or_comment_leaves_in_the_cleaning():
    typed = "a<script src=x>alert(1)</script>b<!-- check this -->c"
    assert clean_html(from_typed(typed)) == "<p>abc</p>"


@given(st.text(alphabet="xy <>&;\n"))
def test_every_character_typed_is_printed(typed):
    printed = plain_text(clean_html(from_typed(typed)))
    assert printed.split() == typed.split()
