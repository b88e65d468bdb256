"""The list of a story's revisions, newest first, by day. Its queries do not grow with the history."""

from itertools import groupby

from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles import values
from articles.admin import conflicts
from articles.admin.revisions import frame
from articles.admin.revisions.folding import fold
from articles.admin.revisions.marks import marks_of
from articles.admin.standing import local_words
from articles.body.diff import words_changed
from articles.models import Article, Revision, Unsaved

PAGE = 50  # revisions shown at once


def list_view(request, pk: int, model_admin):
    """GET: the story's revisions; `?before=<number>` for older ones."""
    article = frame.article_of(request, pk, model_admin)
    rows = Revision.objects.filter(article=article).select_related("by")
    before = frame.number_of(request.GET.get("before"))
    found = list((rows.filter(number__lt=before) if before else rows)[: PAGE + 1])
    shown = found[:PAGE]
    context = {
        "days": _days(found, request.now),
        "older": shown[-1].number if len(found) > PAGE else None,
        "newer": bool(before),
        "to": shown[0].number if shown else None,
        "from": shown[1].number if len(shown) > 1 else None,
        "typed": [] if before else _typed(request, article, model_admin.has_change_permission(request, article)),
    }
    return frame.page(request, article, _("History"), "list", context)


def _days(found: list[Revision], now) -> list[tuple]:
    """Pairs (day in words, rows). The last of PAGE + 1 revisions is only there to be compared with."""
    marks = marks_of(found[:PAGE], now)
    kept = {row.pk: values.blank() | row.values for row in found}
    older = dict(zip([row.pk for row in found], [kept[row.pk] for row in found[1:]] + [values.blank()], strict=True))
    rows = [
        _row(newest, kept, older, marks, now) | {"earlier": _earlier(folded, kept, older, marks, now)}
        for newest, folded in fold(found[:PAGE], marks)
    ]
    return [(day, list(some)) for day, some in groupby(rows, key=lambda row: row["day"])]


def _row(revision: Revision, kept: dict, older: dict, marks: dict, now) -> dict:
    """One line of the history."""
    old, new = older[revision.pk], kept[revision.pk]
    return frame.introduced(revision, now) | {
        "day": dateformat(timezone.localtime(revision.saved), "l j F Y"),
        "marks": marks.get(revision.pk, []),
        "fields": [conflicts.label_of(name) for name in values.differences(old, new)],
        "words": words_changed(old["body"], new["body"]),
    }


def _earlier(folded: list[Revision], kept: dict, older: dict, marks: dict, now) -> dict | None:
    """The saves under a newer one: their rows, from when to when, and how many words they changed together."""
    if not folded:
        return None
    first, last = folded[-1], folded[0]
    rows = [_row(row, kept, older, marks, now) for row in folded]
    words = words_changed(older[first.pk]["body"], kept[last.pk]["body"])
    since, until = rows[-1]["clock"], rows[0]["clock"]
    when = until if since == until else _("%(since)s to %(until)s") % {"since": since.split()[0], "until": until}
    return {"rows": rows, "when": when, "words": words}


def _typed(request, article: Article, may_edit: bool) -> list[dict]:
    """Texts that were typed and not saved: whose, since when, and the way to them for those who may have them."""
    rows = Unsaved.objects.filter(article=article).exclude(posted__has_key="_aside").select_related("by")
    return [
        {
            "by": row.by, "at": local_words(row.typed, request.now),
            "url": f"{_form_of(row)}?typed={row.pk}" if may_edit or row.by_id == request.user.pk else "",
        }
        for row in rows.order_by("-typed", "-pk")[:PAGE]
    ]


def _form_of(row: Unsaved) -> str:
    """The address of the form in which a text was typed."""
    name = "correct" if row.form == "correct" else "change"
    return reverse(f"admin:articles_article_{name}", args=[row.article_id])
