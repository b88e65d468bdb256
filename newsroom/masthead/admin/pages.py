"""The standing pages in the admin, each with where readers find it."""

from django.contrib import admin
from django.forms import CheckboxSelectMultiple, MultipleChoiceField, Textarea
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from newsroom.masthead import missing, trust
from newsroom.masthead.admin.telling import Telling
from newsroom.masthead.models import StandingPage


@admin.register(StandingPage)
class StandingPageAdmin(Telling, admin.ModelAdmin):
    """The pages behind the footer's links."""

    key = "masthead"
    list_display = ["title", "appears", "language", "finished", "position", "in_footer"]
    list_editable = ["position", "in_footer"]
    search_fields = ["title", "body"]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["appears"]

    def get_fieldsets(self, request, obj=None):
        """A page that is not yet saved appears nowhere."""
        where = ["appears"] if obj else []
        return [(None, {"fields": [*where, "title", "slug", "language", "body", "in_footer", "position", "trust"]})]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A whole page is written here, so the field is tall."""
        if db_field.name == "body":
            kwargs["widget"] = Textarea(attrs={"rows": 24, "class": "vLargeTextField"})
        if db_field.name == "trust":
            return MultipleChoiceField(
                label=db_field.verbose_name, choices=trust.PROPERTIES.items(), widget=CheckboxSelectMultiple, required=False,
                help_text=_("Search engines are told where the paper answers these. Tick what this page really says."),
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("where it appears"))
    def appears(self, page):
        """Its address, and whether a link leads there."""
        said = _("linked at the foot of every page") if page.in_footer else _("linked nowhere by itself")
        return format_html('<a href="{}">{}</a>, {}', page.get_absolute_url(), page.get_absolute_url(), said)

    @admin.display(description=_("ready for readers"), boolean=True)
    def finished(self, page):
        """No note for the editor is left in it."""
        return not missing.unfinished(page.body)
