"""What a body may hold: the tags, their attributes and the values those may take."""

import re

from articles.body.embeds import known

_BLOCK_TAGS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "figure", "figcaption", "aside", "pre"}
_TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
_INLINE_TAGS = {"a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "small", "span", "strong"}
TAGS = frozenset(_BLOCK_TAGS | _TABLE_TAGS | _INLINE_TAGS | {"sub", "sup", "time"})

# These go with everything inside them: what they hold was never meant to be read.
REMOVED_WHOLLY = frozenset({"script", "style", "iframe", "object"})

URL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

FIGURE_SIZES = frozenset({"column", "wide", "full"})
HEADER_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})

ATTRIBUTES = {
    "a": {"href", "title", "hreflang", "lang"},
    "abbr": {"title"},
    "aside": {"class"},
    "figure": {"data-photo", "data-size", "data-embed"},
    "th": {"scope"},
    "time": {"datetime"},
} | {tag: {"lang"} for tag in ("p", "span", "blockquote", "q", "em", "h2", "h3", "li")}

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")
_PHOTO_NUMBER = re.compile(r"[0-9]{1,18}")


def _language(value: str) -> str | None:
    """Keep a language tag such as ``ko`` or ``zh-Hant``; drop anything else."""
    return value if _LANGUAGE.fullmatch(value) else None


def _photo(value: str) -> str | None:
    """Keep the number of a photo, in plain ASCII digits."""
    return value if _PHOTO_NUMBER.fullmatch(value) else None


def _size(value: str) -> str | None:
    """Keep one of the sizes a figure may have."""
    return value if value in FIGURE_SIZES else None


def _scope(value: str) -> str | None:
    """Keep one of the scopes HTML knows for a header cell."""
    return value if value in HEADER_SCOPES else None


def _pull(value: str) -> str | None:
    """Keep ``pull``, the only class a body may carry, also when others stand beside it."""
    return "pull" if "pull" in value.split() else None


def _embed(value: str) -> str | None:
    """Keep the canonical address of an embed; what nobody knows stays as it is, for `strangers` to make a link of it."""
    found = known(value)
    return found.page if found else value


_CHECKS = {
    "lang": _language,
    "hreflang": _language,
    "data-photo": _photo,
    "data-size": _size,
    "data-embed": _embed,
    "scope": _scope,
    "class": _pull,
}


def keep_attribute(tag: str, attribute: str, value: str) -> str | None:
    """Return the value an allowed attribute is kept with, or None to drop the attribute."""
    check = _CHECKS.get(attribute)
    return check(value) if check else value
