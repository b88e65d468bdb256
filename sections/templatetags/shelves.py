"""The menu and the shelves for templates, as plain data from the tree."""

from django import template

from sections import nav

register = template.Library()


@register.simple_tag
def menu_shelves() -> list[nav.Shelf]:
    """The top sections shown in the menu, each with its `shown_children`."""
    return nav.menu()


@register.simple_tag
def trail_of(section: int) -> list[nav.Shelf]:
    """The shelves from the top section down to `section`; empty where it is unknown."""
    tree = nav.tree()
    shelf = tree.by_id.get(section)
    if shelf is None:
        return []
    return [shelf] if shelf.parent_id is None else [tree.top_of(shelf), shelf]
