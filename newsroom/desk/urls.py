"""Addresses of the room, all of them inside the newsroom."""

from django.contrib import admin
from django.urls import path

from newsroom.desk import breaking, credits, help, newslist_page, planning

view = admin.site.admin_view

urlpatterns = [
    path("admin/desk/breaking/", view(breaking.breaking_view), name="desk-breaking"),
    path("admin/desk/credit/<int:pk>/", view(credits.credit_view), name="desk-credit"),
    path("admin/desk/planning/", view(planning.planning_view), name="desk-planning"),
    path("admin/desk/planning/<int:pk>/", view(planning.change_view), name="desk-plan"),
    path("admin/desk/help/", view(help.help_view), name="desk-help"),
    path("admin/desk/newslist/", view(newslist_page.newslist_view), name="desk-newslist"),
]
