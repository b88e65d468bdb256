"""The people (and machines) who make the paper."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    """Users, desks and roles."""

    name = "newsroom.staff"
    label = "staff"
    verbose_name = _("Staff")
