"""A verb on a page of its own: what it will do, what is still to mend, what changes for readers, and its button."""

from django.contrib import admin
from django.template.response import TemplateResponse

from articles import history, values
from articles.admin import checklist, conflicts, consequences
from articles.admin.buttons import LABELS, inputs_of
from articles.admin.revisions import difference
from articles.admin.standing import Standing, standings, zone_name
from articles.models import Article
from articles.telling import weighty_changes
from articles.workflow import weight
from articles.workflow.refusals import Refused, Stale, Unfit, Weighty

PUBLIC = ("publish", "schedule", "reschedule", "update")  # verbs after which readers see something new


def page(request, article: Article, verb: str, *, at=None) -> TemplateResponse:
    """The page before anything was tried. `at`: the time that was typed, to say what would happen then."""
    standing = standings([article], request.now)[article.pk]
    context = _context(request, article, verb, standing, at)
    planned = standing.planned if verb == "reschedule" else None  # which goes out as it was planned
    context["findings"] = checklist.findings_for(article, start=at, planned=planned) if verb in PUBLIC else []
    return TemplateResponse(request, "admin/articles/article/verb.html", context)


def again(request, article: Article, verb: str, error: str, *, folds=(), refusal: Refused | None = None):
    """The page with the reason why it was not done, and everything typed."""
    fresh = Article.objects.select_related("section", "changed_by", "created_by").get(pk=article.pk)
    standing = standings([fresh], request.now)[fresh.pk]
    stale = isinstance(refusal, Stale)
    context = _context(request, fresh, verb, standing, None) | {
        "error": error,
        "folds": folds,
        "findings": refusal.findings if isinstance(refusal, Unfit) else [],
        "differences": _newer(fresh, refusal) if stale else [],
        "asks_sure": isinstance(refusal, Weighty) or bool(request.POST.get("sure")),
    }
    return TemplateResponse(request, "admin/articles/article/verb.html", context, status=409 if stale else 200)


def forbidden(request, article: Article, verb: str, reason: str) -> TemplateResponse:
    """Why this person may not do it, the way back to the story, and what was typed, to be copied."""
    context = {"title": LABELS[verb], "subtitle": str(article), "original": article, "opts": Article._meta, "reason": reason}
    context["typed"] = list(filter(None, (request.POST.get(name, "").strip() for name in ("note", "reason", "text"))))
    context |= admin.site.each_context(request)
    return TemplateResponse(request, "admin/articles/article/verb_refused.html", context, status=403)


def _context(request, article: Article, verb: str, standing: Standing, at) -> dict:
    """What the page shows either way."""
    shown = _change_for_readers(article, standing, request.now) if verb == "update" and standing.live else {}
    return shown | {
        "title": LABELS[verb],
        "subtitle": str(article),
        "original": article,
        "opts": Article._meta,
        "verb": verb,
        "label": LABELS[verb],
        "inputs": inputs_of(verb, standing),
        "said": consequences.sentence(verb, article, standing, request.now, at),
        "typed": request.POST,
        "back": request.POST.get("back") or request.GET.get("back", ""),
        "zone": zone_name(request.now),
        "standing_words": standing.words(request.now),
    } | admin.site.each_context(request)


def _change_for_readers(article: Article, standing: Standing, now) -> dict:
    """`difference`: what lies between what readers see and the newsroom's copy; `weighty`: what in it is not minor."""
    seen = values.blank() | standing.live.revision.values | {"slug": standing.live.slug}
    ours = history.values_at(article, article.revision)
    ours["slug"] = ours["slug"] or seen["slug"]
    return {
        "difference": difference.between(seen, ours, now),
        "weighty": weight.in_words(weighty_changes(seen, ours)),
    }


def _newer(article: Article, stale: Stale) -> list[dict]:
    old, new = (history.values_at(article, number) for number in (stale.mine_number, stale.newest_number))
    return conflicts.differing(old, new)
