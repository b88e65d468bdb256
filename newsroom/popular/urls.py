"""The counter and its page."""

from django.urls import path

from newsroom.popular import views

urlpatterns = [
    path("read/<number:number>", views.read, name="read"),
    path("popular/", views.popular, name="popular"),
]
