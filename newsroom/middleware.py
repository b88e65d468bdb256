"""What every request passes through before it reaches a view. Plain functions, outermost first in settings."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpResponse, HttpResponsePermanentRedirect

from sections import clock

CSP = {
    "default-src": "'self'", "img-src": "'self' data:", "object-src": "'none'", "base-uri": "'none'",
    "frame-ancestors": "'none'", "form-action": "'self'",
}
SYNDICATED = ("/media/r/", "/static/img/")  # pictures that feeds and cards of other sites may show


def health(get_response):
    """Answer `/healthz` (the process is up) and `/readyz` (database, cache and storage answer) for any Host."""

    def middleware(request):
        if request.path == "/healthz":
            return HttpResponse("ok\n", content_type="text/plain")
        if request.path == "/readyz":
            return _ready()
        return get_response(request)

    return middleware


def _ready():
    """503 names what does not answer; the reason goes to the log, not to strangers."""
    asleep = [name for name, ask in _ORGANS.items() if not _answers(ask)]
    if asleep:
        return HttpResponse(f"not ready: {', '.join(asleep)}\n", content_type="text/plain", status=503)
    return HttpResponse("ready\n", content_type="text/plain")


def _answers(ask):
    """True when `ask` comes back without an error, whatever kind of error a backend has."""
    try:
        ask()
    except Exception:  # each database, cache and storage raises errors of its own
        return False
    return True


_ORGANS = {
    "database": lambda: connection.cursor().execute("SELECT 1"),
    "cache": lambda: cache.get("readyz"),
    "storage": lambda: default_storage.exists("readyz"),
}


def canonical_host(get_response):
    """Send other hosts to SITE_URL, so that every page has one address (301). Http → https is Django's own."""
    home = urlsplit(settings.SITE_URL)

    def middleware(request):
        if home.netloc and request.get_host() != home.netloc:
            return HttpResponsePermanentRedirect(settings.SITE_URL + request.get_full_path())
        return get_response(request)

    return middleware


def one_now(get_response):
    """Give the request its one `now`: every list and story on a page is judged at the same instant."""

    def middleware(request):
        request.now = clock.now()
        return get_response(request)

    return middleware


def content_security_policy(get_response):
    """Nothing but the paper's own files may run or load on any page (STANDARDS: strict CSP).

    A view that needs more says so for its own page: `response.csp = {"frame-src": "https://…"}`.
    """

    def middleware(request):
        response = get_response(request)
        policy = CSP | getattr(response, "csp", {})
        response.headers.setdefault("Content-Security-Policy", "; ".join(map(" ".join, policy.items())))
        response.headers.setdefault("Permissions-Policy", "geolocation=(), camera=(), microphone=()")
        whose = "cross-origin" if request.path.startswith(SYNDICATED) else "same-site"
        response.headers.setdefault("Cross-Origin-Resource-Policy", whose)
        return response

    return middleware
