"""A room of the newsroom."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrontsConfig(AppConfig):
    """The room `fronts`: the home page and the sections' fronts, as editors arrange them, and the breaking-news bar."""

    name = "newsroom.fronts"
    label = "fronts"
    verbose_name = _("Fronts")

    def ready(self):
        """Read what is launched anew after a change."""
        from newsroom.fronts import kept  # needs the models, which are not loaded before ready()

        kept.listen()
