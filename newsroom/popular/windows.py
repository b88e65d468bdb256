"""What was read most in an hour, a day or a week. A read counts for less the older it is, in four steps.

Advertisements take no part. A window in which too few stories were read gives way to the next longer one, by its name;
there is no list of all time.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Case, F, FloatField, OuterRef, Subquery, Sum, Value, When
from django.utils.translation import gettext_lazy as _

from articles.models import Edition
from articles.several import any_of
from articles.states import Kind
from newsroom.popular.models import ReadCount

ASKED = 60  # stories; some of the most read may be withdrawn by now
FEW = 3  # stories; with fewer a list says little
WEIGHTS = (1.0, 0.7, 0.5, 0.35)  # of a read in the last quarter of the window, in the one before it, …
EARLIER = 0.7  # what a read of the last hour weighs that the present hour on the clock did not see
ONE = timedelta(hours=1)


class Window(NamedTuple):
    """A stretch of time up to now. `words` end the sentence "Most read …"."""

    key: str
    span: timedelta
    words: str
    name: str


HOUR = Window("hour", ONE, _("in the last hour"), _("Last hour"))
DAY = Window("day", timedelta(hours=24), _("in the last 24 hours"), _("Last 24 hours"))
WEEK = Window("week", timedelta(days=7), _("in the last seven days"), _("Last seven days"))
WINDOWS = {window.key: window for window in (HOUR, DAY, WEEK)}
LONGER = {"hour": (DAY, WEEK), "day": (WEEK,), "week": ()}


class Ranking(NamedTuple):
    """Stories, the most read first, and the window they were read in."""

    window: Window
    stories: list[Edition]


def ranking(now: datetime, asked: Window, how_many: int, *columns: str) -> Ranking:
    """The live stories read most in `asked`, or in the shortest longer window with enough; `columns` are loaded.

    One query, and one more where `asked` has too few.
    """
    [first] = most_read(now, (asked,), how_many, *columns)
    if len(first.stories) >= FEW or not LONGER[asked.key]:
        return first
    longer = most_read(now, LONGER[asked.key], how_many, *columns)
    return next((found for found in longer if len(found.stories) >= FEW), longer[-1])


def most_read(now: datetime, windows: tuple[Window, ...], how_many: int, *columns: str) -> list[Ranking]:
    """The rankings of these windows, in one query."""
    counted = {window.key: _counted(now, window) for window in windows}
    most = any_of([reads.order_by("-total", "-article").values("article")[:ASKED] for reads in counted.values()])
    totals = {
        f"in_{key}": Subquery(reads.filter(article=OuterRef("article")).values("total"), FloatField())
        for key, reads in counted.items()
    }
    live = Edition.objects.live(now).filter(article__in=most).exclude(kind=Kind.SPONSORED).annotate(**totals)
    rows = list(live.only("article_id", *columns))
    return [Ranking(window, _ranked(rows, f"in_{window.key}")[:how_many]) for window in windows]


def _ranked(rows: list[Edition], total: str) -> list[Edition]:
    read = [row for row in rows if getattr(row, total)]
    return sorted(read, key=lambda row: (getattr(row, total), row.article_id), reverse=True)


def _counted(now: datetime, window: Window):
    """Each story read in the window, with the weighed sum of its reads as `total`."""
    after, weighed = _by_the_clock(now) if window is HOUR else _in_quarters(now, window)
    rows = ReadCount.objects.filter(hour__gt=after).order_by().values("article")
    return rows.annotate(total=Sum(weighed, output_field=FloatField()))


def _in_quarters(now: datetime, window: Window):
    """After which the hours in the window begin, and what their reads weigh."""
    quarters = [
        When(hour__gt=now - window.span * (number + 1) / 4, then=F("reads") * Value(weight))
        for number, weight in enumerate(WEIGHTS)
    ]
    return now - window.span, Case(*quarters, default=F("reads") * Value(WEIGHTS[-1]), output_field=FloatField())


def _by_the_clock(now: datetime):
    """The same for the last hour. Reads are kept by the hours of the clock, so at 14:20 it is this hour and two thirds
    of the one before, whose reads weigh as much of themselves.
    """
    gone = now - now.replace(minute=0, second=0, microsecond=0)
    this, before = F("reads") * Value(1.0), F("reads") * Value(EARLIER * (1 - gone / ONE))
    return now - 2 * ONE, Case(When(hour__gt=now - ONE, then=this), default=before, output_field=FloatField())
