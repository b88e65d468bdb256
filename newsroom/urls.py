"""Every address of the paper. First segments here are reserved: no section may be called so."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
]
