"""The half-floor below the story: the picture library."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PhotosConfig(AppConfig):
    """Photos with caption, credit, alt text and rights."""

    name = "articles.photos"
    label = "photos"
    verbose_name = _("Photos")
