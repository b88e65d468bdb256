"""What could harm a reader, or the pages around the body, does not survive cleaning."""

import pytest
from hypothesis import given

from articles.body.sanitise import clean_html
from tests.articles.body.messy import messy_html


@pytest.mark.parametrize("tag", ["script", "style", "iframe", "object", "SCRIPT"])
def test_a_script_leaves_with_its_words(tag):
    assert clean_html(f"<p>a</p><{tag}>alert(1)</{tag}><p>b</p>") == "<p>a</p><p>b</p>"


def test_a_script_split_by_a_control_character_leaves_too():
    assert clean_html("<scr\x00ipt>alert(1)</scr\x00ipt>ok") == "ok"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "java\nscript:x",
        "&#106;avascript:x",
        "\x01javascript:x",
        "data:x",
    ],
)
def test_a_dangerous_address_is_dropped(url):
    assert clean_html(f'<a href="{url}">x</a>') == '<a rel="noopener">x</a>'


@pytest.mark.parametrize(
    "html",
    ["<!-- slot -->", "<!--a-->x", "<!--->x", "<!-- a --!> b", "<![CDATA[x]]>", "<?php x ?>", "<!-", "<!--"],
)
def test_no_comment_survives(html):
    assert "<!" not in clean_html(f"<p>a{html}b</p>")


@pytest.mark.parametrize("holder", ["title", "textarea", "noscript", "xmp", "svg><title", "plaintext"])
def test_a_comment_hidden_in_another_tag_is_only_text(holder):
    assert "<!" not in clean_html(f"<{holder}><!-- slot --></{holder}>")


@given(messy_html)
def test_nothing_messy_leaves_a_comment_or_a_script(html):
    cleaned = clean_html(html)
    assert "<!" not in cleaned and "<script" not in cleaned


@pytest.mark.parametrize(
    "attribute",
    [
        "onclick=x",
        "style=a:b",
        "id=a",
        "class=b",
        'lang="a b"',
        "data-photo=1x",
        "data-photo=١",
        "data-size=big",
    ],
)
def test_an_attribute_not_allowed_is_dropped(attribute):
    assert clean_html(f"<figure {attribute}></figure>") == "<figure></figure>"
    assert clean_html(f"<p {attribute}>x</p>") == "<p>x</p>"


def test_an_aside_keeps_only_the_pull_class():
    assert clean_html('<aside class="ad pull">x</aside>') == '<aside class="pull">x</aside>'
    assert clean_html('<aside class="pulled">x</aside>') == "<aside>x</aside>"


UNSEEN = ["\xad", "\u200b", "\u202e", "&#8238;", "\u2067", "\u2060", "\ufeff", "&shy;", "\U000e0041", "&#917569;"]


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\ud800", "&#1;", *UNSEEN])
def test_control_characters_are_removed(character):
    assert clean_html(f"<p>서{character}울</p>") == "<p>서울</p>"
    assert clean_html(f"<p>a{character}b</p>") == "<p>ab</p>"
