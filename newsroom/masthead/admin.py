"""The masthead and the standing pages in the admin."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsroom.masthead.models import Masthead, StandingPage
from sections.events import announce

KEY = "masthead"


@admin.register(Masthead)
class MastheadAdmin(admin.ModelAdmin):
    """One form for the one row. What is empty here is missing from every page."""

    fieldsets = [
        (None, {"fields": ["title", "title_ko", "tagline"]}),
        (
            _("What the law asks every page to show"),
            {
                "fields": [
                    "company", "address", "telephone", "registration_number", "registration_date", "publisher",
                    "editor", "juvenile_protection",
                ]
            },
        ),
        (_("Also in the footer"), {"fields": ["founded", "copyright_line"]}),
    ]

    def changelist_view(self, request, extra_context=None):
        """Straight to the form: there is only one."""
        if Masthead.objects.filter(pk=1).exists():
            return HttpResponseRedirect(reverse("admin:masthead_masthead_change", args=[1]))
        return super().changelist_view(request, extra_context)

    def save_model(self, request, obj, form, change):
        """Keep it the one row and tell every page."""
        obj.pk = 1
        super().save_model(request, obj, form, change)
        announce(KEY)

    def has_add_permission(self, request):
        """Only where there is none yet."""
        return super().has_add_permission(request) and not Masthead.objects.exists()

    def has_delete_permission(self, request, obj=None):
        """A paper without a masthead breaks the law."""
        return False


@admin.register(StandingPage)
class StandingPageAdmin(admin.ModelAdmin):
    """The pages behind the footer's links."""

    list_display = ["title", "slug", "position", "in_footer"]
    list_editable = ["position", "in_footer"]
    search_fields = ["title", "body"]
    prepopulated_fields = {"slug": ["title"]}

    def save_model(self, request, obj, form, change):
        """Tell every page: the footer links to it."""
        super().save_model(request, obj, form, change)
        announce(KEY)

    def delete_model(self, request, obj):
        """Tell every page that the link is gone."""
        super().delete_model(request, obj)
        announce(KEY)

    def delete_queryset(self, request, queryset):
        """As for one."""
        super().delete_queryset(request, queryset)
        announce(KEY)
