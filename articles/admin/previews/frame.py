"""The preview's frame: a bar that says what is shown, and the page itself in it at the width of a phone or a desk."""

from secrets import token_hex

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.admin.keeping import rows
from articles.admin.previews import asked, shown, typed
from articles.admin.standing import zone_name
from articles.models import Article, Unsaved
from articles.models.typing import TAB
from articles.previewing import page, words


def frame_view(request, model_admin, pk: int | None = None):
    """GET: the frame. POST of the story form: keep what is typed, then the frame around it."""
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    article = shown.article_of(request, pk, model_admin)
    if request.method == "POST":
        return _posted(request, article, model_admin)
    wish = asked.read(request, article)
    drawn, errors = shown.drawn(request, article, wish, model_admin)
    context = _bar(request, article, wish) | {
        "sentence": words.sentence(drawn, article, request.now, wish.at),
        "errors": errors,
        "notes": [*wish.problems, *drawn.lost, *words.hidden_pictures(drawn)],
        "headline": drawn.edition.headline,
        "may_share": article is not None and model_admin.has_change_permission(request, article),
        "share": wish.query(width="", typed=""),
    }
    response = TemplateResponse(request, "admin/articles/article/preview/frame.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


def page_view(request, model_admin, pk: int | None = None):
    """GET: the page alone, for the frame (`framed=1`) or for a tab of its own."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    article = shown.article_of(request, pk, model_admin)
    drawn, _errors = shown.drawn(request, article, asked.read(request, article), model_admin)
    return page.inside(request, drawn, framed=bool(request.GET.get("framed")))


def address(article: Article | None, name: str = "preview") -> str:
    """The address of the frame (`preview`) or of the page in it (`preview_page`)."""
    new = "" if article else "_new"
    return reverse(f"admin:articles_article_{name}{new}", args=[article.pk] if article else [])


def _posted(request, article: Article | None, model_admin):
    """Keep the form as it was typed, as every pause in typing does, and show it. Nothing is kept where nothing differs."""
    if article and not model_admin.has_change_permission(request, article):
        raise PermissionDenied
    found = typed.read(shown.form_of(request, article, request.POST, model_admin))
    if article and not found.changed and not found.errors:
        number = rows.number(request.POST.get("revision"))
        return redirect(f"{address(article)}{f'?revision={number}' if number != article.revision else ''}")
    return redirect(f"{address(article)}?typed={_kept(request, article).pk}")


def _kept(request, article: Article | None) -> Unsaved:
    """The tab's row with the text as posted. Its count of writings stays: the next pause in typing writes over it."""
    tab = rows.tab_of(request.POST) or token_hex(TAB // 2)
    before = Unsaved.objects.filter(by=request.user, tab=tab).first()
    count = before.posted.get("_n", 0) if before else 0
    facts = {"article": article, "form": rows.FORMS[0], "base": rows.number(request.POST.get("revision")),
             "posted": rows.typed_in(request.POST) | {"_n": count}, "typed": request.now}
    return Unsaved.objects.update_or_create(by=request.user, tab=tab, defaults=facts)[0]


def _bar(request, article: Article | None, wish: asked.Asked) -> dict:
    """The controls of the bar: widths, the moment, the ways out."""
    return {
        **admin.site.each_context(request),
        "is_popup": True,
        "title": _("Preview"),
        "subtitle": str(article) if article else _("New story"),
        "original": article,
        "width": wish.width,
        "widths": [(name, label, wish.query(width=name)) for name, label in asked.WIDTHS.items()],
        "inner": f"{address(article, 'preview_page')}?{wish.query(width='', framed=1)}",
        "alone": f"{address(article, 'preview_page')}?{wish.query(width='')}",
        "revision": wish.revision.number if wish.revision else "",
        "typed": wish.typed,
        "at": timezone.localtime(wish.at).strftime("%Y-%m-%dT%H:%M") if wish.at else "",
        "now_query": wish.query(at=""),
        "zone": zone_name(request.now),
    }
