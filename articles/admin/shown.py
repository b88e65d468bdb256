"""A story as somebody sees it who may not change it now."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin import plan
from articles.admin.standing import local_words
from articles.models import Plan
from articles.photos.listing import thumbnail

SIDE = "desk-side"  # the class of a fieldset that stands in the side column
FIELDSETS = [
    (None, {"fields": [
        ("section", "kicker"), "headline", "standfirst", "authors_shown", "photos_shown", "dateline", "text_shown",
    ]}),
    (_("Times and address"), {"classes": [SIDE], "fields": ["embargo_shown", "slug", "language"]}),
    (_("Tags and kind"), {"classes": [SIDE], "fields": ["tags_shown", ("kind", "agency"), "also_in"]}),
    (_("Plan"), {"classes": [SIDE], "fields": ["plan_shown"]}),
]


class Shown:
    """Read-only columns of the story, for the admin."""

    @admin.display(description=_("text"))
    def text_shown(self, article):
        """The body as it will look; the field it comes from is sanitised."""
        return format_html('<div class="story-text">{}</div>', mark_safe(article.body))

    @admin.display(description=_("authors"))
    def authors_shown(self, article):
        """In the order of the byline."""
        return ", ".join(str(row) for row in article.bylines.select_related("author")) or "—"

    @admin.display(description=_("photos"))
    def photos_shown(self, article):
        """In order, with what stands under them."""
        rows = article.pictures.filter(in_text=False).select_related("photo")
        shown = ((thumbnail(row.photo_id, row.photo.version), row.caption or row.photo) for row in rows)
        return format_html_join("", '<p class="photo-shown">{} {}</p>', shown) or "—"

    @admin.display(description=_("tags"))
    def tags_shown(self, article):
        """In order."""
        return ", ".join(str(row) for row in article.tagged.select_related("tag")) or "—"

    @admin.display(description=_("embargo"))
    def embargo_shown(self, article):
        """With the zone."""
        return local_words(article.embargo, None) if article.embargo else "—"

    @admin.display(description=_("plan"))
    def plan_shown(self, article):
        """Whatever the desk has planned."""
        found = Plan.objects.select_related("assignee").filter(article=article).first()
        said = ((Plan._meta.get_field(name).verbose_name, _in_words(found, name)) for name in plan.FIELDS if found)
        return format_html_join("", "{}: {}<br>", ((label, value) for label, value in said if value)) or "—"


def _in_words(found: Plan, name: str):
    """One fact of a plan: a flag by its label, a time with its zone."""
    if name == "due":
        return local_words(found.due, None) if found.due else ""
    flagged = name in ("legal", "picture", "hold") and getattr(found, name)
    return getattr(found, f"get_{name}_display")() if flagged else getattr(found, name)
