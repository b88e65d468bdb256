"""The text box: what is typed becomes HTML, and comes back as it was typed."""

import pytest

from articles.admin.story_form import html_of, typed_body

RICH = "<h2>One</h2>\n<p>Two</p>"


@pytest.mark.parametrize("typed", [
    "One.", "One.\n\nTwo.", "Line\nbreak", "A <em>loud</em> word &amp; more", "<a href=\"/x\" rel=\"noopener\">x</a>",
    "2 &lt; 3 &lt; 4", "",
])
def test_plain_text_comes_back_as_typed(typed):
    assert typed_body(html_of(typed)) == typed
    assert "<p>" not in typed_body(html_of(typed))


def test_what_is_more_than_paragraphs_is_shown_as_html():
    assert typed_body(RICH) == "<h2>One</h2>\n\nTwo"
    assert typed_body('<p lang="ko">One</p>') == '<p lang="ko">One</p>'
    assert html_of(typed_body(RICH)) == RICH


def test_words_typed_between_html_become_paragraphs():
    assert html_of("<h2>One</h2>\n\nTwo & three.\n\nFour.\n\n<p>Five</p>") == (
        "<h2>One</h2>\n<p>Two &amp; three.</p>\n<p>Four.</p>\n<p>Five</p>"
    )


def test_nothing_harmful_passes():
    assert "script" not in html_of("Hello <script>alert(1)</script>\n\n<p onclick=x>World</p>")
