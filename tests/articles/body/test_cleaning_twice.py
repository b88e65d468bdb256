"""Cleaning what is clean changes nothing, and hostile input costs little."""

import pytest
from hypothesis import example, given

from articles.body.sanitise import clean_html
from tests.articles.body.messy import messy_html


@given(messy_html)
@example("<pre>\n\n\nx</pre>")
@example("<p><button><p>x</button>y</p>")
@example("a&#13;b&#1;c")
@example("<table><caption><a href=x><p>한글")
def test_cleaning_twice_is_cleaning_once(html):
    cleaned = clean_html(html)
    assert clean_html(cleaned) == cleaned


HOSTILE = {
    "formatting": "".join(f"<b a={n}><p>x" for n in range(5000)),
    "languages": "".join(f"<em lang=a{n}><p>x" for n in range(5000)),
    "nesting": "<blockquote>" * 100_000,
    "ampersands": 'it\'s "&" ' * 60_000,
    "brackets": "<" * 300_000,
    "comments": "<!--" * 100_000,
    "links": "<a href=x><p>" * 5000,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_body_is_cleaned_to_a_bounded_size(html):
    cleaned = clean_html(html)
    assert len(cleaned) < 8 * len(html) + 10_000
    assert clean_html(cleaned) == cleaned


def test_too_many_tags_leave_the_words():
    assert clean_html("<b>a & b</b><p>" * 20_001).startswith("<p>a &amp; b</p>\n<p>a")


def test_many_foreign_words_in_a_long_body_keep_their_language():
    html = '<p><em lang="haw">aloha</em> <em lang="ko">안녕</em></p>' * 200
    assert clean_html(html) == html
