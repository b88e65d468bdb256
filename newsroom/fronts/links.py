"""Addresses that the breaking-news bar may lead to."""

import re
from urllib.parse import urlsplit

# What browsers take out of an address or read as a slash: no address that is meant needs any of it.
_TRICKS = re.compile(r"[\x00-\x20\x7f\\<>\"]")


def is_link(value: str) -> bool:
    """Whether `value` is a path on this site or a web address; everything else a browser could run or follow is not."""
    if _TRICKS.search(value):
        return False
    if value.startswith("/"):
        return not value.startswith("//")
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
