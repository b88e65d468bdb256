"""What was published, corrected and done: written by the workflow, only to be read here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.desk import label_of
from articles.admin.standing import local_words
from articles.models import AuditEntry, Correction, Edition
from articles.photos.listing import ReadOnly


class RecordAdmin(ReadOnly, admin.ModelAdmin):
    """What whoever may see the stories may see too."""

    def has_view_permission(self, request, obj=None):
        """The record has no secrets that the stories have not."""
        return request.user.has_perm("articles.view_article")


@admin.register(Edition)
class EditionAdmin(RecordAdmin):
    """Every state of a story that readers see, saw, or will see."""

    list_display = ["headline", "article_id", "version", "change", "from_shown", "until_shown"]
    list_filter = ["change", "past"]
    search_fields = ["=article__id"]
    search_help_text = _("Number of the story")
    ordering = ["-id"]
    fields = [
        "article", "version", "change", "kind", "section", "slug", "kicker", "headline", "standfirst", "byline",
        "first_published", "updated", "live_from", "live_until", "corrections",
    ]

    def get_queryset(self, request):
        """Without the ready-made HTML, which is most of a row."""
        return super().get_queryset(request).defer("story_html", "card_html")

    @admin.display(description=_("live from"), ordering="live_from")
    def from_shown(self, edition):
        """With the zone."""
        return local_words(edition.live_from, None)

    @admin.display(description=_("live until"))
    def until_shown(self, edition):
        """With the zone; empty while it is open."""
        return local_words(edition.live_until, None) if edition.live_until else "—"


@admin.register(Correction)
class CorrectionAdmin(RecordAdmin):
    """What readers were told was wrong."""

    list_display = ["text", "kind", "article", "at_shown"]
    list_select_related = ["article"]
    list_filter = ["kind"]
    search_fields = ["text"]
    fields = ["article", "kind", "text", "at", "public_from"]

    def get_queryset(self, request):
        """With the headline of the story, not its text."""
        return super().get_queryset(request).select_related("article").defer("article__body")

    @admin.display(description=_("at"), ordering="at")
    def at_shown(self, correction):
        """With the zone."""
        return local_words(correction.at, None)


@admin.register(AuditEntry)
class AuditAdmin(RecordAdmin):
    """Who did what, when and why."""

    list_display = ["at_shown", "by", "deed", "headline", "before", "after", "revision", "note"]
    list_select_related = ["by"]
    list_filter = ["verb"]
    search_fields = ["headline", "=article_id"]
    search_help_text = _("Headline, or number of the story")

    @admin.display(description=_("at"))
    def at_shown(self, entry):
        """With the zone."""
        return local_words(entry.at, None)

    @admin.display(description=_("deed"))
    def deed(self, entry):
        """As the button is called."""
        return label_of(entry.verb)
