"""A room of the newsroom."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The room `search`."""

    name = "newsroom.search"
    label = "search"
