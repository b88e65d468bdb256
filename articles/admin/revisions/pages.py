"""The addresses of a story's history."""

from django.urls import path

from articles.admin.revisions import comparing, listing, restoring


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    admin = {"model_admin": model_admin}
    return [
        path("<int:pk>/revisions/", view(list_view), admin, "articles_article_revisions"),
        path("<int:pk>/revisions/<int:number>/", view(comparing.one_view), admin, "articles_article_revision"),
        path("<int:pk>/revisions/<int:number>/restore/", view(restoring.restore_view), admin, "articles_article_restore"),
    ]


def list_view(request, pk: int, model_admin):
    """GET: the history, newest first; with `?from=3&to=7` what lies between these two."""
    if "from" in request.GET or "to" in request.GET:
        return comparing.two_view(request, pk, model_admin)
    return listing.list_view(request, pk, model_admin)
