"""A room of the newsroom."""

from django.apps import AppConfig


class PagecacheConfig(AppConfig):
    """The room `pagecache`."""

    name = "newsroom.pagecache"
    label = "pagecache"
