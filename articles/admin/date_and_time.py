"""A moment in a form: the browser's own boxes for a day and a time, and the zone beside them.

Django's calendar needs six scripts; these need none, speak the reader's language and work on a phone.
"""

from django import forms
from django.utils.html import format_html

from articles.admin.standing import zone_name
from sections import clock


class DayBox(forms.DateInput):
    """A day, as browsers want it."""

    input_type = "date"


class TimeBox(forms.TimeInput):
    """A time of day, as browsers want it."""

    input_type = "time"


class DateAndTime(forms.SplitDateTimeWidget):
    """Posts `<name>_0` (day) and `<name>_1` (time), in the newsroom's zone, which stands beside."""

    def __init__(self, attrs=None):
        forms.MultiWidget.__init__(self, [DayBox(format="%Y-%m-%d"), TimeBox(format="%H:%M:%S")], attrs)

    def render(self, name, value, attrs=None, renderer=None):
        """The two boxes and the zone."""
        boxes = super().render(name, value, attrs, renderer)
        return format_html('<span class="moment">{} <span class="quiet">{}</span></span>', boxes, zone_name(clock.now()))
