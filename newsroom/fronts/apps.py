"""A room of the newsroom."""

from django.apps import AppConfig


class FrontsConfig(AppConfig):
    """The room `fronts`."""

    name = "newsroom.fronts"
    label = "fronts"
