"""The promos in the admin: what stands where, for whom and how long."""

from django.contrib import admin
from django.forms import Textarea
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.photos import rights
from newsroom.masthead import promos
from newsroom.masthead.admin.telling import Telling
from newsroom.masthead.models import Promo
from sections import clock

STANDINGS = {"now": _("shown now"), "later": _("later"), "over": _("over"), "off": _("switched off")}


class Standing(admin.SimpleListFilter):
    """Shown now, later, over or switched off."""

    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request, model_admin):
        """As the list says it."""
        return STANDINGS.items()

    def queryset(self, request, queryset):
        """The rows of that standing; promos are few, so each is asked."""
        wanted = self.value()
        if wanted not in STANDINGS:
            return queryset
        now = clock.now()
        return queryset.filter(pk__in=[promo.pk for promo in Promo.objects.all() if promos.standing(promo, now) == wanted])


@admin.register(Promo)
class PromoAdmin(Telling, admin.ModelAdmin):
    """The boxes of the paper's own."""

    key = "promos"
    list_display = ["title", "what", "where", "when", "position"]
    list_editable = ["position"]
    list_filter = [Standing, "place", "kind", "advertisement", ("section", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["section", "photo"]
    search_fields = ["label", "title", "text"]
    ordering = ["place", "position", "id"]
    autocomplete_fields = ["photo"]
    fieldsets = [
        (None, {"fields": ["kind", "language", "label", "title", "text", "url", "link_words", "photo", "advertisement"]}),
        (_("Where"), {"fields": ["place", "section", "position"]}),
        (_("When"), {"fields": ["active", "starts", "ends"]}),
    ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Times are typed in the paper's zone; the form says which that is. The text is seen whole."""
        if db_field.name == "text":
            kwargs["widget"] = Textarea(attrs={"rows": 2, "class": "vLargeTextField"})
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in ("starts", "ends"):
            zone = timezone.localtime(clock.now()).tzname()
            field.help_text = _("In the paper’s zone (%(zone)s). Empty: no limit.") % {"zone": zone}
        return field

    @admin.display(description=_("what it is"), ordering="kind")
    def what(self, promo):
        """Its kind, that somebody pays for it, and that its picture may not be shown."""
        said = [promo.get_kind_display()] + [_("advertisement")] * promo.advertisement
        if promo.photo and rights.in_words(promo.photo, clock.now()) != "shown":
            said.append(_("its picture may not be shown"))
        return _in_lines(said)

    @admin.display(description=_("where"), ordering="place")
    def where(self, promo):
        """Its place, and the section if it has one."""
        return _in_lines([promo.get_place_display(), promo.section])

    @admin.display(description=_("when"), ordering="starts")
    def when(self, promo):
        """Whether readers see it now, and its period in words, with the zone."""
        return _in_lines([STANDINGS[promos.standing(promo, clock.now())], promos.period(promo)])


def _in_lines(words: list):
    """Those of the words that are there, one under another."""
    return format_html_join(mark_safe("<br>"), "{}", ((word,) for word in words if word))
