"""The lists: newest, by day, by tag, by author, by agency, corrections."""

from django.urls import path

from articles.models import Agency, Author, Tag
from newsroom.archive import views

urlpatterns = [
    path("latest/", views.latest, name="latest"),
    path("archive/", views.months, name="archive"),
    path("archive/<str:year>/<str:month>/<str:day>/", views.day, name="day"),
    path("tag/<word:slug>/", views.named, {"model": Tag}, name="tag"),
    path("author/<word:slug>/", views.named, {"model": Author}, name="author"),
    path("agency/<word:slug>/", views.named, {"model": Agency}, name="agency"),
    path("corrections/", views.corrections, name="corrections"),
]
