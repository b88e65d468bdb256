"""Addresses that lead nowhere: look whether a story or a section was there once, else say kindly that it is not."""

from hashlib import sha256
from urllib.parse import unquote

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from articles.models import Edition, OldAddress
from articles.pages import SOON
from sections import moved

STAFF_ONLY = ("/admin/", "/static/", "/media/")


def story_once_at(request) -> str:
    """The present address of the story that had the requested address (with its query, or without); else empty."""
    full = request.get_full_path()
    asked = list(dict.fromkeys([full, unquote(full), request.path, unquote(request.path)]))
    digests = [sha256(path.encode(errors="replace")).hexdigest() for path in asked]
    found = dict(OldAddress.objects.filter(digest__in=digests).values_list("digest", "article_id"))
    number = next((found[digest] for digest in digests if digest in found), None)
    return _address_of(number, request.now) if number else ""


def _address_of(number: int, now) -> str:
    """Where the story is, or was before it was withdrawn; empty for one that readers never saw."""
    begun = Edition.objects.filter(article_id=number, live_from__lte=now)
    edition = begun.only("article_id", "slug").order_by("-live_from").first()
    return edition.get_absolute_url() if edition else ""


def not_found(request, exception=None):
    """301 to where the thing is now, else the paper's own 404 page. Also Django's handler404."""
    response = _elsewhere(request) or render(request, "404.html", status=404)
    if response.status_code == 404 and not request.path.startswith(STAFF_ONLY):
        response.headers["Cache-Control"] = f"public, max-age=0, s-maxage={SOON}"
    response.looked_for = True
    return response


def _elsewhere(request):
    if not request.path.startswith(STAFF_ONLY) and (story := story_once_at(request)):
        return HttpResponsePermanentRedirect(story)
    if not request.path.startswith(STAFF_ONLY) and (section := moved.new_address(request.path)):
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{section}?{query}" if query else section)
    return None


def finder(get_response):
    """Middleware: with DEBUG on Django never asks handler404, and the old addresses must work there too."""

    def middleware(request):
        response = get_response(request)
        missed = response.status_code == 404 and not hasattr(response, "looked_for")
        if missed and request.method in ("GET", "HEAD") and not request.path.startswith(STAFF_ONLY):
            return not_found(request)
        return response

    return middleware
