"""What was published, corrected and done: written by the workflow, only to be read here."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.desk import label_of
from articles.admin.record_filters import ByDeed, ByPerson, OfStory, When, number_in
from articles.admin.standing import local_words
from articles.models import AuditEntry, Correction, Edition
from articles.photos.listing import ReadOnly
from articles.states import State

LIST = "admin:articles_auditentry_changelist"
LONGEST_NOTE = 240  # characters of a note in a row of the list


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
    """Who did what, when and why. Of a story: `?article_id=`; of a person: `?by__id__exact=`."""

    list_display = ["at_shown", "who", "deed", "story", "step", "said"]
    list_select_related = ["by"]
    list_filter = [When, ByDeed, OfStory, ByPerson]
    search_fields = ["headline"]
    search_help_text = _("Words of the headline, or the number of the story")
    fields = ["at_shown", "who", "deed", "story", "step", "revision", "planned_shown", "note"]

    def get_search_results(self, request, queryset, search_term):
        """A number is a story's, and found by its index; anything else is looked for in the headlines."""
        if number := number_in(search_term.strip()):
            return queryset.filter(article_id=number), False
        return super().get_search_results(request, queryset, search_term)

    @admin.display(description=_("at"))
    def at_shown(self, entry):
        """With the zone."""
        return local_words(entry.at, None)

    @admin.display(description=_("for when"))
    def planned_shown(self, entry):
        """With the zone; most deeds are for no time."""
        return local_words(entry.planned, None) if entry.planned else "—"

    @admin.display(description=_("by"))
    def who(self, entry):
        """Leads to all this person did."""
        return format_html('<a href="{}?by__id__exact={}">{}</a>', reverse(LIST), entry.by_id, entry.by)

    @admin.display(description=_("deed"))
    def deed(self, entry):
        """As the button is called."""
        return label_of(entry.verb)

    @admin.display(description=_("story"))
    def story(self, entry):
        """Leads to all that was done with it."""
        words = entry.headline or _t("Story %(number)s") % {"number": entry.article_id}
        return format_html('<a href="{}?article_id={}">{}</a>', reverse(LIST), entry.article_id, words)

    @admin.display(description=_("state"))
    def step(self, entry):
        """Before and after, where it changed, in words."""
        before, after = (dict(State.choices).get(state, state) for state in (entry.before, entry.after))
        return after if before in ("", after) else format_html("{} → {}", before, after)

    @admin.display(description=_("note"))
    def said(self, entry):
        """The beginning of what was said with it, and when it is for."""
        planned = _t("for %(time)s") % {"time": local_words(entry.planned, None)} if entry.planned else ""
        return " · ".join(filter(None, [planned, Truncator(entry.note).chars(LONGEST_NOTE)])) or "—"
