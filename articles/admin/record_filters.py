"""What the record of deeds is narrowed by: who, what, when, which story. Each goes by an index of its own."""

from datetime import UTC, date, datetime, time, timedelta

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.buttons import LABELS
from articles.admin.deeds import OTHER

SHOWN_PEOPLE = 60  # in the filter; anybody else is still found by the link in a row
SPANS = {"today": 0, "week": 6, "month": 29}  # days before today


def number_in(text: str | None) -> int:
    """A number asked for; 0, which no row has, for what a database does not understand as one."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 19 else 0


class ByPerson(admin.SimpleListFilter):
    """Deeds of one person, or of one machine."""

    title = _("person")
    parameter_name = "by__id__exact"

    def lookups(self, request, model_admin):
        """Who works here, by name; and whoever is asked for, though they have left."""
        people = get_user_model().objects.filter(is_active=True).order_by("name", "pk")
        shown = [(str(person.pk), str(person)) for person in people[:SHOWN_PEOPLE]]
        asked = number_in(self.value())
        if asked and str(asked) not in dict(shown):
            shown += [(str(asked), str(person)) for person in get_user_model().objects.filter(pk=asked)]
        return shown

    def queryset(self, request, queryset):
        """Narrow the list; a value that is no number finds nothing."""
        return queryset.filter(by=number_in(self.value())) if self.value() else queryset


class ByDeed(admin.SimpleListFilter):
    """Deeds of one kind."""

    title = _("deed")
    parameter_name = "verb__exact"

    def lookups(self, request, model_admin):
        """Every kind there is, from the tables, and not from a million rows."""
        return [*LABELS.items(), *OTHER.items(), ("import", _t("Import"))]

    def queryset(self, request, queryset):
        """Narrow the list."""
        return queryset.filter(verb=self.value()) if self.value() else queryset


class When(admin.SimpleListFilter):
    """Deeds of the last days, or of one day (`?when=2026-04-08`), on the paper's clock."""

    title = _("day")
    kept, day = (), ""
    parameter_name = "when"
    template = "admin/articles/auditentry/day_filter.html"

    def lookups(self, request, model_admin):
        """The spans; a day of one's own is typed below them."""
        return [("today", _t("Today")), ("week", _t("Past 7 days")), ("month", _t("Past 30 days"))]

    def choices(self, changelist):
        """As Django's; it also keeps for the template what else the list is narrowed by."""
        self.kept = [(name, value) for name, value in changelist.params.items() if name != "when"]
        self.day = self.value() if self.value() not in SPANS else ""
        return super().choices(changelist)

    def queryset(self, request, queryset):
        """Narrow the list; what is no day finds nothing."""
        if not self.value():
            return queryset
        try:
            start, end = (_midnight(day) for day in _days(self.value(), timezone.localdate(request.now)))
        except (ValueError, OverflowError):  # no day, or one at the very end of the calendar
            return queryset.none()
        return queryset.filter(at__gte=start, at__lt=end)


def _days(asked: str, today: date) -> tuple[date, date]:
    """The first day, and the one after the last."""
    if asked in SPANS:
        return today - timedelta(days=SPANS[asked]), today + timedelta(days=1)
    day = date.fromisoformat(asked)
    return day, day + timedelta(days=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), timezone.get_current_timezone()).astimezone(UTC)


class OfStory(admin.SimpleListFilter):
    """Deeds on one story; offered only where one is asked for."""

    title = _("story")
    parameter_name = "article_id"

    def lookups(self, request, model_admin):
        """The one asked for."""
        return [(self.value(), _t("Story %(number)s") % {"number": self.value()})] if self.value() else []

    def queryset(self, request, queryset):
        """Narrow the list; a value that is no number finds nothing."""
        return queryset.filter(article_id=number_in(self.value())) if self.value() else queryset
