"""The stamp under which pieces of pages are kept: a new one after each change that readers could see.

Two things end a kept piece: `bump()`, when something has changed, and the next moment at which anything planned opens
or closes. That moment is kept beside the stamp, so that a warm page asks the database nothing.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import cache

from newsroom.pagecache import planned
from sections import clock

KEY = "pagecache.stamp"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stamp:
    """`token` names the present state of the paper, `since` says when it began, `until` when it must be asked anew."""

    token: str
    since: datetime
    until: datetime


def read(now: datetime) -> Stamp:
    """The present stamp. Read it before rendering what is to be kept under it."""
    token, since = cache.get(KEY) or bump()
    key = f"pagecache.until.{token}"  # under the token: a late writer cannot undo a bump
    until = cache.get(key)
    if until is None or until <= now:
        until = planned.next_change(now) or now + DAY
        cache.set(key, until, DAY.total_seconds())
    return Stamp(token, since, until)


def of(request) -> Stamp:
    """The stamp of this request, read once."""
    if not hasattr(request, "stamp"):
        request.stamp = read(request.now)
    return request.stamp


def bump(*_args, **_kwargs) -> tuple[str, datetime]:
    """Begin a new stamp: nothing kept so far is shown again. Also a receiver of signals, called after commit."""
    new = secrets.token_urlsafe(9), clock.now()
    cache.set(KEY, new, None)
    return new
