"""Every address of the paper. First segments here are reserved: no section may be called so.

The lists are flat on purpose: `sections/rules.py` reads the reserved words from them.
"""

from django.contrib import admin
from django.urls import path

from articles.lost import not_found
from articles.urls import urlpatterns as stories
from newsroom.archive.urls import urlpatterns as archive
from newsroom.desk.urls import urlpatterns as desk
from newsroom.feeds.urls import section_feeds
from newsroom.feeds.urls import urlpatterns as feeds
from newsroom.fronts.admin.urls import urlpatterns as fronts_desk
from newsroom.fronts.urls import section_fronts
from newsroom.fronts.urls import urlpatterns as fronts
from newsroom.masthead.urls import urlpatterns as masthead
from newsroom.notices.urls import urlpatterns as notices
from newsroom.popular.urls import urlpatterns as popular
from newsroom.search.urls import urlpatterns as search
from newsroom.specimen.urls import urlpatterns as specimen
from newsroom.staff.urls import urlpatterns as staff

# Answered before any view is asked: health checks, static files.
KEPT_FREE = ("static", "healthz", "readyz")

handler404 = "articles.lost.not_found"

urlpatterns = [
    *desk,
    *notices,
    *staff,
    *fronts_desk,
    path("admin/", admin.site.urls),  # after the rooms' own pages in the newsroom, whose addresses begin so, too
    *stories,
    *fronts,
    *archive,
    *search,
    *feeds,
    *popular,
    *masthead,
    *specimen,
    *(path(f"{word}/", not_found) for word in KEPT_FREE),
    *section_feeds,
    *section_fronts,  # last: they match any word
]
