"""The staff list: who works here, in which role, at which desk. Nobody is deleted; people leave by unticking a box."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.admin import TOTPDevice

from articles.admin.standing import local_words
from newsroom.staff import changes, log, people, post, rank
from newsroom.staff.account import pages, passwords
from newsroom.staff.event_list import StaffEventAdmin
from newsroom.staff.factor import device
from newsroom.staff.forms import NewPersonForm, PersonForm
from newsroom.staff.models import StaffEvent, User
from sections import clock

admin.site.unregister(Group)  # roles are data in `newsroom/staff/roles.py`, written by `manage.py apply_roles`
admin.site.unregister(TOTPDevice)  # nobody looks at other people's keys
admin.site.register(StaffEvent, StaffEventAdmin)


@admin.register(User)
class PersonAdmin(UserAdmin):
    """People log in by e-mail. Nobody raises themselves, nor takes over an account that may do more than their own.

    Only a superuser makes or changes a superuser. Who keeps this list is made and changed only by whoever may do as much.
    """

    form, add_form = PersonForm, NewPersonForm
    list_display = ["name", "email", "roles", "is_active", "machine"]
    list_filter = ["is_active", "groups", "machine"]
    search_fields = ["name", "email"]
    ordering = ["name", "id"]
    filter_horizontal = []
    readonly_fields = ["last_login_shown", "joined_shown"]
    actions = None

    class Media:
        css = {"all": ["css/admin-staff.css"]}

    fieldsets = [
        (None, {"fields": ["name", "email", "password"]}),
        (_("What they do"), {"fields": ["groups", "desks", "is_active", "is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login_shown", "joined_shown"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["name", "email", "usable_password", "password1", "password2"]}),
        (_("What they do"), {"fields": ["groups", "desks"]}),
    ]

    def get_urls(self):
        view, more = self.admin_site.admin_view, {"model_admin": self}
        return [
            path("<int:pk>/invitation/", view(people.invite_view), more, "staff_user_invite"),
            path("<int:pk>/second-factor/", view(people.reset_view), more, "staff_user_factor_reset"),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The form, with the newest events of the account and what can be done for it."""
        person = self.get_object(request, object_id)
        more = {}
        if person and self.has_view_or_change_permission(request, person):
            theirs = self.has_change_permission(request, person)
            more = {
                "events": pages.in_words(log.newest(person), request.now),
                "has_factor": device.of(person) is not None,
                "may_invite": theirs and people.may_invite(person),
                "may_reset": theirs and person.pk != request.user.pk,
            }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **more})

    def save_related(self, request, form, formsets, change):
        """With its row in the account's audit, and the invitation of somebody new."""
        person = form.instance
        super().save_related(request, form, formsets, change)
        old_email = form.initial.get("email", "") if change else ""
        changes.write_down(person, getattr(form, "rights_before", {}), old_email, request)
        if not change and people.may_invite(person):
            transaction.on_commit(partial(post.send, passwords.invite(request, person)), robust=True)
            messages.info(request, _t("An invitation is on its way to %(email)s.") % {"email": person.email})

    def save_model(self, request, obj, form, change):
        """What the person was allowed before is read while it still stands."""
        if change:
            form.rights_before = changes.rights(User.objects.get(pk=obj.pk))
        super().save_model(request, obj, form, change)

    def user_change_password(self, request, id, form_url=""):
        """Django's page; that it was done is written down, and the person told.

        One's own is changed where the old one is asked for: a machine left unlocked is not enough.
        """
        if id == str(request.user.pk):
            return redirect("admin:password_change")
        answer = super().user_change_password(request, id, form_url)
        person = self.get_object(request, id) if request.method == "POST" and answer.status_code == 302 else None
        if person:
            log.record(person, log.What.PASSWORD_SET, request=request)
            post.notice(person, _t("%(name)s set your password.") % {"name": request.user}, request)
        return answer

    def get_queryset(self, request):
        """With the roles of all rows in one query."""
        return super().get_queryset(request).prefetch_related("groups")

    def has_delete_permission(self, request, obj=None):
        """The audit names people for good."""
        return False

    def has_change_permission(self, request, obj=None):
        """Machines act under their own rules; superusers are changed by their own kind, managing editors by theirs."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or (not obj.machine and rank.reaches(request.user, obj)))

    def get_readonly_fields(self, request, obj=None):
        """What gives power is out of reach of whom it would raise."""
        if request.user.is_superuser:
            return self.readonly_fields
        own = ["email", "groups", "desks", "is_active", "is_staff"] if obj and obj.pk == request.user.pk else []
        return [*self.readonly_fields, "is_superuser", *own]

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        """Boxes to tick, also without scripts; sections in the order of the menu, each with its parent."""
        kwargs["widget"] = forms.CheckboxSelectMultiple
        if db_field.name == "groups":
            kwargs["queryset"] = rank.may_give(request.user)
        if db_field.name == "desks":
            kwargs["queryset"] = db_field.related_model.objects.select_related("parent").order_by(
                Coalesce("parent__position", "position"), Coalesce("parent__name", "name"),
                F("parent").asc(nulls_first=True), "position", "name",
            )
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("last login"))
    def last_login_shown(self, user):
        """In the newsroom's zone."""
        return local_words(user.last_login, clock.now()) if user.last_login else "—"

    @admin.display(description=_("joined"))
    def joined_shown(self, user):
        """In the newsroom's zone."""
        return local_words(user.joined, clock.now())

    @admin.display(description=_("roles"))
    def roles(self, user):
        """The names of the groups."""
        return ", ".join(group.name for group in user.groups.all()) or "—"
