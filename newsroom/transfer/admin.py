"""The list of imports, to look at only."""

from django.contrib import admin

from newsroom.transfer.models import ImportRun


@admin.register(ImportRun)
class ImportRunAdmin(admin.ModelAdmin):
    """What was imported, when, and whether it was undone. Imports are run and undone from the command line."""

    list_display = (
        "__str__", "started", "finished", "created_count", "updated_count", "skipped_count", "kept_count",
        "failed_count", "warning_count", "undone",
    )
    date_hierarchy = "started"

    def has_add_permission(self, request):
        """Nobody adds one by hand."""
        return False

    def has_change_permission(self, request, obj=None):
        """Nobody changes one."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Nobody deletes one."""
        return False
