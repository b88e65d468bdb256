"""What the library may be narrowed to. (Unused photos and those of an agency: `articles/admin`, which knows stories.)"""

from datetime import timedelta

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sections import clock

SOON = timedelta(days=7)


class Rights(admin.SimpleListFilter):
    """Photos that readers may see now, those that they may not, and those whose rights end soon."""

    title = _("rights")
    parameter_name = "rights"

    def lookups(self, request, model_admin):
        """As they are called in the list."""
        return [
            ("shown", _("may be shown")),
            ("expiring", _("end within 7 days")),
            ("gone", _("ended or killed")),
            ("ended", _("rights have ended")),
            ("killed", _("killed")),
            ("not yet", _("not yet")),
        ]

    def queryset(self, request, queryset):
        """Narrow the list."""
        now, alive = clock.now(), Q(killed=None)
        ended, early = Q(rights_end__lte=now), Q(shown_from__gt=now)
        wanted = {
            "shown": alive & (Q(rights_end=None) | Q(rights_end__gt=now)) & (Q(shown_from=None) | ~early),
            "expiring": alive & Q(rights_end__gt=now, rights_end__lte=now + SOON),
            "gone": ~alive | ended,
            "ended": alive & ended,
            "killed": ~alive,
            "not yet": alive & early,
        }
        return queryset.filter(wanted[self.value()]) if self.value() in wanted else queryset


class Missing(admin.SimpleListFilter):
    """Photos that somebody still has to say something about."""

    title = _("what is missing")
    parameter_name = "missing"

    def lookups(self, request, model_admin):
        """What readers need most first."""
        return [("credit", _("no credit")), ("alt", _("no alt text")), ("caption", _("no caption"))]

    def queryset(self, request, queryset):
        """Narrow the list; anything else is no field to ask for."""
        names = {name for name, _words in self.lookup_choices}
        return queryset.filter(**{self.value(): ""}) if self.value() in names else queryset


class Whose(admin.SimpleListFilter):
    """The photos that I brought."""

    title = _("whose")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        """Mine, or everybody's."""
        return [("mine", _("Mine"))]

    def queryset(self, request, queryset):
        """Narrow the list."""
        return queryset.filter(uploaded_by=request.user) if self.value() == "mine" else queryset
