"""The algebra of a story's editions in time. Pure: spans in, spans out.

A story is a list of spans sorted by start; a span holds at t when start <= t and (end is None or t < end).
Invariants, tested with hypothesis: spans never overlap, the past never changes, what has begun keeps its start,
only what never began may vanish. The algebra and its proof by a million stories: EDITIONS in the design.
"""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

TICK = timedelta(microseconds=1)


class Span(NamedTuple):
    """`edition` is live in [start, end); end None = open. `edition` None = the one about to be written."""

    start: datetime
    end: datetime | None
    edition: Any = None

    def holds(self, at: datetime) -> bool:
        """Whether readers see this edition at the moment `at`."""
        return self.start <= at and (self.end is None or at < self.end)


def cut(spans: list[Span], at: datetime) -> list[Span]:
    """From `at` on, nothing. What began before keeps its start."""
    return [span if span.end and span.end <= at else span._replace(end=at) for span in spans if span.start < at]


def moment(spans: list[Span], now: datetime, at: datetime) -> datetime:
    """`at`, or the next microsecond where another edition began at this very one. Raises ValueError for the past."""
    if at < now:
        raise ValueError("the past is written")
    return at + TICK if at == now and any(span.start == now for span in spans) else at


def put(spans: list[Span], new: Any = None, *, now: datetime, at: datetime) -> list[Span]:
    """`new` from `at` on, for good; plans from there on go."""
    at = moment(spans, now, at)
    return [*cut(spans, at), Span(at, None, new)]


def withdraw(spans: list[Span], *, now: datetime, at: datetime) -> list[Span]:
    """Nothing from `at` on."""
    return cut(spans, moment(spans, now, at))


def unschedule(spans: list[Span], *, now: datetime) -> list[Span]:
    """Forget every plan; what is live stays, open."""
    kept = [span for span in spans if span.start <= now]
    return [*kept[:-1], kept[-1]._replace(end=None)] if kept and kept[-1].holds(now) else kept


def reschedule(spans: list[Span], edition: Any, *, now: datetime, at: datetime) -> list[Span]:
    """The planned `edition` at another time, as the only plan."""
    return put(unschedule(spans, now=now), edition, now=now, at=at)


def put_until_next(spans: list[Span], new: Any = None, *, now: datetime, at: datetime) -> list[Span]:
    """`new` from `at` until whatever was to come next, which stands: a correction under a planned update."""
    at = moment(spans, now, at)
    over = next((span for span in spans if span.holds(at)), None)
    later = [span for span in spans if span.start > at]
    end = over.end if over else (later[0].start if later else None)
    return [*cut(spans, at), Span(at, end, new), *later]


def live(spans: list[Span], now: datetime) -> Span | None:
    """The span readers see at `now`."""
    return next((span for span in spans if span.holds(now)), None)


def planned(spans: list[Span], now: datetime) -> list[Span]:
    """The spans still to come after `now`."""
    return [span for span in spans if span.start > now]
