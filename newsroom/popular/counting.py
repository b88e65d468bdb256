"""Counting reads, and what was read most."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, OuterRef, Subquery, Sum

from articles.models import Edition
from newsroom.popular.models import ReadCount

SPAN = timedelta(hours=24)
ASKED = 60  # stories; some of the most read may be withdrawn by now


def count(article: int, now) -> None:
    """Count one read of a live story; anything else is not counted."""
    if not Edition.objects.live(now).filter(article_id=article).exists():
        return
    hour = now.replace(minute=0, second=0, microsecond=0)
    if _one_more(article, hour):
        return
    try:
        with transaction.atomic():
            ReadCount.objects.create(article_id=article, hour=hour, reads=1)
    except IntegrityError:  # another reader was first this hour
        _one_more(article, hour)


def _one_more(article: int, hour) -> int:
    return ReadCount.objects.filter(article_id=article, hour=hour).update(reads=F("reads") + 1)


def most_read(now, how_many: int, *columns: str) -> list[Edition]:
    """The live stories read most in the last 24 hours, with `columns` loaded, most read first. One query."""
    counted = ReadCount.objects.filter(hour__gt=now - SPAN).order_by().values("article").annotate(total=Sum("reads"))
    most = counted.order_by("-total", "-article").values("article")[:ASKED]
    reads = counted.filter(article=OuterRef("article")).values("total")
    live = Edition.objects.live(now).filter(article__in=most).annotate(reads=Subquery(reads))
    return list(live.only("article_id", *columns).order_by("-reads", "-article_id")[:how_many])
