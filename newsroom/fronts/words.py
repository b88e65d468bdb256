"""How this room says times to colleagues."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import ngettext

DAY = timedelta(days=1)


def moment(at: datetime) -> str:
    """`Wed 8 Apr 2020 13:47 KST`: in the newsroom's zone, with the zone."""
    return dateformat(timezone.localtime(at), "D j M Y H:i T")


def days(age: timedelta) -> str:
    """`3 days`: whole days, at least one."""
    count = max(1, age // DAY)
    return ngettext("%(count)s day", "%(count)s days", count) % {"count": count}
