"""What is shared by the admin pages of things that readers see beside the stories."""

from sections.events import announce


class Telling:
    """Mixin: tells every page of each change, after commit. `key` names what has changed."""

    key = ""

    def save_model(self, request, obj, form, change):
        """Save, then tell."""
        super().save_model(request, obj, form, change)
        announce(self.key)

    def delete_model(self, request, obj):
        """Delete, then tell."""
        super().delete_model(request, obj)
        announce(self.key)

    def delete_queryset(self, request, queryset):
        """As for one."""
        super().delete_queryset(request, queryset)
        announce(self.key)
