"""Authors, agencies and tags: added, mended, never deleted. Their address stays once they have one."""

from django import forms
from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Agency, Author, Tag
from articles.photos.listing import Kept
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


class NamedAdmin(Kept, admin.ModelAdmin):
    """What authors, agencies and tags share."""

    form = NamedForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    search_fields = ["name", "slug"]
    list_display = ["name", "slug", "merged_into"]
    list_select_related = ["merged_into"]
    ordering = ["name", "id"]
    actions = None

    def get_readonly_fields(self, request, obj=None):
        """Links lead to the slug, so it stays as it was made."""
        return ["slug", "merged_into"] if obj else []

    def save_model(self, request, obj, form, change):
        """Readers see names and links: tell the pages that show them."""
        super().save_model(request, obj, form, change)
        announce(f"{obj._meta.model_name}-{obj.pk}")


@admin.register(Author)
class AuthorAdmin(NamedAdmin):
    """People readers see in bylines."""

    list_display = ["name", "slug", "title", "user", "merged_into"]
    list_select_related = ["user", "merged_into"]
    search_fields = ["name", "slug", "email"]
    fields = ["name", "slug", "title", "biography", "email", "show_email", "user", "portrait"]
    raw_id_fields = ["portrait", "user"]


@admin.register(Agency)
class AgencyAdmin(NamedAdmin):
    """News agencies."""

    fields = ["name", "slug", "signoff", "credit", "url"]


@admin.register(Tag)
class TagAdmin(NamedAdmin):
    """Topics."""

    form = TagForm
    fields = ["name", "slug"]
