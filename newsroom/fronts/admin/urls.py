"""The addresses of the fronts' own pages in the newsroom."""

from django.contrib import admin
from django.urls import path

from newsroom.fronts.admin import bar, launching, views

view = admin.site.admin_view

urlpatterns = [
    path("admin/fronts/", view(views.fronts_view), name="fronts"),
    path("admin/fronts/bar/", view(bar.bar_view), name="front-bar"),
    path("admin/fronts/bar/<int:pk>/down/", view(bar.down_view), name="front-bar-down"),
    path("admin/fronts/bar/<int:pk>/longer/", view(bar.longer_view), name="front-bar-longer"),
    path("admin/fronts/<str:which>/", view(views.arrange_view), name="front-arrange"),
    path("admin/fronts/<str:which>/preview/", view(launching.preview_view), name="front-preview"),
    path("admin/fronts/<str:which>/launch/", view(launching.launch_view), name="front-launch"),
    path("admin/fronts/<str:which>/undo/", view(launching.undo_view), name="front-undo"),
    path("admin/fronts/<str:which>/discard/", view(views.discard_view), name="front-discard"),
    path("admin/fronts/<str:which>/history/", view(launching.history_view), name="front-history"),
    path("admin/fronts/<str:which>/stood/", view(launching.stood_view), name="front-stood"),
]
