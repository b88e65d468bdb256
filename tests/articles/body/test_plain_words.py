"""Plain fields and the words of a body."""

import pytest

from articles.body.sanitise import clean_html, clean_text, plain_text, word_count


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Two\r\n lines\t here ", "Two lines here"),
        ("a\x00b \x01 c", "ab c"),
        ("soft\x0bbreak", "soft break"),
        ("서울 회담, Hawaiʻi — “aloha”", "서울 회담, Hawaiʻi — “aloha”"),
        ("a\u00a0 b\u3000c", "a b c"),
        ("\ud800x\ufffe", "x"),
        ("5 < 6 & <b>", "5 < 6 & <b>"),
        ("\n\x00 ", ""),
    ],
)
def test_a_plain_field_is_one_clean_line(text, clean):
    assert clean_text(text) == clean


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<p>One\n  line</p>", "One line"),
        ("<p>One<br>Two</p><hr>Three", "One\nTwo\nThree"),
        ("<p>S<em>eou</em>l &amp; B&lt;usan&gt;</p>", "Seoul & B<usan>"),
        ("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "a b"),
        ("<h2>A</h2><blockquote><p>B</p></blockquote>C", "A\nB\nC"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("loose<p lang='ko'>말</p>", "loose\n말"),
        ("", ""),
    ],
)
def test_only_the_words_remain(html, text):
    assert plain_text(html) == text


def test_an_attribute_with_brackets_is_not_read_as_words():
    assert plain_text(clean_html('<a href="/x" title="1 > 0 <p>">go</a>')) == "go"


def test_words_are_counted_without_markup():
    assert word_count("<p>서울 <b>회담</b> resumes</p><p>Monday</p>") == 4
