"""What the newsroom works on: its front page in the admin, planning, the news list."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """The room `desk`."""

    name = "newsroom.desk"
    label = "desk"
    verbose_name = _("Desk")
