"""The one admin site: the newsroom where the paper is made."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class NewsroomSite(admin.AdminSite):
    """Stock Django admin, named for what it is."""

    site_title = _("Newsroom")
    site_header = _("Newsroom")
    index_title = _("The desk")
