"""From a date and a time typed in the newsroom to the one moment that is meant. Pure; reads no clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

MINUTE = timedelta(minutes=1)


class NotATime(ValueError):
    """What was typed is no moment that can be meant; `message` says what to do."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message


class Ambiguous(NotATime):
    """Clocks show this time twice; `choices` are (fold, words) to choose from."""

    def __init__(self, message: str, choices: list[tuple[int, str]]):
        super().__init__(message)
        self.choices = choices


def parse_local(day: str, clock_time: str, zone: ZoneInfo, fold: int | None = None) -> datetime:
    """The moment at which clocks in `zone` show `clock_time` (13:47) on `day` (2020-04-08), aware.

    Raises NotATime for nonsense and for a time that clocks skip, Ambiguous for one they show twice, unless `fold`
    (0 the first, 1 the second) says which.
    """
    wanted = _typed(day, clock_time)
    first, second = (wanted.replace(tzinfo=zone, fold=which) for which in (0, 1))
    if not _shown(first):
        raise NotATime(
            _("Clocks skip %(time)s on that day. The next time there is: %(next)s.")
            % {"time": f"{wanted:%H:%M}", "next": in_words(_next_shown(first))}
        )
    if first.utcoffset() == second.utcoffset():
        return first
    if fold in (0, 1):
        return (first, second)[fold]
    choices = [
        (0, _("the first %(time)s (%(zone)s)") % {"time": f"{wanted:%H:%M}", "zone": first.tzname()}),
        (1, _("the second %(time)s (%(zone)s)") % {"time": f"{wanted:%H:%M}", "zone": second.tzname()}),
    ]
    raise Ambiguous(_("Clocks show %(time)s twice on that day. Which is meant?") % {"time": f"{wanted:%H:%M}"}, choices)


def ahead(at: datetime, now: datetime) -> datetime:
    """`at`, if it is still to come. Raises NotATime for a time that has passed."""
    if at <= now:
        raise NotATime(_("%(time)s has passed. Choose a later time, or publish now.") % {"time": in_words(at)})
    return at


def in_words(at: datetime, now: datetime | None = None) -> str:
    """`Wed 8 Apr 13:47 KST`, in the zone of `at`; with the year unless it is the year of `now`."""
    year = "" if now and now.astimezone(at.tzinfo).year == at.year else " Y"
    return dateformat(at, f"D j M{year} H:i T")


def _typed(day: str, clock_time: str) -> datetime:
    """Both as they were typed; the years at the ends of the calendar have no other zone's time."""
    try:
        parsed = date.fromisoformat(day.strip()), time.fromisoformat(clock_time.strip()).replace(tzinfo=None)
    except ValueError:
        raise NotATime(_("Please give a date such as 2026-04-08 and a time such as 13:47.")) from None
    if not 1 < parsed[0].year < 9999:
        raise NotATime(_("Nobody plans for the year %(year)s.") % {"year": parsed[0].year})
    return datetime.combine(*parsed)


def _shown(at: datetime) -> bool:
    """Whether clocks ever show this time: there and back again must give the same."""
    back = at.astimezone(UTC).astimezone(at.tzinfo)
    return back.replace(tzinfo=None) == at.replace(tzinfo=None)


def _next_shown(at: datetime) -> datetime:
    while not _shown(at):
        at = at.replace(second=0, microsecond=0) + MINUTE
    return at
