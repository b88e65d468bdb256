"""The newsroom's admin, in place of Django's own."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdmin(AdminConfig):
    """Django's admin with the paper's name on the door (see `newsroom/admin.py`)."""

    default_site = "newsroom.admin.NewsroomSite"
