"""The list of what happened to people's accounts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import local_words
from sections import clock


class StaffEventAdmin(admin.ModelAdmin):
    """Everything about people's accounts, newest first, to read. Whoever sees the staff list sees it."""

    list_display = ["when", "person", "what", "by", "address", "note"]
    list_display_links = None
    list_filter = ["what"]
    search_fields = ["person__name", "person__email", "address"]
    list_select_related = ["person", "by"]
    show_full_result_count = False
    actions = None

    def has_view_permission(self, request, obj=None):
        """As for the staff list."""
        return request.user.has_perm("staff.view_user")

    has_module_permission = has_view_permission

    def has_add_permission(self, request):
        """Events are written by what happens."""
        return False

    def has_change_permission(self, request, obj=None):
        """Nobody writes history anew."""
        return False

    has_delete_permission = has_change_permission

    @admin.display(description=_("when"), ordering="id")
    def when(self, event):
        """In the newsroom's zone."""
        return local_words(event.at, clock.now())
