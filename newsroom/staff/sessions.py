"""Ending log-ins: all of somebody's, or all but the one that asks."""

from django.contrib.auth import update_session_auth_hash
from django.db.models import F

from newsroom.staff.models import User


def end(person: User, *, but=None) -> None:
    """End every log-in of `person` at its next request, except that of the request `but`, which must be the person's."""
    User.objects.filter(pk=person.pk).update(sessions=F("sessions") + 1)
    person.refresh_from_db(fields=["sessions"])
    if but is not None:
        update_session_auth_hash(but, person)
