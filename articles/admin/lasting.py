"""How long something lasts, in words: "25 min", "2 h 10 min", "3 days". Pure; reads no clock."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MINUTES_OF_HOUR, HOURS_OF_DAY = 60, 24
DAYS_FROM = 2 * HOURS_OF_DAY  # hours; less than two days is said in hours


def in_words(span: timedelta) -> str:
    """`span`, to the minute, without regard to its sign; from two days on in whole days."""
    minutes = int(abs(span).total_seconds() // 60)
    hours, rest = divmod(minutes, MINUTES_OF_HOUR)
    if hours >= DAYS_FROM:
        days = hours // HOURS_OF_DAY
        return ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
    if hours:
        words = _("%(hours)d h %(minutes)d min") if rest else _("%(hours)d h")
        return words % {"hours": hours, "minutes": rest}
    return _("%(minutes)d min") % {"minutes": minutes} if minutes else _("less than a minute")


def until(at, now) -> str:
    """How far off the moment `at` is: "in 2 h 10 min", or "25 min ago"."""
    return (_("in %(span)s") if at > now else _("%(span)s ago")) % {"span": in_words(at - now)}
