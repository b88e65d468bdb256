"""A room of the newsroom."""

from django.apps import AppConfig


class PopularConfig(AppConfig):
    """The room `popular`."""

    name = "newsroom.popular"
    label = "popular"
