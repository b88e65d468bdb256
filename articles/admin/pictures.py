"""The picture library as the newsroom has it: with the stories that use a photo, and the agency it came from."""

import re

from django.contrib import admin
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles import picture_agency
from articles.admin import picture_uses
from articles.admin.lists import ByAgency
from articles.models import Agency
from articles.photos.admin.library import PICTURE, PhotoAdmin, PhotoList
from articles.photos.models import Photo
from sections import clock


class Used(admin.SimpleListFilter):
    """Photos that nothing uses, or that something does."""

    title = _("use")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        """Both ways."""
        return [("no", _("unused")), ("yes", _("used"))]

    def queryset(self, request, queryset):
        """Narrow the list."""
        wanted = {"no": ~picture_uses.used(), "yes": picture_uses.used()}
        return queryset.filter(wanted[self.value()]) if self.value() in wanted else queryset


class PhotoAgency(ByAgency):
    """Photos whose credit or source names an agency."""

    def queryset(self, request, queryset):
        """Narrow the list; a value that is no number finds nothing."""
        if not self.value():
            return queryset
        agencies = Agency.objects.filter(Q(pk=self.number()) | Q(merged_into=self.number()))
        names = {name.strip() for row in agencies.values_list("name", "signoff", "credit") for name in row} - {""}
        named = Q(pk__in=[])
        for name in names:
            whole = rf"(^|\W){re.escape(name)}(\W|$)"  # AP, but not in Japan; and the quick look first
            named |= Q(credit__icontains=name, credit__iregex=whole) | Q(source__icontains=name, source__iregex=whole)
        return queryset.filter(named)


class UsedPhotos(PhotoList):
    """A card also says how many stories have the photo: one query for the page."""

    def get_results(self, request):
        """Add `used` to each card, in words."""
        super().get_results(request)
        found = picture_uses.how_often([photo.pk for photo in self.result_list])
        for photo in self.result_list:
            photo.card["used"] = found.get(photo.pk, "")


@admin.register(Photo)
class PhotoDesk(PhotoAdmin):
    """The library of `articles/photos`, which knows no stories, with what this floor knows of them."""

    list_filter = [*PhotoAdmin.list_filter[:3], Used, PhotoAgency, *PhotoAdmin.list_filter[3:]]

    def get_changelist(self, request, **kwargs):
        """The grid that says what is used."""
        return UsedPhotos

    def picture_fields(self):
        """With the agency and the stories."""
        return [*PICTURE, "agency_shown", "where_used"]

    @admin.display(description=_("agency"))
    def agency_shown(self, photo):
        """The agency that credit or source name."""
        return picture_agency.of(photo.credit, photo.source) or _t("none that we know in credit or source")

    @admin.display(description=_("used in"))
    def where_used(self, photo):
        """Stories live, scheduled and being written, and whatever else uses the photo, each with its address."""
        uses = picture_uses.uses_of(photo, clock.now())
        return render_to_string("admin/photos/photo/uses.html", {"uses": uses}) if uses else _t("nothing yet")
