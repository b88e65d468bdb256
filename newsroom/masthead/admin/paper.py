"""The masthead: one form for the one row. What is empty here is missing from every page, and is said."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from newsroom.masthead import missing
from newsroom.masthead.models import AreaEditor, Masthead, SisterSite
from sections.events import announce


class EditorRows(admin.TabularInline):
    """Editors of one area each."""

    model = AreaEditor
    extra = 0


class SiteRows(admin.TabularInline):
    """The links under "our sites"."""

    model = SisterSite
    extra = 0


@admin.register(Masthead)
class MastheadAdmin(admin.ModelAdmin):
    """The facts at the foot of every page."""

    fieldsets = [
        (None, {"fields": ["title", "title_ko", "tagline"]}),
        (
            _("What the law asks every page to show"),
            {
                "fields": [
                    "company", "address", "telephone", "registration_number", "registration_date", "publisher",
                    "editor", "juvenile_protection",
                ],
                "description": _("The date of publication belongs to it too; each page writes that by itself."),
            },
        ),
        (_("Also in the footer"), {"fields": ["email", "founded", "copyright_line"]}),
    ]
    readonly_fields = ["still_missing"]
    inlines = [EditorRows, SiteRows]

    def get_fieldsets(self, request, obj=None):
        """What is missing stands first, as long as anything is."""
        gaps = [*missing.of(obj), *missing.pages()] if obj else []
        if not gaps:
            return self.fieldsets
        return [(_("Still missing for a live paper"), {"fields": ["still_missing"]}), *self.fieldsets]

    @admin.display(description=_("please fill in"))
    def still_missing(self, masthead):
        """Each fact or page that is missing, with why it is needed."""
        rows = ((gap.what, gap.why) for gap in [*missing.of(masthead), *missing.pages()])
        return format_html("<ul>{}</ul>", format_html_join("", "<li><strong>{}</strong>: {}</li>", rows))

    def changelist_view(self, request, extra_context=None):
        """Straight to the form: there is only one."""
        if Masthead.objects.filter(pk=1).exists():
            return HttpResponseRedirect(reverse("admin:masthead_masthead_change", args=[1]))
        return super().changelist_view(request, extra_context)

    def save_model(self, request, obj, form, change):
        """Keep it the one row and tell every page; the rows below are saved in the same transaction."""
        obj.pk = 1
        super().save_model(request, obj, form, change)
        announce("masthead")

    def has_add_permission(self, request):
        """Only where there is none yet."""
        return super().has_add_permission(request) and not Masthead.objects.exists()

    def has_delete_permission(self, request, obj=None):
        """A paper without a masthead breaks the law."""
        return False
