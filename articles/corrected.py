"""The list of corrections: only of stories that readers can see now."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from articles import cursors
from articles.lists import PAGE
from articles.models import Correction, Edition


class Told(NamedTuple):
    """A correction beside the story it is about (`edition`: article_id, slug, headline)."""

    correction: Correction
    edition: Edition


def page(now, place) -> tuple[list[Told], str]:
    """Up to PAGE corrections before `place`, and the cursor for older ones (empty on the last page). Two queries."""
    when, number = place
    live = Edition.objects.live(now).filter(article=OuterRef("article"))
    known = Correction.objects.filter(Exists(live), public_from__lte=now, at__lte=when)
    known = known.filter(Q(at__lt=when) | Q(pk__lt=number)).order_by("-at", "-pk")
    rows = list(known[: PAGE + 1])
    shown = rows[:PAGE]
    older = cursors.write(shown[-1].at, shown[-1].pk) if len(rows) > PAGE else ""
    return _with_stories(shown, now), older


def _with_stories(rows: list[Correction], now) -> list[Told]:
    live = Edition.objects.live(now).filter(article__in={row.article_id for row in rows})
    columns = ("article_id", "slug", "headline", "language", "first_published")
    by_article = {edition.article_id: edition for edition in live.only(*columns)}
    return [Told(row, by_article[row.article_id]) for row in rows if row.article_id in by_article]
