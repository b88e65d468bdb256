"""Somebody who gave the right password and still owes the code: kept in the session, five minutes, and not logged in."""

import secrets

from django.utils.crypto import constant_time_compare

from newsroom.staff.models import User
from sections import clock

KEY, SECONDS = "at_the_door", 300


def begin(request, person: User) -> None:
    """`person` has given the password. A form of another tab that waits for the same person stays good."""
    before = request.session.get(KEY) or {}
    step = before.get("step") if before.get("person") == person.pk else None
    request.session.cycle_key()
    request.session[KEY] = {
        "person": person.pk,
        "proof": person.get_session_auth_hash(),
        "since": clock.now().timestamp(),
        "step": step or secrets.token_urlsafe(9),
    }


def person(request) -> User | None:
    """Who waits here; nobody after five minutes, with a new password, or for whom the door is closed meanwhile."""
    kept = request.session.get(KEY) or {}
    if not kept or not 0 <= clock.now().timestamp() - kept["since"] <= SECONDS:
        return None
    found = User.objects.filter(pk=kept["person"], is_active=True, is_staff=True).first()
    return found if found and constant_time_compare(found.get_session_auth_hash(), kept["proof"]) else None


def step(request) -> str:
    """The word by which a form says that it belongs to who waits here."""
    return (request.session.get(KEY) or {}).get("step", "")


def forget(request) -> None:
    """Nobody waits here any more."""
    request.session.pop(KEY, None)
