"""What readers' pages must know of the fronts, kept between requests: each front's newest launch, and the bars to come.

Kept under a token that a change replaces. A page that began to read before the change keeps what it read under the old
token, where nobody looks any more. (This room hears of changes before `newsroom.pagecache` does: it stands before it in
INSTALLED_APPS. So nothing is kept under the new stamp of pages that was made of the old arrangement.)
"""

import json
import secrets
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import DateTimeField, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Cast

from newsroom.fronts.models import Bar, Front, Launch
from sections import clock
from sections.events import pages_changed

KEY = "fronts.token"
BAR = ("text", "link", "level", "starts", "ends")
SECONDS = 60  # another machine without a shared cache sees a launch after this long


class Kept(NamedTuple):
    """`arrangements`: what is launched, as JSON, by the key of the front. `bars`: those not over, the newest begun first."""

    arrangements: dict[str, dict]
    bars: list[Bar]


def kept() -> Kept:
    """One query when cold, none when warm."""
    token = cache.get(KEY) or _begin()
    key = f"fronts.kept.{token}"
    found = cache.get(key)
    if found is None:
        found = _read()
        cache.set(key, found, SECONDS)
    return found


def forget(sender, keys, **kwargs) -> None:
    """Receiver of `pages_changed`."""
    _begin()


def listen() -> None:
    """Connect `forget`."""
    pages_changed.connect(forget, dispatch_uid="fronts.forget_kept")


def _begin() -> str:
    token = secrets.token_urlsafe(9)
    cache.set(KEY, token, None)
    return token


def _read() -> Kept:
    newest = Launch.objects.filter(front=OuterRef("pk")).order_by("-number").values("pk")[:1]
    launched = Launch.objects.filter(pk__in=Front.objects.annotate(newest=Subquery(newest)).values("newest"))
    bars = Bar.objects.filter(taken_down=None, ends__gt=clock.now())
    never = Cast(Value(None), DateTimeField())
    launches = _row("launch", "front__key", Cast("arrangement", TextField()), Value(""), never, never)
    found = launched.order_by().values_list(*launches).union(
        bars.order_by().values_list(*_row("bar", "text", "link", "level", "starts", "ends")), all=True)
    rows = list(found.order_by())  # a union keeps the order of its first part's model, which it does not have
    arrangements = {key: json.loads(arrangement) for kind, key, arrangement, *_empty in rows if kind == "launch"}
    up = [Bar(**dict(zip(BAR, row, strict=True))) for kind, *row in rows if kind == "bar"]
    return Kept(arrangements, sorted(up, key=lambda bar: bar.starts, reverse=True))


def _row(kind: str, *columns) -> list:
    """The columns of one of the two tables, so that both can be asked in one statement."""
    texts = [Cast(column, TextField()) if isinstance(column, str) else column for column in columns[:3]]
    return [Value(kind, TextField()), *texts, *columns[3:]]
