"""Whether this log-in has shown a second factor. It stands in the session: no page asks the database for it.

A session without it belongs to somebody who has none: turning it on ends all other log-ins.
"""

from django.conf import settings
from django.urls import reverse

KEY = "second_factor"


def passed(request) -> bool:
    """Whether this log-in was made with a second factor, or has turned it on."""
    return bool(getattr(request, "session", {}).get(KEY))


def mark(request, has: bool = True) -> None:
    """This log-in has shown its second factor, or has it no more."""
    request.session[KEY] = has


def owes(request) -> bool:
    """Whether the paper asks for a second factor that this log-in does not have, for any page but those that give it."""
    return asked_of(request) and not _is_free(request.path)


def asked_of(request) -> bool:
    """Whether this log-in still has to turn it on."""
    return settings.TWO_FACTOR == "required" and not passed(request)


def _is_free(path: str) -> bool:
    """Pages for whoever has still to turn it on: their account, their password, the way out."""
    free = {reverse(f"admin:{name}") for name in ("logout", "password_change", "password_change_done", "jsi18n")}
    return path in free or path.startswith(reverse("account"))
