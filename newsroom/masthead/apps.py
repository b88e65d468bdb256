"""A room of the newsroom."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MastheadConfig(AppConfig):
    """The room `masthead`: the publication's own facts, its promos and its standing pages."""

    name = "newsroom.masthead"
    label = "masthead"
    verbose_name = _("Masthead")

    def ready(self):
        """Read facts and promos anew after they changed."""
        from newsroom.masthead import facts, promos  # both need the models, which are not loaded before ready()

        facts.listen()
        promos.listen()
