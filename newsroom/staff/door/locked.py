"""After too many failures: the page that says when to come back, the same for known and unknown names."""

from datetime import datetime, timedelta
from math import ceil

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from newsroom.staff.door import address
from newsroom.staff.log import What, record
from newsroom.staff.models import User
from newsroom.visitors import network_of
from sections import clock

MINUTE = timedelta(minutes=1)


def is_locked(request, email: str) -> bool:
    """Whether this person may not try again yet from this address."""
    return not AxesProxyHandler.is_allowed(request, {"username": email})


def page(request, response=None, credentials=None):
    """429, in place of a log-in's answer. It reveals nothing but that somebody failed from here."""
    AxesProxyHandler.update_request(request)
    now = request.axes_attempt_time
    left = max(_until(request, credentials, now) - now, MINUTE)
    context = {
        **admin.site.each_context(request),
        "title": _("Please wait a little"),
        "until": local_words(clock.now() + left + MINUTE, clock.now()),  # the minute after: it is open then
        "minutes": ceil(left / MINUTE),
    }
    answer = render(request, "staff/locked.html", context, status=429)
    answer.headers["Retry-After"] = str(ceil(left.total_seconds()))
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _until(request, credentials, now: datetime) -> datetime:
    """When the lock opens: as soon as the failures younger than the time set are fewer than the limit."""
    span = settings.AXES_COOLOFF_TIME
    found = AccessAttempt.objects.filter(
        username=address.username(request, credentials), ip_address=network_of(request), attempt_time__gte=now - span
    )
    rows = list(found.order_by("attempt_time").values_list("attempt_time", "failures_since_start"))
    total, opens = sum(count for _at, count in rows), now
    for at, count in rows:
        total, opens = total - count, at + span
        if total < settings.AXES_FAILURE_LIMIT:
            break
    return opens


def write_down(sender, request, username="", **more):
    """Once a lock-out, not at every try during it: whoever counts the failures has just counted."""
    if getattr(request, "axes_failures_since_start", None):
        person = User.objects.filter(email__iexact=username).first()
        if person:
            record(person, What.LOCKED, request=request)
