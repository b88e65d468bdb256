"""Who changed a story between two revisions, when and what; and the word of it after a save that merged."""

from itertools import groupby, pairwise

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import history, values
from articles.admin.conflicts import label_of
from articles.admin.standing import local_words
from articles.models import Article, Revision

SHOWN = 12  # saves that a page lists, the newest


def saves(article: Article, base: int, newest: int, now) -> list[dict]:
    """The saves after revision `base`, oldest first: {number, by, saved, fields}; times with their zone.

    Of the revisions written in one transaction only the last became the newsroom's copy; the others are no save.
    """
    found = list(Revision.objects.filter(article=article, number__gte=base, number__lte=newest)
                 .select_related("by").order_by("-number")[: 2 * SHOWN + 1])[::-1]
    copies = [list(group)[-1] for _saved, group in groupby(found, key=lambda row: row.saved)][-SHOWN - 1 :]
    return [
        {"number": row.number, "by": row.by, "saved": local_words(row.saved, now), "fields": labels(_between(older, row))}
        for older, row in pairwise(copies)
    ]


def names(rows: list[dict]) -> str:
    """`Lee Jae-won and Choi Soo-ah`: everybody who saved, each once."""
    people = list(dict.fromkeys(str(row["by"]) for row in rows))
    return _(" and ").join(filter(None, [", ".join(people[:-1]), *people[-1:]]))


def labels(fields: list[str]) -> str:
    """Fields as the newsroom calls them, with commas between."""
    return ", ".join(label_of(name) for name in fields)


def tell(request, saved: Article, typed_over: int, typed: dict) -> None:
    """After a save that merged by itself: say whose changes came in, which, and where to see them.

    `typed`: the values that were posted; what a colleague had changed in the very same way needs no word.
    """
    before, current, now = (
        values.blank() | history.values_at(saved, number) for number in (typed_over, saved.over, saved.revision)
    )
    came_in = set(values.differences(typed, now))
    fields = [name for name in values.differences(before, current) if name in came_in]
    if not fields:
        return
    who = names(saves(saved, typed_over, saved.over, request.now)) or str(saved.changed_by)
    said = _("%(who)s’s changes were merged with yours: %(fields)s.") % {"who": who, "fields": labels(fields)}
    address = reverse("admin:articles_article_revisions", args=[saved.pk]) + f"?from={typed_over}&to={saved.over}"
    messages.info(request, format_html('{} <a href="{}">{}</a>', said, address, _("See what they changed")))


def _between(older: Revision, newer: Revision) -> list[str]:
    return values.differences(values.blank() | older.values, values.blank() | newer.values)
