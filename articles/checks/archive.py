"""The checks over the whole archive, hundreds of stories at a time: a constant number of queries for each batch."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import F, QuerySet

from articles import values as story_values
from articles.checks import every, facts
from articles.checks.finding import Finding
from articles.models import Article, Edition, Revision

STEP = 400  # stories read at once
COLUMNS = ("id", "state", "first_published", "revision")


def judged(stories: QuerySet, now: datetime, most: int | None = None) -> Iterator[tuple[Article, list[Finding]]]:
    """Each of `stories` in order of its number, at most `most`, with what is to be mended in it.

    Judged is what readers see now; of a story that they do not see, the newest revision.
    """
    last, left, rows = 0, most or 2**31, stories.order_by("pk").only(*COLUMNS)
    while step := list(rows.filter(pk__gt=last)[: min(STEP, left)]):
        yield from _judge(step, now)
        last, left = step[-1].pk, left - len(step)


def _judge(step: list[Article], now: datetime) -> Iterator[tuple[Article, list[Finding]]]:
    texts = texts_of(step, now)
    asked = facts.of(list(texts), list(texts.values()), now)
    for article in step:
        if article.pk in texts:
            yield article, every.findings(texts[article.pk], article=article, start=now, facts=asked)


def texts_of(articles: list[Article], now: datetime) -> dict[int, dict]:
    """By story, the values that readers see now, else those of the newest revision: three queries."""
    numbers = [article.pk for article in articles]
    live = dict(Edition.objects.live(now).filter(article__in=numbers).values_list("article", "revision"))
    rows = [*Revision.objects.filter(pk__in=live.values())]
    rows += Revision.objects.filter(
        article__in=[number for number in numbers if number not in live], number=F("article__revision")
    )
    return {row.article_id: story_values.blank() | row.values for row in rows}
