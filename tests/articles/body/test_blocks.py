"""Splitting a clean body into its top-level blocks."""

import pytest
from hypothesis import given

from articles.body.paragraphs import blocks
from articles.body.sanitise import clean_html
from tests.articles.body.messy import messy_html


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<p>a</p>\n\n<p>b</p>", ["<p>a</p>", "<p>b</p>"]),
        ("<p>a</p>loose <em>text</em> <p>b</p>", ["<p>a</p>", "loose <em>text</em>", "<p>b</p>"]),
        ("<ul>\n<li><p>a</p></li></ul><hr>b", ["<ul>\n<li><p>a</p></li></ul>", "<hr>", "b"]),
        ("<em><blockquote>a</blockquote></em>b", ["<em><blockquote>a</blockquote></em>b"]),
        ("<p>a<br>b</p><pre>\n c </pre>", ["<p>a<br>b</p>", "<pre>\n c </pre>"]),
        ("<p><p>a</p></p>", ["<p><p>a</p></p>"]),
        ("</p>a<p>b", ["</p>a", "<p>b"]),
        ("just words", ["just words"]),
        (" \n", []),
    ],
)
def test_a_body_splits_at_its_top_level(html, parts):
    assert blocks(html) == parts


@given(messy_html)
def test_the_normal_form_splits_into_the_same_blocks(html):
    parts = blocks(clean_html(html))
    assert blocks("\n".join(parts)) == parts


@given(messy_html)
def test_the_normal_form_is_clean(html):
    normal = "\n".join(blocks(clean_html(html)))
    assert clean_html(normal) == normal


@given(messy_html)
def test_no_character_is_lost(html):
    cleaned = clean_html(html)
    assert "".join("".join(blocks(cleaned)).split()) == "".join(cleaned.split())


@pytest.mark.parametrize("html", ["<p>word </p>" * 24_000, "<" * 200_000, "<em>" * 50_000, "<p <" * 50_000])
def test_a_huge_body_splits_without_losing_a_character(html):
    assert "".join(blocks(html)).replace("\n", "").replace(" ", "") == html.replace(" ", "")
