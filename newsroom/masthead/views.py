"""What the paper says about itself, and the small files that machines ask for."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.templatetags.static import static

from articles.pages import public
from newsroom.masthead.models import StandingPage

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /preview/
Disallow: /read/
"""


@public(300)
def standing_page(request, slug):
    """`/about/<page>/`: a page that stays."""
    page = get_object_or_404(StandingPage, slug=slug)
    return TemplateResponse(request, "masthead/standing_page.html", {"standing": page})


@public(3600)
def robots(request):
    """`/robots.txt`: readers' pages are open to all machines, the newsroom's are not."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@public(86400)
def favicon(request):
    """`/favicon.ico`: browsers ask for it by this name; the drawing is a static file."""
    return HttpResponseRedirect(static("img/icon.svg"))
