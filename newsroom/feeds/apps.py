"""A room of the newsroom."""

from django.apps import AppConfig


class FeedsConfig(AppConfig):
    """The room `feeds`."""

    name = "newsroom.feeds"
    label = "feeds"
