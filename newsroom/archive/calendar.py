"""Days and months of the archive, in the paper's own zone."""

import calendar
import re
from datetime import date, datetime, time, timedelta

from django.http import Http404
from django.utils import timezone

from articles.lists import PAGE, Row
from articles.models import Edition
from articles.models.edition import FIRST_PAGE
from articles.several import any_of

DAY = timedelta(days=1)


def today(now) -> date:
    """The paper's date at `now`."""
    return timezone.localtime(now).date()


def first_day(now) -> date:
    """The day of the oldest story readers can see; today where there is none. One query."""
    when = _oldest(now).values_list("first_published", flat=True).first()
    return timezone.localtime(when or now).date()


def _oldest(now):
    return Edition.objects.live(now).filter(first_published__lte=now).order_by("first_published", "article_id")


def read_day(year: str, month: str, day: str) -> date:
    """The day an address names, four, two and two figures; anything else is a 404."""
    if not re.fullmatch(r"[0-9]{8}", year + month + day) or (len(year), len(month)) != (4, 2):
        raise Http404("not a date")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise Http404("no such day") from None


def around(day: date, now) -> dict:
    """The days before and after where there may be stories. A day outside the archive is a 404."""
    first, last = first_day(now), today(now)
    if not first <= day <= last:
        raise Http404("a day outside the archive")
    return {"previous": day - DAY if day > first else None, "next": day + DAY if day < last else None}


def stories_of(day: date, now, place) -> list[Row]:
    """The day's stories before `place`, newest first."""
    start, last = midnight(day), midnight(day + DAY) - timedelta(microseconds=1)
    place = min(place, (last, FIRST_PAGE))  # one upper bound, so that every database seeks by it
    stories = Edition.objects.live(now).newest(*place).filter(first_published__gte=start)
    return [Row(*row) for row in stories.values_list(*Row._fields)[: PAGE + 1]]


def midnight(day: date) -> datetime:
    """The moment `day` begins in the paper's zone."""
    return timezone.make_aware(datetime.combine(day, time.min))


def asked_month(request) -> dict:
    """The month of `?month=2020-04`, else the present one: when it begins, its weeks of days, the months beside it, and the
    day of the `first` story of all. One query.
    """
    last = today(request.now)
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", request.GET.get("month", f"{last:%Y-%m}"))
    begin = read_day(match[1], match[2], "01") if match else None
    if begin is None or begin > last or not date.min.year < begin.year < date.max.year:
        raise Http404("no such month")
    after = (begin + 31 * DAY).replace(day=1)
    told = days_with_stories(begin, after, request.now)
    first = min(told, default=last)
    if after <= first:
        raise Http404("a month before the first story")
    weeks = calendar.Calendar().monthdatescalendar(begin.year, begin.month)
    return {
        "first": first,
        "begin": begin,
        "weeks": [[_cell(day, begin, told, last) for day in week] for week in weeks],
        "previous": (begin - DAY).replace(day=1) if begin > first else None,
        "next": after if after <= last else None,
    }


def days_with_stories(begin: date, end: date, now) -> set[date]:
    """The days from `begin` to the one before `end` on which a story was published that readers can see, and the day of
    the oldest of all. One query: one story of each day is looked for by index, so a busy month costs as much as a quiet one.
    """
    days = [begin + n * DAY for n in range((end - begin).days)]
    wanted = any_of([_oldest(now).values_list("pk")[:1], *(_one_of(day, now) for day in days)])
    found = Edition.objects.live(now).filter(pk__in=wanted)
    return {timezone.localdate(when) for when in found.values_list("first_published", flat=True)}


def _one_of(day: date, now):
    """The newest story of a day, as a query for its edition."""
    last = min(now, midnight(day + DAY) - timedelta(microseconds=1))
    return Edition.objects.live(now).newest(last).filter(first_published__gte=midnight(day)).values_list("pk")[:1]


def _cell(day: date, begin: date, told: set[date], last: date) -> dict:
    """A day of the calendar: whether it is of this month, whether it has stories, whether it is `today`, the last."""
    inside = day.month == begin.month
    return {"date": day, "inside": inside, "open": inside and day in told, "today": day == last}


def years(first: date, last: date) -> list[tuple[int, list[date]]]:
    """All months from the first story to now, by year, newest first."""
    months = [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    inside = [(y, m) for y, m in months if (first.year, first.month) <= (y, m) <= (last.year, last.month)]
    return [
        (year, [date(y, m, 1) for y, m in inside if y == year]) for year in range(last.year, first.year - 1, -1)
    ]
