"""The box of the text: a textarea that is posted as it is, and beside it what the editor reads."""

import json
import re
from html import unescape

from articles.admin.body_widget import BodyWidget
from articles.body import embeds
from articles.body.allowed import ATTRIBUTES, TAGS


def rendered(value: str) -> str:
    """The widget as it stands on the form."""
    return BodyWidget().render("body", value, {"id": "id_body"})


def text_of(html: str, attribute: str) -> str:
    """The value of an attribute."""
    return unescape(re.search(rf' {attribute}="([^"]*)"', html)[1])


def sheet(html: str) -> str:
    """The HTML that the editor shows first."""
    return re.search(r"<template data-body>(.*?)</template>", html, re.DOTALL)[1]


def test_the_textarea_holds_what_is_posted_and_the_editor_gets_it_as_html():
    html = rendered("One & two.\n\nAnd <em>three</em>.")
    assert "One &amp; two.\n\nAnd &lt;em&gt;three&lt;/em&gt;.</textarea>" in html
    assert sheet(html) == "<p>One &amp; two.</p>\n<p>And <em>three</em>.</p>"


def test_an_empty_story_has_an_empty_sheet():
    assert sheet(rendered("")) == sheet(rendered(None)) == ""


def test_what_comes_back_from_a_hostile_post_is_shown_clean():
    typed = '</textarea><p onclick="x()">Words</p></template><script>x()</script><img src=x onerror=x()>'
    html = rendered(typed)
    assert sheet(html) == "<p>Words</p>"
    assert "<script>x()" not in html and "<img" not in html
    assert "&lt;/textarea&gt;&lt;p onclick=" in html  # nothing typed is lost


def test_the_editor_keeps_what_the_sanitiser_keeps():
    allowed = json.loads(text_of(rendered(""), "data-allowed"))
    assert set(allowed["tags"]) == TAGS
    assert {tag: set(names) for tag, names in allowed["attributes"].items()} == ATTRIBUTES


def test_the_editor_knows_the_films_that_the_paper_knows():
    assert json.loads(text_of(rendered(""), "data-providers")) == embeds.for_scripts()
    assert all(provider.name in rendered("") for provider in embeds.PROVIDERS)


def test_it_brings_its_script_as_a_module():
    assert 'type="module"' in str(BodyWidget().media) and "js/story-editor.js" in str(BodyWidget().media)
