"""Days and months of the archive, in the paper's own zone."""

import calendar
import re
from datetime import date, datetime, time, timedelta

from django.http import Http404
from django.utils import timezone
from django.utils.dateformat import format as dateformat

from articles.lists import PAGE, Row
from articles.models import Edition
from articles.models.edition import FIRST_PAGE

DAY = timedelta(days=1)


def today(now) -> date:
    """The paper's date at `now`."""
    return timezone.localtime(now).date()


def first_day(now) -> date:
    """The day of the oldest story readers can see; today where there is none. One query."""
    oldest = Edition.objects.live(now).filter(first_published__lte=now).order_by("first_published", "article_id")
    when = oldest.values_list("first_published", flat=True).first()
    return timezone.localtime(when or now).date()


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


def asked_month(request, first: date) -> dict:
    """The month of `?month=2020-04`, else the present one: its name and its weeks of days (None = not in reach)."""
    last = today(request.now)
    text = request.GET.get("month", f"{last:%Y-%m}")
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
    if not match or not f"{first:%Y-%m}" <= text <= f"{last:%Y-%m}":
        raise Http404("no such month")
    begin = read_day(match[1], match[2], "01")
    weeks = calendar.Calendar().monthdatescalendar(begin.year, begin.month)
    return {"begin": begin, "weeks": [[_cell(day, begin, first, last) for day in week] for week in weeks]}


def _cell(day: date, begin: date, first: date, last: date) -> dict:
    """A day of the calendar; `open` where there may be stories, no `day` at all outside the month, `today` the last."""
    inside = day if day.month == begin.month else None
    return {"day": inside, "weekday": dateformat(day, "D"), "open": first <= day <= last, "today": day == last}


def years(first: date, last: date) -> list[tuple[int, list[date]]]:
    """All months from the first story to now, by year, newest first."""
    months = [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    inside = [(y, m) for y, m in months if (first.year, first.month) <= (y, m) <= (last.year, last.month)]
    return [
        (year, [date(y, m, 1) for y, m in inside if y == year]) for year in range(last.year, first.year - 1, -1)
    ]
