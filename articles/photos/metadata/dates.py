"""When a picture was taken, from the ways in which the three blocks write it. Pure: strings in, a moment out."""

import re
from datetime import datetime, timedelta

EARLIEST, LATEST = 1826, 2200  # years: the first photo, and later than anybody's clock
EXIF = re.compile(r"\s*(\d{4})[:/.-](\d\d)[:/.-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
IIM_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
IIM_TIME = re.compile(r"(\d\d):?(\d\d):?(\d\d)")
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)\s*$|Z\s*$")


def of_exif(taken: str, subsecond: str = "", offset: str = "") -> datetime | None:
    """`2020:04:08 13:47:00`, the digits of its fraction, and `+09:00` or nothing."""
    found = EXIF.match(taken)
    digits = subsecond.strip() if subsecond.strip().isdecimal() and subsecond.isascii() else ""
    fraction = f".{digits[:6].ljust(6, '0')}" if digits else ""
    return _moment("{}-{}-{}T{}:{}:{}".format(*found.groups()) + fraction + _offset(offset)) if found else None


def of_iim(date: str, time: str) -> datetime | None:
    """`20200408` and `134700+0900`; without a usable time, the beginning of that day."""
    day, clock = IIM_DATE.fullmatch(date.strip()), IIM_TIME.match(time.strip())
    if not day:
        return None
    hour = "T{}:{}:{}".format(*clock.groups()) + _offset(time) if clock else ""
    return _moment("-".join(day.groups()) + hour) or _moment("-".join(day.groups()))


def of_xmp(date: str) -> datetime | None:
    """`2020-04-08T13:47:00+09:00`, or without seconds, offset or time. Less than a day is no moment."""
    return of_exif(date, offset=date[19:]) if EXIF.match(date) and date[4:5] == ":" else _moment(date.strip())


def first(*moments: datetime | None) -> datetime | None:
    """The first that is known; its offset, if it has none, from another that shows the same time of day."""
    known = [moment for moment in moments if moment]
    if not known or known[0].tzinfo:
        return known[0] if known else None
    alike = (other for other in known if other.tzinfo and _same_minute(other, known[0]))
    zone = next(alike, None)
    return known[0].replace(tzinfo=zone.tzinfo) if zone else known[0]


def _same_minute(one: datetime, other: datetime) -> bool:
    return abs(one.replace(tzinfo=None) - other.replace(tzinfo=None)) < timedelta(minutes=1)


def _offset(text: str) -> str:
    """`+09:00`, or nothing."""
    found = OFFSET.search(text)
    if not found:
        return ""
    return "{}{}:{}".format(*found.groups()) if found[1] else "+00:00"


def _moment(text: str) -> datetime | None:
    """None for what the calendar does not know."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if EARLIEST <= moment.year <= LATEST and len(text) >= 8 else None
