"""The verbs of a story. Each is a POST with the revision its presser saw; the workflow decides. GET says what would be."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _t

from articles import workflow
from articles.admin import verb_page
from articles.admin.buttons import CHANGES, LABELS, inputs_of
from articles.admin.standing import standings
from articles.admin.when import NotATime, ahead, parse_local
from articles.models import Article
from articles.states import MOVES, Change
from articles.workflow.deed import FORBIDDEN
from articles.workflow.refusals import NotAllowed, Refused, Stale, Unconfirmed, Unfit
from sections import clock

__all__ = ["CHANGES", "LABELS", "do", "inputs_of", "number_of", "verb_view"]

TYPED = ("note", "reason", "date", "time", "text")
BACK = {"desk": "admin:index", "list": "admin:articles_article_changelist"}  # where an answer may lead instead of the story


def verb_view(request, pk: int, verb: str, model_admin):
    """/admin/articles/article/<pk>/<verb>/. GET: its page. POST: do it, or say why not; nothing typed is lost.

    Posted are `revision`, what the verb asks for, and perhaps `back` (desk, list) for where to go afterwards. With
    `look` nothing is done: the page says what would happen at the time that was typed.
    """
    if verb not in MOVES:
        raise Http404
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    article = get_object_or_404(Article.objects.select_related("section", "changed_by", "created_by"), pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    if request.method == "POST" and "look" not in request.POST:
        return do(request, article, verb, number_of(request.POST.get("revision")))
    return _look(request, article, verb)


def number_of(text: str | None) -> int:
    """A posted revision number; 0, which no revision has, for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def do(request, article: Article, verb: str, revision: int):
    """Do `verb` with what the request holds, and answer."""
    try:
        done = workflow.VERBS[verb](article, by=request.user, revision=revision, **_asked(request, verb))
    except NotAllowed as refusal:
        return verb_page.forbidden(request, article, verb, refusal.message)
    except NotATime as error:
        return verb_page.again(request, article, verb, error.message, folds=getattr(error, "choices", []))
    except (Stale, Unconfirmed, Unfit) as refusal:
        return verb_page.again(request, article, verb, refusal.message, refusal=refusal)
    except Refused as refusal:
        if any(request.POST.get(name, "").strip() for name in TYPED):
            return verb_page.again(request, article, verb, refusal.message)
        messages.error(request, _about(request, article, refusal.message))
        return _back(request, article)
    now = clock.now()  # later than the deed; the request began before it
    said = ", ".join(standings([done], now)[done.pk].words(now))
    words = {"verb": LABELS[verb], "headline": _begun(done), "state": said}
    messages.success(request, _t("Done: %(verb)s. “%(headline)s”: %(state)s.") % words)
    return _back(request, article)


def _about(request, article: Article, said: str) -> str:
    """Why it was not done; with the story, where the answer leads to a page of many stories."""
    if request.POST.get("back") not in BACK:
        return said
    return _t("“%(headline)s”: %(said)s") % {"headline": _begun(article), "said": said}


def _begun(article: Article) -> str:
    """The first words of the headline, to know the story by."""
    return Truncator(article).words(12)


def _back(request, article: Article):
    """To where the button was pressed: the desk's page, the list, else the story."""
    place = BACK.get(request.POST.get("back", ""))
    return redirect(place) if place else redirect("admin:articles_article_change", article.pk)


def _look(request, article: Article, verb: str):
    """The verb's page, for whoever may use it now."""
    if verb not in workflow.open_to(article, request.user):
        if not workflow.may(verb, article, request.user):
            return verb_page.forbidden(request, article, verb, FORBIDDEN)
        said = _t("This cannot be done now: %(verb)s.") % {"verb": LABELS[verb]}
        if request.method == "POST":  # somebody has typed something
            return verb_page.again(request, article, verb, said)
        messages.error(request, _about(request, article, said))
        return _back(request, article)
    try:
        at = _asked(request, verb).get("at") if request.method == "POST" else None
    except NotATime as error:
        return verb_page.again(request, article, verb, error.message, folds=getattr(error, "choices", []))
    return verb_page.page(request, article, verb, at=at)


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
            "sure": bool(post.get("sure")),
        }
    return asked


def _moment(request):
    fold = {"0": 0, "1": 1}.get(request.POST.get("fold", ""))
    day, clock_time = request.POST.get("date", ""), request.POST.get("time", "")
    return ahead(parse_local(day, clock_time, timezone.get_current_timezone(), fold), request.now)
