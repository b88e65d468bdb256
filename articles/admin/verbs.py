"""The buttons of a story. Each is a POST with the revision its presser saw; the workflow decides."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from articles import history, workflow
from articles.admin import conflicts
from articles.admin.standing import standings, zone_name
from articles.admin.when import NotATime, ahead, parse_local
from articles.models import Article
from articles.states import MOVES, Change
from articles.workflow.refusals import NotAllowed, Refused, Stale, Unconfirmed
from sections import clock

LABELS = {
    "submit": _("Submit to the desk"),
    "recall": _("Take back"),
    "send_back": _("Send back"),
    "approve": _("Approve"),
    "publish": _("Publish now"),
    "schedule": _("Schedule"),
    "reschedule": _("Change the time"),
    "unschedule": _("Cancel the plan"),
    "update": _("Publish the changes"),
    "withdraw": _("Withdraw"),
    "reinstate": _("Take up again as a draft"),
    "spike": _("Spike"),
    "revive": _("Revive"),
}
INPUTS = {
    "send_back": ("note",),
    "withdraw": ("reason",),
    "schedule": ("when",),
    "reschedule": ("when",),
    "update": ("change", "maybe_when"),
}
CHANGES = [(change.value, change.label) for change in Change if change != Change.FIRST]
TYPED = ("note", "reason", "date", "time", "text")


def inputs_of(verb: str, standing) -> dict:
    """What the verb's form asks for, as the template `verb_inputs.html` wants it."""
    return dict.fromkeys(INPUTS.get(verb, ()), True) | {
        "changes": CHANGES,
        "replaces": standing.planned if verb == "update" else None,
    }


def verb_view(request, pk: int, verb: str, model_admin):
    """POST /admin/articles/article/<pk>/<verb>/: do it, or say why not. Nothing typed is lost."""
    if verb not in MOVES:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    article = get_object_or_404(Article.objects.select_related("section", "changed_by"), pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    return do(request, article, verb, number_of(request.POST.get("revision")))


def number_of(text: str | None) -> int:
    """A posted revision number; 0, which no revision has, for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def do(request, article: Article, verb: str, revision: int):
    """Do `verb` with what the request holds, and answer."""
    try:
        done = workflow.VERBS[verb](article, by=request.user, revision=revision, **_asked(request, verb))
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except NotATime as error:
        return _again(request, article, verb, error.message, folds=getattr(error, "choices", []))
    except Stale as stale:
        return _again(request, article, verb, stale.message, stale=stale)
    except Unconfirmed as refusal:
        return _again(request, article, verb, refusal.message)
    except Refused as refusal:
        if any(request.POST.get(name, "").strip() for name in TYPED):
            return _again(request, article, verb, refusal.message)
        messages.error(request, refusal.message)
        return redirect("admin:articles_article_change", article.pk)
    now = clock.now()  # later than the deed; the request began before it
    said = ", ".join(standings([done], now)[done.pk].words(now))
    messages.success(request, _t("Done: %(verb)s. The story: %(state)s.") % {"verb": LABELS[verb], "state": said})
    return redirect("admin:articles_article_change", article.pk)


def _asked(request, verb: str) -> dict:
    """The verb's own arguments, from the form. Raises NotATime."""
    post = request.POST
    asked = {"note": (post.get("note") or post.get("reason") or "").strip()}
    if verb in ("schedule", "reschedule") or (verb == "update" and (post.get("date") or post.get("time"))):
        asked["at"] = _moment(request)
    if verb == "update":
        asked |= {
            "kind": post.get("kind", Change.UPDATE),
            "text": post.get("text", "").strip(),
            "replace_plan": bool(post.get("replace_plan")),
        }
    return asked


def _moment(request):
    fold = {"0": 0, "1": 1}.get(request.POST.get("fold", ""))
    day, clock_time = request.POST.get("date", ""), request.POST.get("time", "")
    return ahead(parse_local(day, clock_time, timezone.get_current_timezone(), fold), request.now)


def _again(request, article: Article, verb: str, error: str, *, folds=(), stale: Stale | None = None):
    """The verb's form on a page of its own, with the reason it was not done and everything typed."""
    fresh = Article.objects.select_related("section", "changed_by").get(pk=article.pk)
    standing = standings([fresh], request.now)[fresh.pk]
    context = {
        "title": LABELS[verb],
        "original": fresh,
        "opts": Article._meta,
        "verb": verb,
        "label": LABELS[verb],
        "inputs": inputs_of(verb, standing),
        "error": error,
        "typed": request.POST,
        "folds": folds,
        "zone": zone_name(request.now),
        "standing_words": standing.words(request.now),
        "differences": _newer(fresh, stale) if stale else [],
    }
    context |= admin.site.each_context(request)
    return TemplateResponse(request, "admin/articles/article/verb.html", context, status=409 if stale else 200)


def _newer(article: Article, stale: Stale) -> list[dict]:
    old, new = (history.values_at(article, number) for number in (stale.mine_number, stale.newest_number))
    return conflicts.differing(old, new)
