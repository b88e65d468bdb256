"""The story's addresses, its previews', and the pictures'."""

from django.urls import path, register_converter

from articles import views
from articles.photos.urls import urlpatterns as pictures
from articles.previewing.views import link_view
from articles.slugs import PATTERN
from articles.tracing.views import history


class Number:
    """A story's number as it is written in addresses: no leading zero, no more than a database can count."""

    regex = "[1-9][0-9]{0,17}"
    to_python = int
    to_url = str


class Word:
    """The slug of a tag, an author, an agency or a standing page: letters of any script, figures, hyphens."""

    regex = PATTERN
    to_python = to_url = str


register_converter(Number, "number")
register_converter(Word, "word")

urlpatterns = [
    path("article/<number:number>/", views.story),
    path("article/<number:number>/<str:slug>/", views.story, name="story"),
    path("article/<number:number>/<str:slug>/history/", history, name="story_history"),
    path("preview/<str:token>/", link_view, name="preview"),
    *pictures,
]
