"""A room of the newsroom."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The room `demo`."""

    name = "newsroom.demo"
    label = "demo"
