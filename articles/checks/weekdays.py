"""Weekdays that do not fit their date: "Monday, April 7, 2020" was a Tuesday. Pure; English dates alone."""

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from articles.checks.finding import WARN, Finding
from articles.checks.reading import Reading

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)
_DAY = r"(?P<day>Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\b|\b\.?)"
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\b\.?"
_NUMBER = r"(?P<number>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![:.]\d)"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
_AMERICAN = rf"{_MONTH}\s+{_NUMBER}{_YEAR}"  # April 7, 2020
_BRITISH = rf"{_NUMBER}\s+(?:of\s+)?{_MONTH}{_YEAR}"  # 7 April 2020
# A second weekday before the first belongs to another date of the same stretch: "Saturday and Sunday, June 5 and 6".
_PAIR = re.compile(r"day\s*(?:,|/|-|–|—|and|or|to|through|until|&)\s*$")
_DAY_FIRST = [re.compile(rf"\b{_DAY}(?:,\s*|\s+)(?:the\s+)?\(?{day_of}") for day_of in (_AMERICAN, _BRITISH)]
_DAY_LAST = [re.compile(rf"\b{day_of}\s*\({_DAY}\)") for day_of in (_AMERICAN, _BRITISH)]
_DAY_IN_BRACKETS = re.compile(r"\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")


def wrong(reading: Reading, published: date) -> Iterator[Finding]:
    """Each date, once, of which its weekday is not true. A date without a year is one near `published`."""
    if not reading.english:
        return
    said = set()
    for name, text in (("headline", reading.headline), ("standfirst", reading.standfirst), ("body", reading.text)):
        for words, truth in faults(text, published):
            if words not in said:
                said.add(words)
                yield Finding("weekday", WARN, name, f"“{words}”: {truth}")


def faults(text: str, published: date) -> Iterator[tuple[str, str]]:
    """(the words, what is true) for each date in `text` that its weekday does not fit."""
    for pattern in _DAY_FIRST + (_DAY_LAST if _DAY_IN_BRACKETS.search(text) else []):
        for match in pattern.finditer(text):
            if not _PAIR.search(text, max(0, match.start() - 20), match.start()) and (truth := _truth(match, published)):
                yield " ".join(match[0].split()), truth


def _truth(match: re.Match, published: date) -> str:
    """What day it really was, in words; empty where the weekday fits, or where no year says which date is meant."""
    day = next(n for n, name in enumerate(DAYS) if name.startswith(match["day"][:3]))
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))
    year, number = int(match["year"] or published.year), int(match["number"])
    years = [year] if match["year"] else [year, year - 1, year + 1]
    dates = [found for one in years if (found := _date(one, month, number))]
    if any(found.weekday() == day for found in dates):
        return ""
    if not dates:
        return _("there is no such day.")
    return _("in %(year)s that day is a %(weekday)s.") % {"year": dates[0].year, "weekday": _name(dates[0])}


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _name(day: date) -> str:
    return _(DAYS[day.weekday()])
