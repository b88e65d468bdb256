"""The public addresses of the fronts."""

from collections.abc import Iterator

from sections import nav


def public_urls() -> Iterator[str]:
    """Home, and each section and subsection."""
    yield "/"
    yield from (shelf.url for shelf in nav.tree().by_id.values())
