"""A room of the newsroom."""

from django.apps import AppConfig


class SpecimenConfig(AppConfig):
    """The room `specimen`: every part of the pages in each of its states, for whoever works on their look."""

    name = "newsroom.specimen"
    label = "specimen"
