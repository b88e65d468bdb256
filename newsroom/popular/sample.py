"""A week's reads for the pretend paper, so that each window has something to show. For `demo`."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Edition
from newsroom.popular.models import ReadCount
from sections import clock

STORIES = 60  # the newest
HOUR = timedelta(hours=1)
WEEK = 7 * 24  # hours
FIRST = 90  # reads of a story in its first waking hour, if it is read as most are
FADES = 0.93  # what is left of them an hour later
WAKING = (2, 1, 1, 1, 1, 3, 8, 10, 9, 8, 7, 8, 10, 8, 6, 6, 6, 7, 8, 8, 9, 9, 7, 4)  # of 10, by the hour of the paper's day
PULLS = (1.0, 0.5, 2.6, 0.7, 1.4, 0.4, 3.8, 0.9, 0.6, 1.9, 0.8)  # how some stories are read more than others


def load(cast) -> None:
    """Count reads of some live stories, unless anything was counted already. `cast` is not needed here."""
    if ReadCount.objects.exists():
        return
    now = clock.now()
    newest = Edition.objects.live(now).newest(now).values_list("article_id", "first_published")[:STORIES]
    ReadCount.objects.bulk_create(
        ReadCount(article_id=number, hour=hour, reads=reads)
        for number, published in newest
        for hour in _hours(published, now)
        if (reads := _reads(number, published, hour, now))
    )


def _hours(published: datetime, now: datetime) -> list[datetime]:
    """The beginnings of the hours of the last week in which the story could be read."""
    this = now.replace(minute=0, second=0, microsecond=0)
    return [hour for back in range(WEEK) if (hour := this - back * HOUR) > published - HOUR]


def _reads(number: int, published: datetime, hour: datetime, now: datetime) -> int:
    """How often: much when it is new and people are awake; of an hour that has just begun, its part."""
    age = max((hour - published) / HOUR, 0)
    awake = WAKING[timezone.localtime(hour).hour] / 10
    seen = min(HOUR, now - hour, hour + HOUR - published) / HOUR
    return round(FIRST * PULLS[number % len(PULLS)] * FADES**age * awake * seen)
