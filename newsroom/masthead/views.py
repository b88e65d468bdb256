"""What the paper says about itself, and the small files that machines ask for."""

from datetime import timedelta

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import reverse

from articles.pages import public, site
from newsroom.masthead import facts
from newsroom.masthead.models import StandingPage
from sections import clock

TEXT = "text/plain; charset=utf-8"
HALF_A_YEAR = timedelta(days=180)


@public(300)
def standing_page(request, slug):
    """`/about/<page>/`: a page that stays."""
    page = get_object_or_404(StandingPage, slug=slug)
    return TemplateResponse(request, "masthead/standing_page.html", {"standing": page})


@public(3600)
def robots(request):
    """`/robots.txt`: readers' pages are open to all machines, the newsroom's are not."""
    return TemplateResponse(request, "masthead/robots.txt", {"site": site(request)}, content_type=TEXT)


@public(3600)
def trust(request):
    """`/trust.txt` (journallist.net): which sites are ours, and where it says how we work."""
    context = {"site": site(request), "facts": facts.facts(), "paper": facts.paper()}
    return TemplateResponse(request, "masthead/trust.txt", context, content_type=TEXT)


@public(3600)
def security(request):
    """`/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site. Good for half a year from today."""
    today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    context = {"site": site(request), "paper": facts.paper(), "expires": f"{today + HALF_A_YEAR:%Y-%m-%dT%H:%M:%SZ}"}
    return TemplateResponse(request, "masthead/security.txt", context, content_type=TEXT)


def change_password(request):
    """`/.well-known/change-password`: where password managers send colleagues."""
    return HttpResponseRedirect(reverse("admin:password_change"))


@public(86400)
def favicon(request):
    """`/favicon.ico`: browsers ask for it by this name; the drawing is a static file."""
    return HttpResponseRedirect(static("img/favicon.ico"))
