"""A room of the newsroom."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """The room `ops`."""

    name = "newsroom.ops"
    label = "ops"
