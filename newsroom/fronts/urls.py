"""The home page and the sections' fronts."""

from django.urls import path

from newsroom.fronts import views

urlpatterns = [path("", views.home, name="home")]
section_fronts = [
    path("<slug:top>/", views.section, name="top_section"),
    path("<slug:top>/<slug:sub>/", views.section, name="section"),
]
