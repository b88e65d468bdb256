"""The app on a person's phone: set up, asked, taken off."""

import time
from base64 import b32encode
from dataclasses import dataclass

import segno
from django.db import transaction
from django.utils.translation import gettext as _
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key

from newsroom.staff.models import User

FRESH = "second_factor_key"  # in the session: the key that is shown and not confirmed yet


class AlreadyOn(Exception):
    """Another tab has turned the second factor on meanwhile."""


@dataclass
class Enrolment:
    """A key as the page shows it: a picture to point a phone at, and letters to type."""

    key: str
    picture: str
    letters: str


def of(person) -> TOTPDevice | None:
    """The person's app, if it has been confirmed."""
    return TOTPDevice.objects.filter(user=person, confirmed=True).first()


def fresh_key(request) -> str:
    """The hex key that this session offers: the same in every tab, until one of them confirms it."""
    if FRESH not in request.session:
        request.session[FRESH] = default_key()
    return request.session[FRESH]


def enrolment(person, key: str) -> Enrolment:
    """What the page shows of `key`."""
    device = TOTPDevice(user=person, key=key)
    letters = b32encode(device.bin_key).decode().rstrip("=")
    picture = segno.make(device.config_url, error="m", micro=False)
    drawn = picture.svg_data_uri(scale=5, border=4, light="#fff", dark="#000")
    return Enrolment(key, drawn, " ".join(letters[n : n + 4] for n in range(0, len(letters), 4)))


def turn_on(person, key: str, code: str) -> bool:
    """Keep `key` as the person's app, if `code` is its code now; that code will not do again. Raises AlreadyOn."""
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time()
    if not (code.isascii() and code.isdecimal() and totp.verify(int(code), tolerance=1)):
        return False
    with transaction.atomic():
        User.objects.select_for_update().get(pk=person.pk)
        if of(person):
            raise AlreadyOn
        TOTPDevice.objects.create(
            user=person, key=key, confirmed=True, name=_("Authenticator app")[:64], last_t=totp.t(), drift=totp.drift
        )
    return True


def turn_off(person) -> int:
    """Take the app off; returns how many there were."""
    return TOTPDevice.objects.filter(user=person).delete()[0]
