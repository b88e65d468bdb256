"""Figures on their way in: a known player's frame becomes an embed, an unknown embed a plain link. No word is lost."""

import re
from html import escape, unescape

from articles.body.embeds import known
from articles.body.paragraphs import paragraph_of

# A frame without markup inside, and the paragraph it may stand in alone.
_FRAME = re.compile(r"<iframe(?=[\s/])([^<>]*)>[^<]*</iframe\s*>", re.IGNORECASE)
_ALONE = re.compile(r"<p>\s*(<figure data-embed='[^'<>]*'></figure>)\s*</p>", re.IGNORECASE)
_SOURCE = re.compile(r"""(?:^|[\s"'/])src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)

# In cleaned HTML: attributes are lower case, in double quotes, and hold neither < nor >.
_OPENING = re.compile(r"<figure((?: [a-z-]+=\"[^\"<>]*\")*)>")
_FIGURE = re.compile(_OPENING.pattern + r"((?:(?!</?figure[ >]).)*)</figure>", re.DOTALL)
_HOLDING = re.compile(_OPENING.pattern + r"(?=(?:(?!</?figure[ >]).)*<figure[ >])", re.DOTALL)
_TWICE = re.compile(
    r"<figure>\s*(<figure data-embed=\"[^\"<>]*\">)</figure>\s*((?:<figcaption>(?:(?!</?fig).)*</figcaption>)?)\s*</figure>",
    re.DOTALL,
)
_EMBED = re.compile(r' data-embed="([^"<>]*)"')
_CAPTION = re.compile(r"</?figcaption>")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


def framed(html: str) -> str:
    """Return html, not cleaned yet, with the frames of players we know as embed figures; other frames stay."""
    return _ALONE.sub(r"\1", _FRAME.sub(_figure_of, html))


def welcomed(html: str) -> str:
    """Return cleaned html in which every embed is one we know; the address of another stands there as a link.

    A figure that is a photo is no embed as well, and one that holds other figures is neither.
    """
    if "<figure " not in html:
        return html
    html = _HOLDING.sub(_holder, _FIGURE.sub(_known_or_link, html))
    return _TWICE.sub(lambda found: f"{found[1]}{found[2]}</figure>", html)


def _figure_of(frame: re.Match[str]) -> str:
    source = _SOURCE.search(frame[1])
    address = unescape(next(filter(None, source.groups()), "")).strip() if source else ""
    found = known(f"https:{address}" if address.startswith("//") else address)
    return f"<figure data-embed='{escape(found.page)}'></figure>" if found else frame[0]


def _known_or_link(figure: re.Match[str]) -> str:
    """A whole figure as it is, or its address and its words as paragraphs."""
    if not _strange(figure[1]):
        return figure[0]
    return _link(figure[1]) + paragraph_of(_CAPTION.sub("", figure[2]).strip())


def _holder(opening: re.Match[str]) -> str:
    """The start of a figure that other figures stand in, without what it would be itself."""
    return f"{_link(opening[1])}<figure>"


def _strange(attributes: str) -> bool:
    found = _EMBED.search(attributes)
    return bool(found) and (' data-photo="' in attributes or known(unescape(found[1])) is None)


def _link(attributes: str) -> str:
    """The address of an embed as a paragraph, where there is one and it is of the web."""
    found = _EMBED.search(attributes)
    address = unescape(found[1]).strip() if found else ""
    shown = escape(address)
    return f'<p><a href="{shown}">{shown}</a></p>' if _ADDRESS.fullmatch(address) else ""
