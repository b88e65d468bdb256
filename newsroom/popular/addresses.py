"""The public addresses of the list of what is read most."""

from collections.abc import Iterator


def public_urls() -> Iterator[str]:
    """One page for each window; the first is the day's."""
    yield from ("/popular/", "/popular/?over=hour", "/popular/?over=week")
