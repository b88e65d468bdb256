"""Who is told what: the bell in the newsroom, and mail."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """The room `notices`."""

    name = "newsroom.notices"
    label = "notices"
    verbose_name = _("Notices")

    def ready(self):
        """Hear of every deed, once it is committed."""
        from newsroom.notices import telling  # needs the models, which are not loaded before ready()

        telling.listen()
