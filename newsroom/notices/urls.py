"""Addresses of the room, all of them inside the newsroom."""

from django.contrib import admin
from django.urls import path

from newsroom.notices import views

inside = admin.site.admin_view

urlpatterns = [
    path("admin/notices/", inside(views.notices_view), name="notices"),
    path("admin/notices/read/", inside(views.read_view), name="notices-read"),
    path("admin/notices/wish/", inside(views.wish_view), name="notices-wish"),
]
