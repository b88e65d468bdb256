"""The paper's days: which one is asked for, and when it begins and ends."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

FIRST, LAST = 1900, 2200  # years beyond which nobody plans
DAY = timedelta(days=1)


def asked(text: str, now: datetime) -> date:
    """The day written as 2026-04-08; the paper's today for anything else."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return timezone.localdate(now)
    return day if FIRST < day.year < LAST else timezone.localdate(now)


def bounds(day: date) -> tuple[datetime, datetime]:
    """The moments between which clocks in the newsroom's zone show `day`, both aware."""
    begins, ends = (timezone.make_aware(datetime.combine(one, time())) for one in (day, day + DAY))
    return begins, ends
