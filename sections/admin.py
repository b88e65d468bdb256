"""The shelves in the admin. Nothing is deleted here; a section nobody needs leaves the menu."""

from django.contrib import admin

from sections.models import OldPath, Section
from sections.shelving import shelve


class OldPathInline(admin.TabularInline):
    """The addresses this section had, for reading only."""

    model = OldPath
    fields = readonly_fields = ["path", "since"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        """Old addresses are written by moving a section."""
        return False

    has_change_permission = has_add_permission

    def has_view_permission(self, request, obj=None):
        """Whoever may see the section may see where it was."""
        return request.user.has_perm("sections.view_section")


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    """Name, place and colour of a section."""

    list_display = ["__str__", "path", "position", "in_menu"]
    list_filter = ["in_menu", ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "slug"]
    fields = ["name", "slug", "parent", "position", "in_menu", "description", "colour"]
    inlines = [OldPathInline]
    ordering = ["parent__position", "parent_id", "position", "name"]

    def save_model(self, request, obj, form, change):
        """Keep the old address working and tell everybody."""
        shelve(obj)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Only top sections can hold others."""
        if db_field.name == "parent":
            kwargs["queryset"] = Section.objects.filter(parent=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request, obj=None):
        """Stories and old addresses need their section."""
        return False
