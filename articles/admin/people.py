"""Authors, agencies and tags: added, mended, never deleted. Their address stays once they have one."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Agency, Author, Tag
from articles.photos.listing import Kept
from articles.slugs import slug_of
from sections.events import announce


class NamedAdmin(Kept, admin.ModelAdmin):
    """What authors, agencies and tags share."""

    search_fields = ["name", "slug"]
    list_display = ["name", "slug", "merged_into"]
    list_select_related = ["merged_into"]
    ordering = ["name", "id"]
    actions = None

    def get_readonly_fields(self, request, obj=None):
        """Links lead to the slug, so it stays as it was made."""
        return ["slug", "merged_into"] if obj else []

    def get_form(self, request, obj=None, change=False, **kwargs):
        """A slug left empty is made from the name."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if "slug" in form.base_fields:
            form.base_fields["slug"].required = False
            form.base_fields["slug"].help_text = _("Part of the address; made from the name if left empty.")
        return type(form.__name__, (form,), {"clean_slug": _clean_slug})

    def save_model(self, request, obj, form, change):
        """Readers see names and links: tell the pages that show them."""
        super().save_model(request, obj, form, change)
        announce(f"{obj._meta.model_name}-{obj.pk}")


def _clean_slug(form):
    """The slug typed, or the first free one for the name."""
    typed = form.cleaned_data["slug"]
    if typed:
        return typed
    model, slug = form._meta.model, slug_of(form.cleaned_data.get("name", ""), limit=90, fallback="name")
    taken = set(model.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(free for n in range(1, len(taken) + 2) if (free := slug if n == 1 else f"{slug}-{n}") not in taken)


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

    fields = ["name", "slug"]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """As for all names; but the same slug is the same tag, so no number is added to make one free."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"clean_slug": _tag_slug})


def _tag_slug(form):
    typed = form.cleaned_data["slug"]
    return typed or slug_of(form.cleaned_data.get("name", ""), limit=100, fallback="tag")
