"""The public address of the search page."""

from collections.abc import Iterator


def public_urls() -> Iterator[str]:
    """The page; what it finds is asked for by its readers."""
    yield "/search/"
