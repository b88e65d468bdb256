"""Times as readers see them, in the paper's own zone, 24-hour clock, no seconds; machines get the offset with them."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LAST_NIGHT = timedelta(hours=12)


def moment(at: datetime) -> SafeString:
    """A time in full: `Apr 8, 2020 - 13:47`."""
    local = timezone.localtime(at)
    return element(at, f"{_day(local)}, {local:%Y - %H:%M}")


def short_moment(at: datetime, now: datetime) -> SafeString:
    """As much of a time as says when it was: `13:47` today and last night, `Apr 7` this year, `Apr 7, 2019` before."""
    local, today = timezone.localtime(at), timezone.localtime(now)
    if local.date() == today.date() or timedelta() <= now - at < LAST_NIGHT:
        return element(at, f"{local:%H:%M}")
    return element(at, _day(local) if local.year == today.year else f"{_day(local)}, {local:%Y}")


def element(at: datetime, words: str) -> SafeString:
    """A `<time>` with these words; the zone is its title."""
    zone = dateformat(timezone.localtime(at), "T")
    return mark_safe(f'<time datetime="{machine(at)}" title="{escape(zone)}">{escape(words)}</time>')


def machine(at: datetime) -> str:
    """The time for machines: ISO 8601 with the zone's offset, to the second."""
    return timezone.localtime(at).isoformat(timespec="seconds")


def _day(local: datetime) -> str:
    return f"{local:%b} {local.day}"
