"""The columns of the list of stories. They read only what the list has asked for already (`articles/admin/lists.py`)."""

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import local_words
from articles.photos.listing import thumbnail

MOST_NAMES = 3  # of a byline, in a row


class Rows:
    """What a row of the list says of its story."""

    @admin.display(description=_("picture"), empty_value="")
    def thumbnail(self, article):
        """The lead picture; the headline beside it is the link."""
        return thumbnail(*article.lead) if article.lead else None

    @admin.display(description=_("headline"), ordering="headline")
    def headline_shown(self, article):
        """Never empty, so that there is something to click."""
        return str(article)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, article):
        """Where it stands, in words, with times and their zone; and who has to move next, where that is known."""
        words = [*article.standing_words, *([_t("lost a picture")] if article.lost_picture else [])]
        lines = format_html_join("", "<li>{}</li>", ((line,) for line in words))
        late = format_html('<p class="desk-late">{}</p>', article.late) if article.late else ""
        waits = format_html('<p class="quiet">{}</p>', article.waiting.words) if article.waiting else ""
        return format_html('<ul class="standing standing--{}">{}</ul>{}{}', article.state, lines, late, waits)

    @admin.display(description=_("section and byline"), ordering="section")
    def place(self, article):
        """Where it belongs, and the first names of who wrote it."""
        names = article.byline_names
        byline = ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
        lines = [(line,) for line in (article.section, byline) if line]
        return format_html_join(mark_safe("<br>"), "{}", lines) or "—"

    @admin.display(description=_("changed"), ordering="changed")
    def changed_shown(self, article):
        """When, with the zone, and by whom."""
        return format_html("{}<br>{}", local_words(article.changed, None), article.changed_by)
