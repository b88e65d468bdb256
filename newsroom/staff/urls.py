"""Addresses of the door and of one's own account, all of them inside the newsroom. Django's log-in page links the reset."""

from django.contrib import admin
from django.urls import path

from newsroom.staff.account import email, factor, pages, passwords
from newsroom.staff.door import steps

_inside = admin.site.admin_view

urlpatterns = [
    path("admin/login/code/", steps.code_view, name="login-code"),
    path("admin/password_reset/", passwords.forgotten_view, name="admin_password_reset"),
    path("admin/password_reset/<uidb64>/<token>/", passwords.ChoosePassword.as_view(), name="password_reset_confirm"),
    path("admin/password_reset/done/", passwords.chosen_view, name="password_chosen"),
    path("admin/account/", _inside(pages.account_view), name="account"),
    path("admin/account/elsewhere/", _inside(pages.elsewhere_view), name="account-elsewhere"),
    path("admin/account/second-factor/", _inside(factor.on_view), name="account-factor"),
    path("admin/account/second-factor/off/", _inside(factor.off_view), name="account-factor-off"),
    path("admin/account/recovery-codes/", _inside(factor.codes_view), name="account-codes"),
    path("admin/account/email/", _inside(email.email_view), name="account-email"),
    path("admin/account/email/<str:token>/", _inside(email.confirm_view), name="account-email-confirm"),
]
