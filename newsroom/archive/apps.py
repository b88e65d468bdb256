"""A room of the newsroom."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The room `archive`."""

    name = "newsroom.archive"
    label = "archive"
