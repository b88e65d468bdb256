"""A room of the newsroom."""

from django.apps import AppConfig


class MastheadConfig(AppConfig):
    """The room `masthead`."""

    name = "newsroom.masthead"
    label = "masthead"
