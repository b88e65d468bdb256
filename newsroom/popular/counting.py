"""Counting reads, and what was read most."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, Sum

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
    """The live stories read most in the last 24 hours, with `columns` loaded. Two queries, one if nothing was read."""
    counts = ReadCount.objects.filter(hour__gt=now - SPAN).values("article").annotate(total=Sum("reads"))
    ids = [row["article"] for row in counts.order_by("-total", "-article")[:ASKED]]
    if not ids:
        return []
    live = Edition.objects.live(now).filter(article__in=ids).only("article_id", *columns)
    return sorted(live, key=lambda edition: ids.index(edition.article_id))[:how_many]
