"""A room of the newsroom."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """The room `search`: the index of what readers may find, and the page that asks it."""

    name = "newsroom.search"
    label = "search"

    def ready(self):
        """After every migrate, make what of the index is missing."""
        from newsroom.search.index import raise_index

        post_migrate.connect(raise_index, sender=self, dispatch_uid="search.raise_index")
