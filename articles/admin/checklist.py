"""The checklist before publishing: everything that blocks a story or is worth a look, each with the box where it is mended.

It judges the newest revision, that is the text as it was last saved, unless another one is to go out.
"""

from datetime import datetime

from django.db.models import F

from articles import values
from articles.checks import every, facts
from articles.checks.finding import Finding
from articles.models import Article, Edition, Revision
from articles.states import State
from sections import clock

UNJUDGED = (State.SPIKED, State.WITHDRAWN)


def context(request, article: Article, standing) -> dict:
    """For `checks/panel.html`: `findings`, or None where nothing is to be published. `standing`: of `standings`."""
    waits = article.state not in UNJUDGED and (standing.unseen or not standing.live)
    start = standing.planned.live_from if standing.planned else request.now
    plans = list(filter(None, [getattr(article, "plan", None)]))  # known already to the rest of the screen
    return {"findings": findings_of([article], start, plans)[article.pk] if waits else None}


def findings_for(article: Article, start: datetime | None = None, planned: Edition | None = None) -> list[Finding]:
    """What is to be mended in a story that readers are to see at `start` (None = now), the blocking things first.

    `planned`: the edition that goes out then, where that is not the newest revision.
    """
    if planned is None:
        return findings_of([article], start)[article.pk]
    return _judged([article], {article.pk: values.blank() | planned.revision.values}, start)[article.pk]


def findings_of(articles: list[Article], start: datetime | None = None, plans=None) -> dict[int, list[Finding]]:
    """By story, the same for several; however many they are, the same number of queries. `plans`: see `facts.of`."""
    newest = Revision.objects.filter(article__in=[article.pk for article in articles], number=F("article__revision"))
    return _judged(articles, {row.article_id: values.blank() | row.values for row in newest}, start, plans)


def _judged(articles: list[Article], texts: dict[int, dict], start: datetime | None, plans=None) -> dict[int, list[Finding]]:
    """By story, what is to be mended in its values (`texts`)."""
    start = start or clock.now()
    asked = facts.of(list(texts), list(texts.values()), start, plans)
    return {
        article.pk: every.findings(texts[article.pk], article=article, start=start, facts=asked) for article in articles
    }
