"""The addresses of the previews in the newsroom."""

from django.urls import path

from articles.admin.previews import frame, sharing


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    more = {"model_admin": model_admin}
    return [
        path("preview/", view(frame.frame_view), more, "articles_article_preview_new"),
        path("preview/page/", view(frame.page_view), more, "articles_article_preview_page_new"),
        path("<int:pk>/preview/", view(frame.frame_view), more, "articles_article_preview"),
        path("<int:pk>/preview/page/", view(frame.page_view), more, "articles_article_preview_page"),
        path("<int:pk>/preview/links/", view(sharing.links_view), more, "articles_article_preview_links"),
        path("<int:pk>/preview/links/<int:link>/revoke/", view(sharing.revoke_view), more,
             "articles_article_preview_revoke"),
    ]
