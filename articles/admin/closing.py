"""Closing and opening what readers see of a story's history: one page for a story, a small one for the whole paper."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from articles.admin.revisions.frame import article_of, number_of
from articles.admin.standing import local_words
from articles.expunging.deed import may_expunge
from articles.models import Article, Edition, HistoryClosure
from articles.tracing import closing
from articles.tracing.closed import standing
from articles.tracing.entries import KINDS
from articles.workflow.refusals import NotAllowed, Refused

SHOWN = 200  # versions listed; older ones are reached by `?before=`


def urls(view, model_admin) -> list:
    """Patterns below `/admin/articles/article/`; `view` wraps each one for the newsroom alone."""
    more = {"model_admin": model_admin}
    return [
        path("readers-history/", view(paper_view), more, "articles_article_readers_paper"),
        path("<int:pk>/readers-history/", view(story_view), more, "articles_article_readers"),
    ]


def story_view(request, pk: int, model_admin):
    """GET: the versions readers have seen. POST `deed` (close or open), `reason`, and `version` (none: the whole story)."""
    article = article_of(request, pk, model_admin)
    if request.method == "POST":
        return _do(request, _scope(article, request.POST.get("version")), "admin:articles_article_readers", pk)
    versions = Edition.objects.filter(article=article, live_from__lte=request.now).order_by("-live_from")
    if before := number_of(request.GET.get("before")):
        versions = versions.filter(live_from__lt=versions.filter(version=before).values("live_from")[:1])
    found = list(versions.only("version", "change", "headline", "live_from", "live_until")[: SHOWN + 1])
    closures = {row.edition_id: row for row in standing().filter(article=article).select_related("by")}
    context = {
        "rows": [_row(edition, closures.get(edition.pk), request.now) for edition in found[:SHOWN]],
        "older": found[SHOWN - 1].version if len(found) > SHOWN else None,
        "whole": _told(closures.get(None), request.now),
        "paper": _told(standing().filter(article=None).select_related("by").first(), request.now),
        "may": closing.may_close(request.user, article), "may_expunge": may_expunge(request.user, article),
        "live": next((edition for edition in found[:1] if not before and _is_live(edition, request.now)), None),
        "original": article, "subtitle": str(article),
    }
    return _page(request, _("What readers see of the history"), "story", context)


def paper_view(request, model_admin):
    """GET: whether the paper shows histories at all. POST `deed` (close or open) and `reason`: the switch."""
    if not closing.may_close(request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _do(request, {}, "admin:articles_article_readers_paper")
    rows = HistoryClosure.objects.filter(article=None).select_related("by", "lifted_by")[:20]
    context = {"rows": [_told(row, request.now) for row in rows], "whole": next((r for r in rows if not r.lifted), None)}
    return _page(request, _("Histories for readers"), "paper", context)


def _do(request, scope: dict, page: str, *names):
    """Close or open, then back to the page with a word about it."""
    try:
        if request.POST.get("deed") == "open":
            closing.open_again(by=request.user, note=request.POST.get("reason", ""), **scope)
            messages.success(request, _("Open again: readers can see it from now on."))
        else:
            closing.close(by=request.user, reason=request.POST.get("reason", ""), **scope)
            messages.success(request, _("Closed: readers find the reason in its place."))
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Refused as refusal:
        typed = request.POST.get("reason", "").strip()
        kept = _("%(why)s You typed: “%(typed)s”") % {"why": refusal.message, "typed": typed[:1000]}
        messages.error(request, kept if typed else refusal.message)
    return redirect(page, *names)


def _scope(article: Article, version: str | None) -> dict:
    """The story, and the edition of it that was named."""
    if not version:
        return {"article": article}
    edition = Edition.objects.filter(article=article, version=number_of(version)).first()
    if edition is None:
        raise Http404("no such version")
    return {"article": article, "edition": edition}


def _row(edition: Edition, closure: HistoryClosure | None, now) -> dict:
    return {
        "edition": edition, "kind": KINDS.get(edition.change, edition.change), "since": local_words(edition.live_from, now),
        "live": _is_live(edition, now), "closure": _told(closure, now),
    }


def _is_live(edition: Edition, now) -> bool:
    """For the newest that has begun: whether readers see it now."""
    return edition.live_until is None or edition.live_until > now


def _told(closure: HistoryClosure | None, now) -> dict | None:
    """A closure in words."""
    if closure is None:
        return None
    lifted = {"at": local_words(closure.lifted, now), "by": closure.lifted_by} if closure.lifted else None
    return {"reason": closure.reason, "by": closure.by, "at": local_words(closure.at, now), "lifted": lifted}


def _page(request, title: str, template: str, context: dict) -> TemplateResponse:
    context |= {"title": title, "opts": Article._meta} | admin.site.each_context(request)
    return TemplateResponse(request, f"admin/articles/article/closing/{template}.html", context)
