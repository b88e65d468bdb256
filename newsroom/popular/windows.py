"""What was read most in an hour, a day or a week. A read counts for less the older it is, in four steps.

Advertisements take no part. A window in which too few stories were read gives way to the next longer one, by its name;
there is no list of all time.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Case, F, FloatField, OuterRef, Subquery, Sum, Value, When
from django.utils.translation import gettext_lazy as _

from articles.models import Edition
from articles.states import Kind
from newsroom.popular.models import ReadCount

ASKED = 60  # stories; some of the most read may be withdrawn by now
FEW = 3  # stories; with fewer a list says little
WEIGHTS = (1.0, 0.7, 0.5, 0.35)  # of a read in the last quarter of the window, in the one before it, …


class Window(NamedTuple):
    """A stretch of time up to now. `words` end the sentence "Most read …"."""

    key: str
    span: timedelta
    words: str
    name: str


HOUR = Window("hour", timedelta(hours=1), _("in the last hour"), _("Last hour"))
DAY = Window("day", timedelta(hours=24), _("in the last 24 hours"), _("Last 24 hours"))
WEEK = Window("week", timedelta(days=7), _("in the last seven days"), _("Last seven days"))
WINDOWS = {window.key: window for window in (HOUR, DAY, WEEK)}
LONGER = {HOUR: DAY, DAY: WEEK}


class Ranking(NamedTuple):
    """Stories, the most read first, and the window they were read in."""

    window: Window
    stories: list[Edition]


def ranking(now: datetime, asked: Window, how_many: int, *columns: str) -> Ranking:
    """The live stories read most in `asked`, or in the shortest longer window with enough. One query for each tried."""
    stories = most_read(now, asked, how_many, *columns)
    if len(stories) < FEW and asked in LONGER:
        return ranking(now, LONGER[asked], how_many, *columns)
    return Ranking(asked, stories)


def most_read(now: datetime, window: Window, how_many: int, *columns: str) -> list[Edition]:
    """The live stories read most, with `columns` loaded, most read first. One query.

    Reads are kept by the hour, so the edge of a window is as sharp as an hour: one that began within it counts whole.
    """
    counted = ReadCount.objects.filter(hour__gt=_edge(now, window)).order_by().values("article")
    counted = counted.annotate(total=Sum(_weighted(now, window)))
    most = counted.order_by("-total", "-article").values("article")[:ASKED]
    reads = counted.filter(article=OuterRef("article")).values("total")
    live = Edition.objects.live(now).filter(article__in=most).exclude(kind=Kind.SPONSORED)
    live = live.annotate(reads=Subquery(reads, FloatField()))
    return list(live.only("article_id", *columns).order_by("-reads", "-article_id")[:how_many])


def _edge(now: datetime, window: Window) -> datetime:
    """After which the hours begin that are in the window; of the last hour, also the one that went on an hour ago."""
    return now - window.span - (timedelta(hours=1) if window is HOUR else timedelta())


def _weighted(now: datetime, window: Window):
    """The reads of a row times what their age leaves of them."""
    quarters = [
        When(hour__gt=now - window.span * (number + 1) / 4, then=F("reads") * Value(weight))
        for number, weight in enumerate(WEIGHTS)
    ]
    return Case(*quarters, default=F("reads") * Value(WEIGHTS[-1]), output_field=FloatField())
