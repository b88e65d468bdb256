"""The specimen of parts, for those who develop the paper."""

from django.urls import path

from newsroom.specimen import views

urlpatterns = [path("specimen/", views.specimen, name="specimen")]
