"""The staff list: who works here, in which role, at which desk. Nobody is deleted; people leave by unticking a box."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from newsroom.staff.forms import NewPersonForm, PersonForm
from newsroom.staff.models import User

admin.site.unregister(Group)  # roles are data in `newsroom/staff/roles.py`, written by `manage.py apply_roles`


@admin.register(User)
class PersonAdmin(UserAdmin):
    """People log in by e-mail. Only a superuser makes or changes a superuser; nobody raises themselves."""

    form, add_form = PersonForm, NewPersonForm
    list_display = ["name", "email", "roles", "is_active", "machine"]
    list_filter = ["is_active", "groups", "machine"]
    search_fields = ["name", "email"]
    ordering = ["name", "id"]
    filter_horizontal = ["desks"]
    readonly_fields = ["last_login", "joined"]
    actions = None
    fieldsets = [
        (None, {"fields": ["name", "email", "password"]}),
        (_("What they do"), {"fields": ["groups", "desks", "is_active", "is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login", "joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["name", "email", "usable_password", "password1", "password2"]}),
        (_("What they do"), {"fields": ["groups", "desks"]}),
    ]

    def get_queryset(self, request):
        """With the roles of all rows in one query."""
        return super().get_queryset(request).prefetch_related("groups")

    def has_delete_permission(self, request, obj=None):
        """The audit names people for good."""
        return False

    def has_change_permission(self, request, obj=None):
        """Machines act under their own rules; superusers are changed by their own kind."""
        if obj and (obj.machine or (obj.is_superuser and not request.user.is_superuser)):
            return False
        return super().has_change_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        """What gives power is out of reach of whom it would raise."""
        if request.user.is_superuser:
            return self.readonly_fields
        own = ["groups", "desks", "is_active", "is_staff"] if obj and obj.pk == request.user.pk else []
        return [*self.readonly_fields, "is_superuser", *own]

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        """Sections name their parent."""
        if db_field.name == "desks":
            kwargs["queryset"] = db_field.related_model.objects.select_related("parent")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("roles"))
    def roles(self, user):
        """The names of the groups."""
        return ", ".join(group.name for group in user.groups.all()) or "—"
