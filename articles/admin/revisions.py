"""The history of a story in the newsroom: every save, who made it and why, and what it changed."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles import history, values
from articles.admin import conflicts
from articles.admin.standing import local_words
from articles.body.diff import diff_blocks, words_changed
from articles.models import Article, Revision

PAGE = 50  # revisions shown at once, newest first


def list_view(request, pk: int, model_admin):
    """GET: the story's revisions; `?before=<number>` for older ones."""
    article = _article(request, pk, model_admin)
    rows = Revision.objects.filter(article=article).select_related("by")
    before = request.GET.get("before", "")
    if before.isdecimal() and len(before) < 10:
        rows = rows.filter(number__lt=int(before))
    found = list(rows[: PAGE + 1])
    context = {
        "revisions": [
            _row(row, older, request.now) for row, older in zip(found[:PAGE], [*found[1:], None], strict=False)
        ],
        "older": found[PAGE - 1].number if len(found) > PAGE else None,
    }
    return _page(request, article, _("Revisions"), "revisions.html", context)


def one_view(request, pk: int, number: int, model_admin):
    """GET: what one revision changed, against the one before it."""
    article = _article(request, pk, model_admin)
    revision = get_object_or_404(Revision.objects.select_related("by"), article=article, number=number)
    older = Revision.objects.filter(article=article, number__lt=number).first()
    old = history.values_at(article, older.number) if older else values.blank()
    new = history.values_at(article, number)
    context = {
        "revision": _row(revision, older, request.now),
        "fields": conflicts.differing(old | {"body": ""}, new | {"body": ""}),
        "changes": diff_blocks(old["body"], new["body"]),
    }
    return _page(request, article, _("Revision %(number)s") % {"number": number}, "revision.html", context)


def _article(request, pk: int, model_admin) -> Article:
    article = get_object_or_404(Article, pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    return article


def _row(revision: Revision, older: Revision | None, now) -> dict:
    """One line of the history."""
    new = values.blank() | revision.values
    old = values.blank() | (older.values if older else {})
    return {
        "number": revision.number,
        "saved": local_words(revision.saved, now),
        "by": revision.by,
        "verb": revision.verb.replace("_", " "),
        "why": revision.why,
        "fields": ", ".join(conflicts.label_of(name) for name in values.differences(old, new)),
        "words": words_changed(old["body"], new["body"]),
    }


def _page(request, article: Article, title: str, template: str, context: dict) -> TemplateResponse:
    context |= {"title": title, "subtitle": str(article), "original": article, "opts": Article._meta}
    context |= {**admin.site.each_context(request)}
    return TemplateResponse(request, f"admin/articles/article/{template}", context)
