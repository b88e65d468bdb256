"""Standing pages, and the small files that machines ask for."""

from django.urls import path

from newsroom.masthead import views

urlpatterns = [
    path("about/<word:slug>/", views.standing_page, name="standing_page"),
    path("robots.txt", views.robots, name="robots"),
    path("trust.txt", views.trust, name="trust"),
    path(".well-known/trust.txt", views.trust),
    path(".well-known/security.txt", views.security, name="security"),
    path(".well-known/change-password", views.change_password),
    path("favicon.ico", views.favicon, name="favicon"),
]
