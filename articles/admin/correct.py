"""Correct what readers see now, while the newsroom's copy waits or an update is planned."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminForm
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles import history, values, workflow
from articles.admin import conflicts, story_form
from articles.admin.standing import Standing, standings
from articles.admin.verbs import CHANGES, number_of
from articles.merging import merge_values
from articles.models import Article, Edition, Revision
from articles.states import MOVES, Change
from articles.workflow.refusals import Conflict, NotAllowed, Refused, Stale


def correct_view(request, pk: int, model_admin):
    """GET: the form with the live edition's words. POST: they go live corrected, and into what is waiting.

    The form posts `revision` and `seen` (the newest and the live revision on the screen), `change` and `text`.
    """
    article = get_object_or_404(Article.objects.select_related("section"), pk=pk)
    if not request.user.may(MOVES["update"].permission, article.section):
        raise PermissionDenied
    standing = standings([article], request.now)[pk]
    if standing.live is None:
        messages.error(request, _("Readers cannot see this story now; there is nothing to correct."))
        return redirect("admin:articles_article_change", pk)
    if request.method != "POST":
        return _page(request, article, _form(request, article, model_admin, standing.live), model_admin, standing)
    return _posted(request, article, model_admin, standing)


def _posted(request, article: Article, model_admin, standing: Standing):
    """Do it, or show the form again with everything typed and the reason."""
    request.POST = request.POST.copy()
    form, problem, conflict = _form(request, article, model_admin, standing.live), None, None
    if form.is_valid():
        try:
            return _done(request, article, form, standing.live)
        except NotAllowed as refusal:
            raise PermissionDenied(refusal.message) from refusal
        except Refused as refusal:
            problem, conflict = refusal, conflicts.side_by_side(refusal) if isinstance(refusal, Conflict) else None
    if isinstance(problem, Stale):
        request.POST["revision"] = str(problem.newest_number)
    if problem:
        form = _form(request, article, model_admin, standing.live)
        form.is_valid()
        form.add_error(problem.field if problem.field in form.fields else None, problem.message)
    return _page(request, article, form, model_admin, standing, conflict)


def _done(request, article: Article, form, live: Edition):
    base, now = _seen(request, article, live), _values(live)
    typed = story_form.values_from(form.cleaned_data, base)
    if base != now:
        _stand_on_newer(request, base, typed, now, live)
    workflow.correct_live(
        article, by=request.user, values=typed, revision=number_of(request.POST.get("revision")),
        kind=request.POST.get("change", Change.CORRECTION), text=request.POST.get("text", "").strip(),
    )
    messages.success(request, _("Readers see the corrected text now, and it is in the newsroom's copy too."))
    return redirect("admin:articles_article_change", article.pk)


def _stand_on_newer(request, base: dict, typed: dict, now: dict, live: Edition) -> None:
    """What readers see changed while somebody typed: bring it into the form and let them look again. Raises Refused."""
    merged, names = merge_values(base, typed, now)
    story_form.put_into(request.POST, merged, values.differences(typed, merged))
    request.POST["seen"] = str(live.revision.number)
    message = _("What readers see has changed since you opened this page. Please look again; your text is in the form.")
    if not names:
        raise Refused(message)
    versions = ({name: one[name] for name in names} for one in (base, now, typed))
    raise Conflict(message, **dict(zip(("base", "theirs", "yours"), versions, strict=True)), revision=0)


def _values(live: Edition) -> dict:
    return values.blank() | live.revision.values | {"slug": live.slug}


def _seen(request, article: Article, live: Edition) -> dict:
    """The values that were on the screen; without a word about them, those that are live."""
    number = number_of(request.POST.get("seen"))
    if number in (0, live.revision.number):
        return _values(live)
    try:
        return history.values_at(article, number)
    except Revision.DoesNotExist:
        return _values(live)


def _form(request, article: Article, model_admin, live: Edition):
    """The story form without the plan, standing on what readers see."""
    shown = story_form.initial(_values(live)) | {"revision": article.revision}
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form_class = model_admin.get_form(request, None, fields=model_admin.story_fields())
    return form_class(*data, initial=shown, instance=Article())


def _page(request, article: Article, form, model_admin, standing: Standing, conflict=None) -> TemplateResponse:
    adminform = AdminForm(form, model_admin.story_fieldsets, {}, (), model_admin)
    context = {
        **admin.site.each_context(request),
        "title": _("Correct what readers see now"),
        "subtitle": str(article),
        "original": article,
        "opts": Article._meta,
        "adminform": adminform,
        "media": model_admin.media + adminform.media,
        "standing_words": standing.words(request.now),
        "changes": CHANGES,
        "change_typed": request.POST.get("change", Change.CORRECTION),
        "text_typed": request.POST.get("text", ""),
        "seen": request.POST.get("seen") or standing.live.revision.number,
        "conflict": conflict,
    }
    return TemplateResponse(request, "admin/articles/article/correct.html", context)
