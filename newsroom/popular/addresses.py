"""The public address of the list of what is read most."""

from collections.abc import Iterator


def public_urls() -> Iterator[str]:
    """One page."""
    yield "/popular/"
