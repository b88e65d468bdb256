"""A place in a list, as the opaque text of `?before=`: the moment and the number of the last story shown."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta

from django.http import Http404

from articles.models.edition import FIRST_PAGE

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def write(when: datetime, number: int) -> str:
    """The cursor for what comes after the row at (when, number)."""
    micros = (when - EPOCH) // MICROSECOND
    return urlsafe_b64encode(f"{micros}.{number}".encode()).decode().rstrip("=")


def read(text: str) -> tuple[datetime, int]:
    """What `write` was given. Raises ValueError for anything `write` would not have written."""
    try:
        raw = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)).decode("ascii")
        micros, number = map(int, raw.split("."))
        place = EPOCH + micros * MICROSECOND, number
    except (UnicodeError, binascii.Error, OverflowError) as error:
        raise ValueError(text) from error
    if not 0 < number < FIRST_PAGE or write(*place) != text:
        raise ValueError(text)
    return place


def asked(request) -> tuple[datetime, int]:
    """Where the reader wants the list to begin: `?before=`, or the top. A bad or a future cursor is a 404."""
    text = request.GET.get("before")
    if text is None:
        return request.now, FIRST_PAGE
    try:
        place = read(text)
    except ValueError:
        raise Http404("no such place in the list") from None
    if place[0] > request.now:
        raise Http404("the list has not come so far")
    return place
