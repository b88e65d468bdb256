"""Floor 1: the shelves."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SectionsConfig(AppConfig):
    """The section tree and the menu; knows nothing of articles."""

    name = "sections"
    label = "sections"
    verbose_name = _("Sections")
