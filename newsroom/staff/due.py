"""What `tick` does for the people's accounts: forget who tried the door, old log-ins, and sessions that are over."""

from datetime import timedelta

from axes.models import AccessAttempt, AccessFailureLog
from django.contrib.sessions.backends.db import SessionStore

from newsroom.staff.log import What
from newsroom.staff.models import StaffEvent

KEPT_FAILURES = timedelta(days=30)
KEPT_LOGINS = timedelta(days=365)  # what changed an account is kept for good
PASSING = [What.LOGIN, What.RECOVERY, What.LOCKED, What.ASKED]


def run(now) -> None:
    """Delete rows that are older than that."""
    SessionStore.clear_expired()
    for table in (AccessAttempt, AccessFailureLog):
        table.objects.filter(attempt_time__lt=now - KEPT_FAILURES).delete()
    StaffEvent.objects.filter(what__in=PASSING, at__lt=now - KEPT_LOGINS).delete()
