"""Correct what readers see now, while the newsroom's copy waits or an update is planned."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import AdminForm
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles import history, values, workflow
from articles.admin import conflicts, desk, story_form
from articles.admin.buttons import KINDS
from articles.admin.keeping import hooks as keeping
from articles.admin.merge import correction, page, questions
from articles.admin.revisions import difference
from articles.admin.standing import Standing, standings
from articles.admin.verbs import number_of
from articles.merging import merge_values
from articles.models import Article, Edition, Revision
from articles.states import MOVES, Change
from articles.workflow.refusals import Conflict, DoesNotFit, Refused, Stale, Weighty


def correct_view(request, pk: int, model_admin):
    """GET: the form with the live edition's words. POST: they go live corrected, and into what is waiting.

    The form posts `revision` and `seen` (the newest and the live revision on the screen), `change` and `text`; and where
    the correction does not fit what is waiting, a choice for each place (`choice-<key>`, `own-<key>`).
    """
    article = Article.objects.select_related("section").filter(pk=pk).first()
    if not article:
        if request.method == "POST":
            return page.gone(request)
        raise Http404("no such story")
    if not request.user.may(MOVES["update"].permission, article.section):
        if request.method == "POST":
            return _to_copy(request, article, _("You may not correct this story any more."))
        raise PermissionDenied
    standing = standings([article], request.now)[pk]
    if standing.live is None:
        message = _("Readers cannot see this story now; there is nothing to correct.")
        if request.method == "POST":
            return _to_copy(request, article, message)
        messages.error(request, message)
        return redirect("admin:articles_article_change", pk)
    if request.method != "POST":
        return _page(request, article, _form(request, article, model_admin, standing.live), model_admin, standing)
    return _posted(request, article, model_admin, standing)


def _posted(request, article: Article, model_admin, standing: Standing):
    """Do it, or show the form again with everything typed and chosen, and the reason."""
    request.POST = request.POST.copy()
    form, problem, shown = _form(request, article, model_admin, standing.live), None, {}
    if form.is_valid():
        shown = _difference(request, form, standing.live)
        try:
            return _done(request, article, form, standing.live)
        except Refused as refusal:
            problem = refusal
    if isinstance(problem, Stale):
        request.POST["revision"] = str(problem.newest_number)
    if problem:
        form = _form(request, article, model_admin, standing.live)
        form.is_valid()
        form.add_error(problem.field if problem.field in form.fields else None, problem.message)
    shown["asks_sure"] = isinstance(problem, Weighty) or bool(request.POST.get("sure"))
    conflict = problem if isinstance(problem, Conflict) else None
    return _page(request, article, form, model_admin, standing, conflict, shown)


def _difference(request, form, live: Edition) -> dict:
    """What the correction would change for readers, for whoever has to look again."""
    seen = _values(live)
    return {"difference": difference.between(seen, story_form.values_from(form.cleaned_data, seen), request.now)}


def _to_copy(request, article: Article, reason: str) -> TemplateResponse:
    """Nothing can be done any more; everything that was typed, to be copied."""
    context = {"title": _("This was not published"), "original": article, "opts": Article._meta, "subtitle": str(article)}
    context |= {"reason": reason, "unsaved": desk.typed_text(request.POST)}
    return TemplateResponse(request, "admin/articles/article/merge.html", context | admin.site.each_context(request))


def _done(request, article: Article, form, live: Edition):
    base, now = _seen(request, article, live), _values(live)
    typed = story_form.values_from(form.cleaned_data, base)
    if base != now:
        _stand_on_newer(request, base, typed, now, live)
    workflow.correct_live(
        article, by=request.user, values=typed, revision=number_of(request.POST.get("revision")),
        kind=request.POST.get("change", Change.CORRECTION), text=request.POST.get("text", "").strip(),
        answers=questions.answers_in(request.POST), sure=bool(request.POST.get("sure")),
    )
    keeping.saved(request, article)
    messages.success(request, _("Readers see the corrected text now, and it is in the newsroom's copy too."))
    return redirect("admin:articles_article_change", article.pk)


def _stand_on_newer(request, base: dict, typed: dict, now: dict, live: Edition) -> None:
    """What readers see changed while somebody typed: bring it into the form and let them look again. Raises Refused."""
    merged = merge_values(base, typed, now)
    story_form.put_into(request.POST, merged.values, values.differences(typed, merged.values))
    request.POST["seen"] = str(live.revision.number)
    message = _("What readers see has changed since you opened this page. Please look again; your text is in the form.")
    if not merged.open:
        raise Refused(message)
    versions = ({name: one[name] for name in merged.fields} for one in (base, now, typed))
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


def _page(request, article: Article, form, model_admin, standing: Standing, conflict=None, shown=None) -> TemplateResponse:
    adminform = AdminForm(form, model_admin.story_fieldsets, {}, (), model_admin)
    typed = keeping.typed_before(request, article) or request.POST
    fits_not = isinstance(conflict, DoesNotFit)
    context = {
        **admin.site.each_context(request),
        **keeping.context(request, article),
        "is_nav_sidebar_enabled": False,
        "title": _("Correct what readers see now"),
        "subtitle": str(article),
        "original": article,
        "opts": Article._meta,
        "adminform": adminform,
        "media": model_admin.media + adminform.media,
        "standing_words": standing.words(request.now),
        "kinds": KINDS,
        "kind_typed": typed.get("change", ""),
        "text_typed": typed.get("text", ""),
        "seen": typed.get("seen") or standing.live.revision.number,
        "conflict": conflicts.side_by_side(conflict) if conflict and not fits_not else None,
        "questions": correction.questions_of(conflict, request.POST) if fits_not else [],
        "carried": correction.carried(request.POST, conflict if fits_not else None),
    }
    return TemplateResponse(request, "admin/articles/article/correct.html", context | (shown or {}))
