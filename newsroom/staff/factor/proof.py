"""Is this code the right one? Every wrong one counts as a failed log-in, and codes of the app come ever more slowly."""

import re
from enum import Enum
from math import ceil

from django.contrib.auth.signals import user_login_failed
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_otp.plugins.otp_totp.models import TOTPDevice

from newsroom.staff.door import locked
from newsroom.staff.factor import recovery


class By(Enum):
    """What proved it."""

    APP = "app"
    RECOVERY = "recovery code"


class Wrong(Exception):
    """The code was not right, or may not be tried now; `str` says so to the person."""


class Locked(Exception):
    """Too many failures: the answer is the lock page."""


def prove(request, person, typed: str) -> By:
    """What proves that `typed` is a code of `person`. Raises Wrong or Locked.

    Only the app's six figures could be guessed, so only they are slowed down for everybody who tries; a colleague whose
    app is held back by a stranger's guesses still gets in by a recovery code.
    """
    code = re.sub(r"[\s\-–]", "", typed).upper()
    if locked.is_locked(request, person.email):
        raise Locked
    if re.fullmatch(r"[0-9]{6}", code):
        if _by_app(person, code):
            return By.APP
    elif recovery.use(person, code):
        return By.RECOVERY
    user_login_failed.send(sender=__name__, credentials={"username": person.email}, request=request)
    if getattr(request, "axes_locked_out", False):
        raise Locked
    raise Wrong(_("This code is not right, or it was used already. Wait for the next one in your app, and try again."))


def _by_app(person, code: str) -> bool:
    """Whether it is the app's code now; raises Wrong where it is too soon to try again."""
    with transaction.atomic():
        device = TOTPDevice.objects.select_for_update().filter(user=person, confirmed=True).first()
        if device is None:
            return False
        allowed, facts = device.verify_is_allowed()
        if allowed:
            return device.verify_token(code)
    raise Wrong(_too_soon((facts["locked_until"] - timezone.localtime()).total_seconds()))


def _too_soon(seconds: float) -> str:
    count = max(1, ceil(seconds))
    wait = ngettext("%(n)s second", "%(n)s seconds", count) % {"n": count}
    if count > 120:
        wait = _("%(n)s minutes") % {"n": ceil(count / 60)}
    return _("There were wrong codes before. Please wait %(wait)s, then type the code your app shows.") % {"wait": wait}
