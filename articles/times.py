"""Times as readers see them, in the paper's own zone, 24-hour clock, no seconds; machines get the offset with them.

In English they stand as readers know them from this paper; in another language as Django's formats for it say.
"""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.formats import get_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext

LAST_NIGHT = timedelta(hours=12)


def moment(at: datetime) -> SafeString:
    """A time in full: `Apr 8, 2020 - 13:47`."""
    return element(at, dateformat(timezone.localtime(at), _form("M j, Y - H:i", "DATE_FORMAT", " H:i")))


def short_moment(at: datetime, now: datetime) -> SafeString:
    """As much of a time as says when it was: `13:47` today and last night, `Apr 7` this year, `Apr 7, 2019` before."""
    local, today = timezone.localtime(at), timezone.localtime(now)
    if local.date() == today.date() or timedelta() <= now - at < LAST_NIGHT:
        return element(at, f"{local:%H:%M}")
    form = _form("M j", "MONTH_DAY_FORMAT") if local.year == today.year else _form("M j, Y", "DATE_FORMAT")
    return element(at, dateformat(local, form))


def day(on: date) -> str:
    """A day: `April 8, 2020`."""
    return dateformat(on, _form("F j, Y", "DATE_FORMAT"))


def day_of_year(on: date) -> str:
    """A day of a year that is known: `April 8`."""
    return dateformat(on, _form("F j", "MONTH_DAY_FORMAT"))


def month(on: date) -> str:
    """A month: `April 2020`."""
    return dateformat(on, _form("F Y", "YEAR_MONTH_FORMAT"))


def weekday(on: date) -> str:
    """A day with its name: `Wednesday, April 8, 2020`."""
    return _named(on, day(on))


def weekday_of_year(on: date, now: datetime) -> str:
    """A day with its name, and its year only where that is not this one: `Wednesday, April 8`."""
    return _named(on, day_of_year(on) if on.year == timezone.localtime(now).year else day(on))


def element(at: datetime, words: str) -> SafeString:
    """A `<time>` with these words; the zone is its title."""
    zone = dateformat(timezone.localtime(at), "T")
    return mark_safe(f'<time datetime="{machine(at)}" title="{escape(zone)}">{escape(words)}</time>')


def machine(at: datetime) -> str:
    """The time for machines: ISO 8601 with the zone's offset, to the second."""
    return timezone.localtime(at).isoformat(timespec="seconds")


def _form(english: str, named: str, more: str = "") -> str:
    """How a date is written: `english`, or as Django's format `named` for the paper's language, with `more` after it."""
    language = get_language() or "en"
    return english if language.partition("-")[0] == "en" else get_format(named, language) + more


def _named(on: date, words: str) -> str:
    """The date in `words` with the name of its day."""
    both = pgettext("a date and the name of its day", "%(weekday)s, %(date)s")
    return both % {"weekday": dateformat(on, "l"), "date": words}
