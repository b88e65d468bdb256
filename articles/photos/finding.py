"""Finding photos by what is said of them: words and names, a number, a day or a month."""

import calendar
import re
from datetime import datetime, timedelta

from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.utils import timezone
from django.utils.text import smart_split, unescape_string_literal

TEXTS = ("title", "caption", "credit", "creator", "people", "keywords", "place", "source")
MOST_WORDS = 12
LARGEST = 2**31  # the numbers that every database understands
NUMBER = re.compile(r"#?(\d{1,10})")
YEARS = range(1800, 9999)  # no photo is older, and the calendar of Python ends there, in whatever zone
DAY = re.compile(r"(\d{4})-(\d\d?)(?:-(\d\d?))?")


def matching(photos: QuerySet, typed: str) -> QuerySet:
    """The `photos` that fit every word of `typed`; words in quotation marks stand together.

    `#12` is a number, `2026-11-03` or `2026-11` the day or month a photo was taken or uploaded, in the newsroom's zone.
    """
    words = [_bare(word) for word in smart_split(typed.replace("\x00", " "))][:MOST_WORDS]
    if not words:
        return photos
    photos = photos.alias(said=_said())
    for word in words:
        photos = photos.filter(_meant(word))
    return photos


def _said() -> Func:
    """All that is said of a photo as one text, so that a word costs one look at a row and not eight.

    Flat, not Django's Concat: that nests as deep as there are fields, deeper than SQLite can read.
    """
    parts = [part for name in TEXTS for part in (F(name), Value("\n"))][:-1]
    return Func(*parts, template="(%(expressions)s)", arg_joiner=" || ", output_field=TextField())


def _bare(word: str) -> str:
    """A word without the quotation marks around it."""
    quoted = len(word) > 1 and word[0] == word[-1] and word[0] in "\"'"
    return unescape_string_literal(word) if quoted else word


def _meant(word: str) -> Q:
    number, day = NUMBER.fullmatch(word), DAY.fullmatch(word)
    if day and (span := _span(*(int(part) if part else None for part in day.groups()))):
        return Q(taken__gte=span[0], taken__lt=span[1]) | Q(uploaded__gte=span[0], uploaded__lt=span[1])
    said = Q(said__icontains=word)
    if not number:
        return said
    numbered = Q(pk=int(number[1])) if int(number[1]) < LARGEST else Q(pk__in=[])
    return numbered if word.startswith("#") else numbered | said


def _span(year: int, month: int, day: int | None) -> tuple[datetime, datetime] | None:
    """The first moment of a day or month, and the first after it; None where the calendar has no such day, or it lies
    outside YEARS."""
    if year not in YEARS:
        return None
    try:
        first = datetime(year, month, day or 1, tzinfo=timezone.get_current_timezone())
        return first, first + timedelta(days=1 if day else calendar.monthrange(year, month)[1])
    except ValueError:
        return None
