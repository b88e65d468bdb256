"""Looking at text that was typed and not saved, beside the story as it is now, and setting it aside."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles.admin.keeping import banner, compare, presence, rows
from articles.admin.keeping.times import clock_words
from articles.body.diff import diff_blocks
from articles.models import Article, Unsaved
from articles.states import WRITE
from articles.workflow import may_edit

TEMPLATES = "admin/articles/article/keeping/"


def may_change(request, article: Article | None) -> bool:
    """Whether this person may change the story now, or begin one."""
    return may_edit(article, request.user) if article else request.user.may(WRITE)


def offers_view(request, model_admin, pk=None):
    """GET: the banner alone, for a form that has just brought to the server what lay in its browser."""
    article = get_object_or_404(Article.objects.select_related("section"), pk=pk) if pk else None
    if article and not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    allowed = may_change(request, article)
    live = {(row.by_id, row.tab) for row in presence.here(pk, request.now)} if article and allowed else set()
    own = {rows.tab_of(request.GET)}
    found = banner.offers(article, request.user, request.now, may_change=allowed, without=own, live=live)
    keeping = {"offers": found, "may_change": allowed}
    return TemplateResponse(request, TEMPLATES + "offers.html", {"keeping": keeping})


def look_view(request, model_admin, row: int):
    """GET: one row against the newest revision, and the older ones of the same story."""
    found = _row(request, row)
    article, typed = found.article, rows.typed_in_row(found)
    if article and not model_admin.has_view_or_change_permission(request, article):
        article = None  # one's own words, but not the newsroom's
    newest = banner.newest_texts(article)
    fields = newest.differing(typed)
    allowed = may_change(request, article)
    _look, bring, aside = banner.addresses(found)
    context = {
        **admin.site.each_context(request),
        "title": _("Text that was not saved"), "subtitle": str(article or ""), "original": article, "opts": Article._meta,
        "said": banner.sentence(found, fields, newest.words(typed), request.user, request.now),
        "fields": [_field(name, newest.fields, typed) for name in fields if name != "body"],
        "changes": diff_blocks(newest.body, newest.typed_body(typed)) if "body" in fields else [],
        "bring": bring if allowed else "", "aside": aside, "is_aside": "_aside" in found.posted,
        "others": _others(found, request, allowed),
    }
    return TemplateResponse(request, TEMPLATES + "look.html", context)


def aside_view(request, model_admin, row: int):
    """POST: offer this row no more. It stays among the older ones for as long as any other."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = _row(request, row)
    rows.set_aside(found, request.now)
    messages.info(request, _("Set aside. The text is kept for 90 days, and you can still look at it here."))
    return redirect("admin:articles_article_typed_look", found.pk)


def _field(name: str, now: dict, typed: dict) -> dict:
    return {"label": compare.label(name), "theirs": compare.in_words(name, now), "yours": compare.in_words(name, typed)}


def _row(request, pk: int) -> Unsaved:
    """The row, if this person may reach it; whoever may not learns nothing of it."""
    found = rows.find(pk, request.user)
    if found is None:
        raise Http404
    return found


def _others(found: Unsaved, request, allowed: bool) -> list[dict]:
    """The other rows of the same story: where they are, whose, and when they were typed."""
    others = rows.of_story(found.article, request.user, colleagues=allowed)
    return [
        {"look": banner.addresses(row)[0], "by": row.by, "typed": clock_words(row.typed, request.now),
         "aside": "_aside" in row.posted}
        for row in others if row.pk != found.pk
    ]
