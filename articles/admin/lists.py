"""The list of stories: its filters, and its rows with their standing."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import standings
from articles.models import Byline
from sections import nav


class StoryList(ChangeList):
    """Asks once for the standing of all rows of a page, not once a row."""

    def get_results(self, request):
        """Give each row its `standing`."""
        super().get_results(request)
        self.result_list = list(self.result_list)
        found = standings(self.result_list, request.now)
        for article in self.result_list:
            article.standing_words = ", ".join(found[article.pk].words(request.now))


class InSection(admin.SimpleListFilter):
    """Stories whose home is a section; a top section includes what stands under it."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request, model_admin):
        """The tree, in menu order."""
        rows = []
        for top in nav.tree().tops:
            rows += [(top.id, top.name), *((sub.id, f"— {sub.name}") for sub in top.children)]
        return rows

    def queryset(self, request, queryset):
        """Narrow the list; a value that is no section finds nothing."""
        if not self.value():
            return queryset
        shelf = nav.tree().by_id.get(int(self.value())) if self.value().isdecimal() else None
        ids = [shelf.id, *(sub.id for sub in shelf.children)] if shelf else []
        return queryset.filter(section__in=ids)


class Mine(admin.SimpleListFilter):
    """Stories I began, stand in the byline of, or have been assigned."""

    title = _("whose")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        """Only one choice beside "all"."""
        return [("mine", _("Mine"))]

    def queryset(self, request, queryset):
        """Narrow the list."""
        if self.value() != "mine":
            return queryset
        signed = Byline.objects.filter(author__user=request.user).values("article")
        return queryset.filter(
            Q(created_by=request.user) | Q(plan__assignee=request.user) | Q(pk__in=signed)
        )
