"""A day's reads for the pretend paper, so that Most Popular has something to show. For `demo`."""

from articles.models import Edition
from newsroom.popular.models import ReadCount
from sections import clock

STORIES = 9  # of the newest, every third
READS = 40  # of the story read least; each before it was read half as often again


def load(cast) -> None:
    """Count reads of some live stories, unless anything was counted already. `cast` is not needed here."""
    if ReadCount.objects.exists():
        return
    now = clock.now()
    hour = now.replace(minute=0, second=0, microsecond=0)
    newest = Edition.objects.live(now).newest(now).values_list("article_id", flat=True)
    read = list(newest[: STORIES * 3])[::3]
    least_first = sorted(read, key=lambda number: (number * 7) % 11)  # any order but the newest's
    ReadCount.objects.bulk_create(
        ReadCount(article_id=number, hour=hour, reads=int(READS * 1.5**place))
        for place, number in enumerate(least_first)
    )
