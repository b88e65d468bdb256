"""Recovery codes: ten, each good for one log-in. The database holds digests, so that nobody who reads it can use one.

A code has 59 random bits, so that a plain digest cannot be turned round, and no secret key can make codes void.
"""

import hashlib
import secrets

from django.db import transaction

from newsroom.staff.models import RecoveryCode
from sections import clock

COUNT, LENGTH = 10, 12
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that is read as another


def new(person) -> list[str]:
    """Ten new codes in groups of four (`ABCD-EFGH-JKMN`); older ones work no more. Shown once, kept by nobody here."""
    codes = ["".join(secrets.choice(LETTERS) for _n in range(LENGTH)) for _code in range(COUNT)]
    with transaction.atomic():
        forget(person)
        RecoveryCode.objects.bulk_create(RecoveryCode(person=person, digest=_digest(person, code)) for code in codes)
    return ["-".join(code[n : n + 4] for n in range(0, LENGTH, 4)) for code in codes]


def use(person, typed: str) -> bool:
    """Whether `typed` (capital letters, nothing between them) is an unused code of this person; it is used up now."""
    found = RecoveryCode.objects.filter(person=person, digest=_digest(person, typed), used=None)
    return found.update(used=clock.now()) == 1  # one statement: of two tries at once, one wins


def left(person) -> int:
    """How many codes of this person still work."""
    return RecoveryCode.objects.filter(person=person, used=None).count()


def forget(person) -> None:
    """No code of this person works any more."""
    RecoveryCode.objects.filter(person=person).delete()


def _digest(person, code: str) -> str:
    return hashlib.sha256(f"{person.pk}:{code}".encode()).hexdigest()
