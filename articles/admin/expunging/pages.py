"""The addresses of expunging."""

from django.urls import path

from articles.admin.expunging.steps import expunge_view


def urls(view, model_admin) -> list:
    """Patterns below `/admin/articles/article/`; `view` wraps each one for the newsroom alone."""
    return [path("<int:pk>/expunge/", view(expunge_view), {"model_admin": model_admin}, "articles_article_expunge")]
