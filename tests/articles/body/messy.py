"""Hypothesis strategies: HTML nobody should send, and bodies of a few short blocks."""

from hypothesis import strategies as st

_KEPT = ["p", "h2", "ul", "li", "blockquote", "a", "strong", "em", "b", "br", "hr", "span", "figure", "aside"]
_TABLES = ["table", "tbody", "tr", "td", "caption", "pre"]
_DROPPED = ["h1", "h4", "div", "button", "svg", "math", "template", "select", "marquee", "nobr", "font"]
_HIDING = ["textarea", "title", "noscript", "script", "style", "object"]
_NAMES = _KEPT + _TABLES + _DROPPED + _HIDING
_WORDS = [
    "x",
    "한글",
    "\n",
    "\r",
    "\x00",
    "\ud800",
    "&amp;",
    "&#13;",
    "&#1;",
    "&nbsp;",
    "<",
    "&lt;",
    "'",
    '"',
]
_COMMENTS = ["<!--", "-->", "--!>", "<![CDATA[", "]]>", '<a title="<!--">']
_BITS = _WORDS + _COMMENTS + ['<a href="x">', "<em lang=ko>", "<pre>\n\n\n"]

messy_html = st.lists(
    st.sampled_from([f"<{name}>" for name in _NAMES] + [f"</{name}>" for name in _NAMES] + _BITS) | st.text(),
    max_size=25,
).map("".join)

# Few different blocks, so that versions share some, repeat some and move some.
block_lists = st.lists(st.sampled_from([f"<p>{letter}</p>" for letter in "abcdefg"]), max_size=9)
