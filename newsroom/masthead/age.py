"""How old a story is, in words, where the paper says that readers should be told."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import ngettext

from newsroom.masthead import facts

YEAR = 12  # months


def notice(published: datetime, now: datetime) -> str:
    """`This story is more than 2 years old.`, once it is as old as the masthead says; before that, nothing."""
    limit, months = facts.paper().old_after_months, months_between(published, now)
    if not limit or months < limit:
        return ""
    if months < YEAR:
        return ngettext(
            "This story is more than a month old.", "This story is more than %(number)s months old.", months
        ) % {"number": months}
    years = months // YEAR
    return ngettext(
        "This story is more than a year old.", "This story is more than %(number)s years old.", years
    ) % {"number": years}


def months_between(earlier: datetime, later: datetime) -> int:
    """Whole months between the two days, in the paper's zone; a month from the 31st is over when the next one begins."""
    begin, end = timezone.localdate(earlier), timezone.localdate(later)
    return (end.year - begin.year) * YEAR + end.month - begin.month - (end.day < begin.day)
