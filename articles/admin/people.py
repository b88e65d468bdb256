"""Authors, agencies and tags: added, mended, never deleted. Their address stays once they have one."""

from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.db import models
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from articles import serials
from articles.admin import join
from articles.models import Agency, Author, Tag
from articles.photos.listing import Kept, thumbnail
from articles.slugs import slug_of
from sections.events import announce


class NamedForm(forms.ModelForm):
    """A name and its slug, which is made from the name where it is left empty."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Part of the address; made from the name if left empty.")

    def clean_slug(self):
        """The slug typed, or the first free one for the name."""
        return self.cleaned_data["slug"] or self.free_slug(self.cleaned_data.get("name", ""))

    def free_slug(self, name: str) -> str:
        """Two people of one name get two addresses."""
        slug = slug_of(name, limit=90, fallback="name")
        taken = set(self._meta.model.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
        numbered = (slug if n == 1 else f"{slug}-{n}" for n in range(1, len(taken) + 2))
        return next(free for free in numbered if free not in taken)


class TagForm(NamedForm):
    """The same slug is the same tag, so no number makes a second one."""

    def free_slug(self, name: str) -> str:
        """The one slug of the name, free or not."""
        return slug_of(name, limit=100, fallback="tag")

    def clean_series(self):
        """A tag with very many stories is a topic."""
        series = self.cleaned_data["series"]
        if series and self.instance.pk and serials.too_long(self.instance):
            raise forms.ValidationError(
                _("More than %(most)s stories have this tag. That is a topic, not a series.") % {"most": serials.MOST}
            )
        return series


class Joined(admin.SimpleListFilter):
    """Those in use, unless somebody asks for those that were joined into another."""

    title = _("standing")
    parameter_name = "joined"

    def lookups(self, request, model_admin):
        """The other choice is "all", which means those in use."""
        return [("yes", _("Joined into another"))]

    def choices(self, changelist):
        """As Django's, with a truer word for the first."""
        first, *rest = super().choices(changelist)
        return [first | {"display": _("In use")}, *rest]

    def queryset(self, request, queryset):
        """Narrow the list."""
        return queryset.exclude(merged_into=None) if self.value() else queryset.filter(merged_into=None)


class NamedAdmin(Kept, admin.ModelAdmin):
    """What authors, agencies and tags share."""

    form = NamedForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    search_fields = ["name", "slug"]
    search_help_text = _("Name or slug")
    list_display = ["name", "slug", "joined_into"]
    list_filter = [Joined]
    list_select_related = ["merged_into"]
    ordering = ["name", "id"]
    actions = ["join_duplicates"]
    empty_value_display = ""

    @admin.action(description=_("Join duplicates"), permissions=["join"])
    def join_duplicates(self, request, queryset):
        """To the page where one chooses which of them stays."""
        numbers = urlencode([("pk", pk) for pk in queryset.values_list("pk", flat=True)[: join.MOST_ROWS]])
        return redirect(f"{reverse(f'admin:articles_{self.opts.model_name}_join')}?{numbers}")

    def has_join_permission(self, request) -> bool:
        """Joining touches every story, so it is the managing editor's."""
        return request.user.has_perm(join.PERMISSION)

    def get_urls(self):
        """The page for joining, before Django's rule that takes every other address."""
        view = self.admin_site.admin_view(join.join_view)
        return [path("join/", view, {"model_admin": self}, f"articles_{self.opts.model_name}_join"), *super().get_urls()]

    def get_search_results(self, request, queryset, search_term):
        """Whoever chooses a name (autocomplete) is not offered joined ones."""
        found, duplicates = super().get_search_results(request, queryset, search_term)
        choosing = request.path == reverse("admin:autocomplete")
        return (found.filter(merged_into=None) if choosing else found), duplicates

    @admin.display(description=_("joined into"))
    def joined_into(self, row):
        """The one that stays."""
        return row.merged_into

    def get_readonly_fields(self, request, obj=None):
        """Links lead to the slug, so it stays as it was made."""
        return ["slug", "joined_into"] if obj else []

    def get_fields(self, request, obj=None):
        """For one that was joined, into which."""
        fields = super().get_fields(request, obj)
        return ["joined_into", *fields] if obj and obj.merged_into_id else fields

    def save_model(self, request, obj, form, change):
        """Readers see names and links: tell the pages that show them."""
        super().save_model(request, obj, form, change)
        announce(f"{obj._meta.model_name}-{obj.pk}")


@admin.register(Author)
class AuthorAdmin(NamedAdmin):
    """People readers see in bylines."""

    list_display = ["thumbnail", "name", "title", "slug", "user", "joined_into"]
    list_display_links = ["name"]
    list_select_related = ["user", "portrait", "merged_into"]
    search_fields = ["name", "slug", "email"]
    fields = ["name", "slug", "title", "biography", "email", "show_email", "user", "portrait"]
    raw_id_fields = ["portrait", "user"]

    @admin.display(description=_("portrait"), empty_value="")
    def thumbnail(self, author):
        """The small portrait; the name beside it is the link."""
        return thumbnail(author.portrait_id, author.portrait.version) if author.portrait else None


@admin.register(Agency)
class AgencyAdmin(NamedAdmin):
    """News agencies."""

    fields = ["name", "slug", "signoff", "credit", "url"]


@admin.register(Tag)
class TagAdmin(NamedAdmin):
    """Topics."""

    form = TagForm
    fields = ["name", "slug", "introduction", "series"]

    def save_model(self, request, obj, form, change):
        """The parts of a series say at their top that they are."""
        super().save_model(request, obj, form, change)
        if change and "series" in form.changed_data and serials.follow(obj):
            announce(f"tag-{obj.pk}")

