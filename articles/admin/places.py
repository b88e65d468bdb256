"""Where in the tree of sections somebody works: what belongs to a desk."""

from sections import nav


def with_children(ids) -> list[int]:
    """The sections of these ids and what stands under them."""
    shelves = [nav.tree().by_id[pk] for pk in ids if pk in nav.tree().by_id]
    return [*(shelf.id for shelf in shelves), *(sub.id for shelf in shelves for sub in shelf.children)]
