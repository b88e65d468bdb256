"""The list of stories: its filters, and its rows with their standing, lead picture and byline.

However long the list and the archive, a page asks for these with one query each.
"""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.utils.translation import gettext_lazy as _

from articles.admin import lost_pictures
from articles.admin.places import with_children
from articles.admin.standing import standings
from articles.admin.waiting import late, waits
from articles.models import Agency, Article, ArticlePhoto, Byline, Plan
from sections import nav

SHOWN_AGENCIES = 60  # in the filter; any other one is still found by its address


class StoryList(ChangeList):
    """Asks once for all rows of a page, not once a row."""

    def get_queryset(self, request, exclude_parameters=None):
        """Without the bodies, with what a row shows.

        No more than that: PostgreSQL puts at most eight tables in a good order by itself, and the filter is one of them.
        """
        stories = super().get_queryset(request, exclude_parameters).select_related(None)
        return stories.select_related("section__parent", "changed_by", "created_by", "plan__assignee").defer("body")

    def get_results(self, request):
        """Give each row its `standing_words`, `waiting`, `late`, `lead` (photo, version), `byline_names`, `lost_picture`."""
        super().get_results(request)
        self.result_list = list(self.result_list)
        rows, now = self.result_list, request.now
        found, leads, names = standings(rows, now), leads_of(rows), names_of(rows)
        lost, waiting = lost_pictures.among(rows, now), waits(rows, found, now)
        for article in rows:
            article.lost_picture = article.pk in lost
            article.standing_words = found[article.pk].words(request.now)
            article.waiting = waiting.get(article.pk)
            article.late = late(article, request.now)
            article.lead = leads.get(article.pk)
            article.byline_names = names.get(article.pk, [])


def leads_of(articles: list[Article]) -> dict[int, tuple[int, int]]:
    """By story, the number and version of its first photo."""
    rows = ArticlePhoto.objects.filter(article__in=[article.pk for article in articles], position=0, in_text=False)
    return {story: (photo, version) for story, photo, version in rows.values_list("article", "photo", "photo__version")}


def names_of(articles: list[Article]) -> dict[int, list[str]]:
    """By story, the names of its byline in order."""
    names: dict[int, list[str]] = {}
    rows = Byline.objects.filter(article__in=[article.pk for article in articles]).select_related("author")
    for row in rows.order_by("article", "position"):
        names.setdefault(row.article_id, []).append(str(row))
    return names


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
        return queryset.filter(section__in=with_children([shelf.id]) if shelf else [])


class Whose(admin.SimpleListFilter):
    """Stories I began, stand in the byline of, or have been assigned; or those of my desks."""

    title = _("whose")
    parameter_name = "whose"

    def lookups(self, request, model_admin):
        """A desk only for who has one: no desk means all of them."""
        return [("mine", _("Mine"))] + ([("desk", _("My desk's"))] if request.user.desk_ids else [])

    def queryset(self, request, queryset):
        """Narrow the list."""
        if self.value() == "desk":
            return queryset.filter(section__in=with_children(request.user.desk_ids))
        if self.value() != "mine":
            return queryset
        return queryset.filter(pk__in=_stories_of(request.user))


class ByAgency(admin.SimpleListFilter):
    """What filters by one agency have in common."""

    title = _("agency")
    parameter_name = "agency"

    def lookups(self, request, model_admin):
        """Agencies by name; joined ones are gone."""
        return Agency.objects.filter(merged_into=None).order_by("name").values_list("pk", "name")[:SHOWN_AGENCIES]

    def number(self) -> int:
        """The agency asked for; 0, which none has, for what is no number that a database understands."""
        return int(self.value()) if self.value().isdecimal() and len(self.value()) < 10 else 0


class FromAgency(ByAgency):
    """Stories of one agency."""

    def queryset(self, request, queryset):
        """Narrow the list; a value that is no number finds nothing."""
        return queryset.filter(agency=self.number()) if self.value() else queryset


def _stories_of(user):
    """Ids of a person's stories. A union, so that each part is found by its own index."""
    began = Article.objects.filter(created_by=user).order_by().values("pk")
    signed = Byline.objects.filter(author__user=user).order_by().values("article")
    assigned = Plan.objects.filter(assignee=user).order_by().values("pk")
    return began.union(signed, assigned)
