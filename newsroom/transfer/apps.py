"""A room of the newsroom."""

from django.apps import AppConfig


class TransferConfig(AppConfig):
    """The room `transfer`."""

    name = "newsroom.transfer"
    label = "transfer"
