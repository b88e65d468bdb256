"""The one admin site: the newsroom where the paper is made."""

from django.contrib import admin
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache


class NewsroomSite(admin.AdminSite):
    """Django's admin, named for what it is, behind a door of two steps (`newsroom/staff/door/`).

    The rooms of the door are imported late: this file is read before the models are.
    """

    site_title = _("Newsroom")
    site_header = _("Newsroom")
    index_title = _("The desk")

    def is_staff(self, request) -> bool:
        """Whether somebody who works here is logged in, with or without what the paper asks for beyond the password."""
        return super().has_permission(request)

    def has_permission(self, request):
        """Inside the newsroom: logged in, with the second factor where the paper requires one."""
        from newsroom.staff.door import second

        return self.is_staff(request) and not second.owes(request)

    @method_decorator(never_cache)
    def login(self, request, extra_context=None):
        """The first step of logging in."""
        from newsroom.staff.door import steps

        return steps.password_view(request, self)

    def password_change(self, request, extra_context=None):
        """Django's page; the change is written down."""
        from newsroom.staff.account import passwords

        change = super().password_change
        return passwords.changing(request, lambda: change(request, extra_context))
