"""What all public pages have in common: they are only read, and any cache may keep them for a while."""

from functools import wraps

from django.conf import settings
from django.views.decorators.http import require_safe

SOON = 10  # seconds for which caches may say that something is not here


def public(seconds: int):
    """Let a view answer GET and HEAD only, and let shared caches keep what it says for `seconds`."""

    def decorate(view):
        @require_safe
        @wraps(view)
        def shown(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            kept = seconds if response.status_code < 400 else min(seconds, SOON)
            response.headers.setdefault("Cache-Control", f"public, max-age=0, s-maxage={kept}")
            return response

        return shown

    return decorate


def site(request) -> str:
    """The paper's own address without a slash at its end: SITE_URL, or else as the request calls it."""
    return settings.SITE_URL or request.build_absolute_uri("/").rstrip("/")
