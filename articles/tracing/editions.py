"""The editions that readers have seen of a story, and all that must be known of them: one query, however many there are."""

from django.db.models import DateTimeField, Exists, OuterRef, Q, Subquery, TextField

from articles.models import Edition, Withdrawal
from articles.tracing import closed

PAGE = 50  # editions shown at once
COLUMNS = (
    "article_id", "version", "change", "kind", "language", "section_id", "slug", "kicker", "headline", "standfirst",
    "dateline", "byline", "tags", "pictures", "corrections", "live_from", "story_html",
)


def begun(number: int, now, before: int = 0) -> list[Edition]:
    """Editions of story `number` that have begun at `now`, newest first; the one that is live comes first.

    `before`: only those older than the edition of this version, beside the live one. One more than PAGE is read, so that
    the last of a page can be compared. Each has `is_live`; `paper_shut`, `story_shut`, `shut` (why it is closed, or
    None); `taken_at` and `taken_why` of the withdrawal after it, or None.
    """
    rows = Edition.objects.filter(article_id=number, live_from__lte=now)
    live = Edition.objects.live(now).filter(article_id=number)
    if before:
        start = rows.filter(version=before).values("live_from")[:1]  # of one that has begun: no word of what is planned
        rows = rows.filter(Q(live_from__lt=Subquery(start)) | Q(pk__in=live.values("pk")))
    withdrawn = Withdrawal.objects.filter(
        article=OuterRef("article_id"), at__gt=OuterRef("live_from"), at__lte=now
    ).order_by("at", "pk")
    return list(rows.only(*COLUMNS).annotate(
        is_live=Exists(live.filter(pk=OuterRef("pk"))),
        paper_shut=closed.paper_closed(), story_shut=closed.why_story(), shut=closed.why_edition(),
        taken_at=Subquery(withdrawn.values("at")[:1], output_field=DateTimeField()),
        taken_why=Subquery(withdrawn.values("reason")[:1], output_field=TextField()),
    ).order_by("-live_from")[: PAGE + (2 if before else 1)])
