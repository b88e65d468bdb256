"""The room's public address."""

from django.urls import path

from newsroom.search import views

urlpatterns = [path("search/", views.search, name="search")]
