"""The menu and the shelves for templates, as plain data from the tree."""

from django import template

from sections import nav

register = template.Library()


@register.simple_tag
def menu_shelves() -> list[nav.Shelf]:
    """The top sections shown in the menu, each with its `shown_children`."""
    return nav.menu()
