"""Times of records: ISO 8601, where a time of day must say its offset."""

import re
from datetime import datetime, tzinfo

from django.utils import timezone

from articles.intake import DraftError

BARE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
YEARS = range(1600, 9001)  # newspapers are no older, and beyond them offsets overflow


def moment(value, name: str, zone: tzinfo | None = None) -> datetime | None:
    """The time in field `name`, None where there is none. A bare date is midnight in `zone` (None = TIME_ZONE)."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise DraftError(name, "must be a time written as text, such as 2020-04-08T13:47:00+09:00")
    text = value.strip()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise DraftError(name, f"“{text[:40]}” is no ISO 8601 time") from None
    if found.year not in YEARS:
        raise DraftError(name, f"the year {found.year} cannot be right")
    if is_bare(text):
        return found.replace(tzinfo=zone or timezone.get_default_timezone())
    if found.utcoffset() is None:
        raise DraftError(name, f"“{text[:40]}” needs an offset, such as +09:00")
    return found


def is_bare(value: str) -> bool:
    """Whether a time is only a date."""
    return bool(BARE_DATE.fullmatch(value.strip()))


def updated(record: dict, published: datetime, warn) -> datetime | None:
    """The time of the last change; one that is not later than `published` is no change and only warned of."""
    value = record.get("updated")
    found = moment(value, "updated", published.tzinfo)
    if found is None:
        return None
    if found <= published or (is_bare(value) and found.date() == published.date()):
        warn("updated", f"“{value}” is not later than published; ignored")
        return None
    return found
