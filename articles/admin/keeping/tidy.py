"""Typed text that nobody needs any more: what the story says already, what a newer row holds too, what is long ago."""

from datetime import datetime, timedelta

from django.db.models import Q

from articles.admin.keeping import presence, rows
from articles.admin.keeping.banner import newest_texts
from articles.admin.keeping.compare import PLAN, parts
from articles.models import Article, Unsaved

KEPT = timedelta(days=90)
REST = timedelta(minutes=10)  # a row typed in since is still being written
JUDGED = timedelta(days=2)  # a row and its story both older than this were compared before
AT_ONCE = 100  # stories looked at in one run
LOOKED_AT = 200  # rows of one story compared with each other; older ones wait for their ninety days


def run(now: datetime) -> int:
    """Drop what is no longer needed at `now`. Returns how many rows of typed text."""
    presence.sweep(now)
    old = Unsaved.objects.filter(typed__lt=now - KEPT).delete()[0]
    lately = Q(typed__gt=now - JUDGED) | Q(article__changed__gt=now - JUDGED)
    found = Unsaved.objects.filter(lately, typed__lt=now - REST).exclude(article=None).order_by("article")
    stories = found.values_list("article", flat=True).distinct()[:AT_ONCE]
    return old + sum(_fold(article, now) for article in Article.objects.filter(pk__in=list(stories)))


def _fold(article: Article, now: datetime) -> int:
    """Of one story: drop rows whose every field stands in the story, or in a newer row of the same person."""
    newest, newer, gone = newest_texts(article), {}, 0
    for row in Unsaved.objects.filter(article=article).order_by("-typed", "-pk")[:LOOKED_AT]:
        typed = rows.typed_in_row(row)
        kept = newer.setdefault((row.by_id, row.form), [])
        if row.typed < now - REST and _said_elsewhere(newest.differing(typed), typed, kept):
            gone += rows.forget(row)
        else:
            kept.append(typed)
    return gone


def _said_elsewhere(fields: list[str], typed: dict, kept: list[dict]) -> bool:
    """Whether what differs from the story stands in one of the `kept` rows, word for word."""
    return not fields or any(_shown(fields, typed) == _shown(fields, other) for other in kept)


def _shown(fields: list[str], typed: dict) -> dict:
    """Those of the posted fields that hold `fields` of the values."""
    starts = {"photos": "photos-", PLAN: "plan_"}
    wanted = tuple(starts.get(name) or part for name in fields for part in parts(name))
    return {name: texts for name, texts in typed.items() if name.startswith(wanted)}
