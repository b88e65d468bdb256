"""One deed for several stories: the page that shows them all, and the one button that does it to all or to none."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.admin.revisions.frame import number_of
from articles.admin.together import stories
from articles.admin.verbs import LABELS
from articles.admin.when import NotATime, ahead, parse_local
from articles.models import Article
from articles.states import MOVES
from articles.workflow import together
from articles.workflow.refusals import NotTogether, Refused

SAID = {  # what each verb does to all of them
    "approve": _("The desk has read all of them."),
    "publish": _("Readers see all of them from the same second on."),
    "schedule": _("Readers see all of them from the second you choose on."),
    "reschedule": _("What is planned for each of them moves to the second you choose."),
    "unschedule": _("Nothing is planned for any of them any more."),
}
TIMED = ("schedule", "reschedule")


def urls(view, model_admin) -> list:
    """Patterns below `/admin/articles/article/`; `view` wraps each one for the newsroom alone."""
    return [path("together/", view(together_view), {"model_admin": model_admin}, "articles_article_together")]


def open_to(user) -> list[str]:
    """The verbs that `user` may use on some desk, in the table's order."""
    return [verb for verb in MOVES if verb in together.VERBS and user.may(MOVES[verb].permission)]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def together_view(request, model_admin):
    """GET `?ids=12,14`: these stories. POST `verb`, `note`, `date`, `time`, `revision-12` for each: do it to all."""
    if not open_to(request.user) or not model_admin.has_view_or_change_permission(request):
        raise PermissionDenied
    if request.method == "POST":
        return _do(request, model_admin)
    asked = (number_of(number) for number in request.GET.get("ids", "").split(",")[: together.MOST])
    return _page(request, model_admin, dict.fromkeys(filter(None, asked)))


def _do(request, model_admin):
    posted = [name for name in request.POST if name.startswith("revision-")][: together.MOST + 1]  # one more is refused
    numbers = {name: number_of(name.removeprefix("revision-")) for name in posted}
    seen = {number: number_of(request.POST[name]) for name, number in numbers.items() if number}
    verb = request.POST.get("verb", "")
    try:
        if verb not in open_to(request.user):
            raise Refused(_t("Please choose what is to be done."))
        chosen = stories.chosen(model_admin.get_queryset(request), seen)
        pairs = [(article, seen[article.pk]) for article in chosen]
        at = _moment(request, verb)
        done = together.together(verb, pairs, by=request.user, at=at, note=request.POST.get("note", ""))
    except NotTogether as refusal:
        said = _t("Nothing was done to any of them. What stands in the way is said beside each story.")
        return _page(request, model_admin, seen, error=said, problems=refusal.problems)
    except NotATime as error:
        return _page(request, model_admin, seen, error=error.message, folds=getattr(error, "choices", []))
    except Refused as refusal:
        return _page(request, model_admin, seen, error=refusal.message)
    said = _t("Done: %(verb)s, %(count)s stories: %(numbers)s.")
    numbers = ", ".join(str(article.pk) for article in done)
    messages.success(request, said % {"verb": LABELS[verb], "count": len(done), "numbers": numbers})
    return redirect("admin:articles_article_changelist")


def _moment(request, verb: str):
    """The second that was typed, for the verbs that want one. Raises NotATime, also where one was typed for "now"."""
    day, clock_time = request.POST.get("date", "").strip(), request.POST.get("time", "").strip()
    if verb == "publish" and (day or clock_time):
        raise NotATime(_t("You have typed a time, but chosen “Publish now”. Choose “Schedule”, or empty date and time."))
    if verb not in TIMED:
        return None
    fold = {"0": 0, "1": 1}.get(request.POST.get("fold", ""))
    return ahead(parse_local(day, clock_time, timezone.get_current_timezone(), fold), request.now)


def _page(request, model_admin, seen: dict, *, error="", problems=(), folds=()):
    """All stories with what can be said of each. `seen`: by number the revision posted, or None where it is shown first."""
    rows = stories.rows(stories.chosen(model_admin.get_queryset(request), seen), seen, problems, request)
    verbs = [(verb, LABELS[verb], SAID[verb]) for verb in open_to(request.user)]
    context = admin.site.each_context(request) | {
        "title": _t("Several stories at once"), "opts": Article._meta, "rows": rows, "verbs": verbs, "error": error,
        "chosen": request.POST.get("verb") or stories.likely([row["article"] for row in rows]),
        "typed": request.POST, "folds": folds, "zone": stories.zone_name(request.now), "enough": len(rows) > 1,
    }
    return TemplateResponse(request, "admin/articles/article/together/page.html", context)
