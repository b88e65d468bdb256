"""Where readers' browsers fetch pictures."""

from django.urls import path

from articles.photos import views

urlpatterns = [
    path("media/r/<int:photo>/<int:version>/<slug:name>.<slug:ending>", views.rendition, name="rendition"),
]
