"""A moment as it is said at a story's form: mostly of today, so mostly without the day."""

from datetime import datetime

from django.utils import timezone
from django.utils.dateformat import format as dateformat

from articles.admin.standing import local_words


def clock_words(at: datetime, now: datetime) -> str:
    """`12:04 KST`, in the newsroom's zone; with the day unless it is that of `now`."""
    here, there = timezone.localtime(at), timezone.localtime(now)
    return dateformat(here, "H:i T") if here.date() == there.date() else local_words(at, now)
