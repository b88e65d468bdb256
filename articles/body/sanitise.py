"""Cleaning: whatever was typed, pasted or received becomes HTML or text the paper can print."""

import re

import nh3

from articles.body.allowed import ATTRIBUTES, REMOVED_WHOLLY, TAGS, URL_SCHEMES, keep_attribute
from articles.body.characters import without_controls
from articles.body.hostile import exhausting, out_of_hand, plain_formatting
from articles.body.paragraphs import from_paragraphs
from articles.body.strangers import framed, welcomed
from articles.body.words import plain_text, word_count

__all__ = ["clean_html", "clean_text", "plain_text", "word_count"]

_REL = ' rel="noopener"'
_MOST_PASSES = 8

_CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags=REMOVED_WHOLLY,
    attributes=ATTRIBUTES,
    attribute_filter=keep_attribute,
    strip_comments=True,
    link_rel="noopener",
    url_schemes=URL_SCHEMES,
)

_HEADLINE_TAG = re.compile(r"<(/?)[hH]1(?=[\s/>])")
# The cleaner drops these without a trace, so a line end before them keeps the words around them apart.
_DROPPED_BLOCK = re.compile(
    r"</?(?i:address|article|caption|center|dd|details|div|dl|dt|footer|form|h[4-6]|header|main|nav|section"
    r"|summary|tfoot)(?=[\s/>])"
)
_PRE_START = re.compile(r"(<pre(?:\s[^<>]*)?>)\n+")


def clean_html(html: str) -> str:
    """Return html with only what a body may hold; cleaning it again changes nothing.

    Words survive where a tag does not, except in script, style, iframe and object; an iframe with a film we know
    becomes an embed. No comment survives. HTML built to exhaust the parser comes back as plain paragraphs.
    """
    html = _prepared(html)
    if exhausting(html):
        return _words_only(html)
    cleaned = _clean(html)
    if _settled(html, cleaned):
        return cleaned
    # Looking for these blocks only once cleaning changed something spares clean bodies the search.
    apart = _DROPPED_BLOCK.sub(r"\n\g<0>", html)
    return _cleaned_until_settled(html, cleaned if apart == html else _clean(apart))


def clean_text(text: str) -> str:
    """Return text on one line: no control characters, single spaces, no space at the ends."""
    # Split first: a vertical tab or form feed is a space between words here, not a character to drop.
    return " ".join(without_controls(" ".join(text.split())).split())


def _clean(html: str) -> str:
    """Clean once, and make links of the embeds that nobody knows."""
    return welcomed(_CLEANER.clean(html))


def _prepared(html: str) -> str:
    """Bring html into the form the cleaner reads the same way twice."""
    html = without_controls(html).replace("\r\n", "\n").replace("\r", "\n")
    if "<h1" in html or "<H1" in html:
        html = _HEADLINE_TAG.sub(r"<\1h2", html)
    if "<pre" in html:
        # HTML ignores the first newline of a <pre>, so each cleaning would eat another one.
        html = _PRE_START.sub(r"\1", html)
    if "<iframe" in html or "<IFRAME" in html:
        html = framed(html)
    return plain_formatting(html)


def _cleaned_until_settled(html: str, cleaned: str) -> str:
    """Clean again what html became: taking a tag away can change how the rest is read."""
    for _ in range(_MOST_PASSES):
        if out_of_hand(html, cleaned):
            break
        before = _prepared(cleaned)
        cleaned = _clean(before)
        if _settled(before, cleaned):
            return cleaned
    return _words_only(html)


def _settled(before: str, cleaned: str) -> bool:
    """Tell whether cleaning changed nothing but the rel of links, which it always sets."""
    return cleaned == before or cleaned.replace(_REL, "") == before.replace(_REL, "")


def _words_only(html: str) -> str:
    """Give up on the markup and keep the words."""
    return from_paragraphs(clean_text(line) for line in plain_text(html).split("\n"))
