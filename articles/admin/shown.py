"""A story as somebody sees it who may not change it now."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin import plan
from articles.models import Plan

FIELDSETS = [
    (None, {"fields": ["kind", "section", "kicker", "headline", "standfirst", "dateline", "text_shown"]}),
    (_("Who, and what about"), {"fields": ["authors_shown", "agency", "photos_shown", "tags_shown", "also_in"]}),
    (_("Address and embargo"), {"fields": ["language", "slug", "embargo"]}),
    (_("Plan"), {"fields": ["plan_shown"]}),
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
        rows = article.pictures.select_related("photo")
        return format_html_join("", "#{} {}<br>", ((row.photo_id, row.caption or row.photo) for row in rows)) or "—"

    @admin.display(description=_("tags"))
    def tags_shown(self, article):
        """In order."""
        return ", ".join(str(row) for row in article.tagged.select_related("tag")) or "—"

    @admin.display(description=_("plan"))
    def plan_shown(self, article):
        """Whatever the desk has planned."""
        found = Plan.objects.select_related("assignee").filter(article=article).first()
        said = ((Plan._meta.get_field(name).verbose_name, getattr(found, name, None)) for name in plan.FIELDS)
        return format_html_join("", "{}: {}<br>", ((label, value) for label, value in said if value)) or "—"
