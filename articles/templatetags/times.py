"""Times on the page, in the paper's own zone."""

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from articles import times

register = template.Library()
register.filter("machine", times.machine)
register.filter("moment", times.moment)
register.filter("short_moment", times.short_moment)
register.filter("day", times.day)
register.filter("day_of_year", times.day_of_year)
register.filter("month", times.month)
register.filter("weekday", times.weekday)
register.filter("weekday_of_year", times.weekday_of_year)


@register.filter
def local_day(at):
    """The day of a time in the paper's own zone, for the filters that name days."""
    return timezone.localdate(at)


@register.filter
def clock_time(at) -> SafeString:
    """The time of the day alone, `14:11`, for pages that name the day above it."""
    return times.element(at, f"{timezone.localtime(at):%H:%M}")
