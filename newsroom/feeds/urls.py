"""The addresses for machines: a feed beside each list, and the sitemaps."""

from django.urls import path

from articles.models import Agency, Author, Tag
from newsroom.feeds import views
from newsroom.feeds.channels import SHAPES


def _feeds(prefix: str, view, **which) -> list:
    """The addresses of one list's feeds in every shape."""
    return [path(f"{prefix}feed/{end}", view, {"shape": shape, **which}) for shape, end in SHAPES.items()]


urlpatterns = [
    *_feeds("", views.paper),
    *_feeds("corrections/", views.corrections),
    *_feeds("tag/<word:slug>/", views.named, model=Tag),
    *_feeds("author/<word:slug>/", views.named, model=Author),
    *_feeds("agency/<word:slug>/", views.named, model=Agency),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("sitemap-news.xml", views.news_sitemap, name="news_sitemap"),
    path("sitemap-news-<int:part>.xml", views.news_sitemap),
    path("sitemap-<int:year>-<int:month>.xml", views.sitemap),
    path("sitemap-<int:year>-<int:month>-<int:part>.xml", views.sitemap),
]
section_feeds = [
    *_feeds("<slug:top>/", views.section),
    *_feeds("<slug:top>/<slug:sub>/", views.section),
]
