"""Writing a note, and the page of all notes on a story."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from articles.admin.notes import names, said, shown
from articles.models import Article
from articles.workflow.note import note
from articles.workflow.refusals import NotAllowed, Refused

TEMPLATES = "admin/articles/article/notes/"


def urls(view, model_admin) -> list:
    """Patterns below `/admin/articles/article/`; `view` wraps each one for the newsroom alone."""
    more = {"model_admin": model_admin}
    return [
        path("<int:pk>/note/", view(note_view), more, "articles_article_note"),
        path("colleagues/", view(require_safe(names.colleagues_view)), name="articles_article_colleagues"),
    ]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def note_view(request, pk: int, model_admin):
    """GET: all notes, newest first. POST `note`: write one; in JSON for the script that asks so, else back to the story."""
    article = get_object_or_404(Article.objects.select_related("section").defer("body"), pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request, article)
    by_script = request.headers.get("Accept") == "application/json"
    try:
        _made, found = note(article, by=request.user, text=request.POST.get("note", ""))
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Refused as refusal:
        said_why = refusal.message
        return JsonResponse({"error": said_why}, status=400) if by_script else _page(request, article, said_why)
    if by_script:
        context = shown.context(request, article) | {"original": article}
        return JsonResponse({"html": render_to_string(TEMPLATES + "list.html", context), "said": said.sentences(found)})
    messages.success(request, " ".join([_("Your note is written."), *said.told(found)]))
    for trouble in said.troubles(found):
        messages.warning(request, trouble)
    return _back(request, article)


def _back(request, article: Article):
    if request.POST.get("back") == "desk":
        return redirect("admin:index")
    return redirect(reverse("admin:articles_article_change", args=[article.pk]) + "#notes")


def _page(request, article: Article, error: str = "") -> TemplateResponse:
    """All notes, and the form with what was typed where it was refused."""
    notes, older = shown.page_of(article, request.GET.get("before"), request.now)
    context = {
        **admin.site.each_context(request),
        "title": _("Notes"), "original": article, "opts": Article._meta,
        "notes": notes, "older": older, "before": request.GET.get("before"), "error": error,
        "typed": request.POST.get("note", ""), "back": request.POST.get("back", ""),
    }
    return TemplateResponse(request, TEMPLATES + "page.html", context)
