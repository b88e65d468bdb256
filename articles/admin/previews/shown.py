"""What a preview shows for what was asked, and whether this person may see it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from articles.admin.keeping import rows
from articles.admin.previews import typed
from articles.admin.previews.asked import Asked
from articles.models import Article
from articles.previewing.drawing import Drawn, draw, draw_values


def article_of(request, pk: int | None, model_admin) -> Article | None:
    """The story, for somebody who may read it in the newsroom; None for one that is not saved yet."""
    if pk is None:
        if not model_admin.has_add_permission(request):
            raise PermissionDenied
        return None
    article = get_object_or_404(Article.objects.select_related("section", "changed_by"), pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    return article


def drawn(request, article: Article | None, asked: Asked, model_admin) -> tuple[Drawn, list[str]]:
    """The text to be shown, and what is wrong with the form it was typed in."""
    if asked.typed:
        found = typed.read(form_of_row(request, article, asked.typed, model_admin))
        shown = draw_values(article or Article(), found.values, asked.at or request.now, look=found.look)
        return shown, found.errors
    if article is None:
        raise Http404("a new story has only what is typed")
    return draw(article, request.now, revision=asked.revision, at=asked.at), []


def form_of_row(request, article: Article | None, row: str, model_admin):
    """The story form as it was kept while somebody typed; 404 for a row of another story, or that is not theirs to see."""
    found = rows.find(row, request.user)
    if found is None or found.article_id != (article.pk if article else None):
        raise Http404("no such text")
    return form_of(request, article, rows.as_post(found), model_admin)


def form_of(request, article: Article | None, post, model_admin):
    """The story form with `post` in it, on a copy of the story that nobody else looks at."""
    fresh = Article.objects.get(pk=article.pk) if article else Article()
    form = model_admin.get_form(request, article, change=article is not None)
    return form(data=post, files={}, instance=fresh)
