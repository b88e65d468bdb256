"""Deleting stories that a run created, with every row of theirs. Nothing else in the paper deletes a story."""

from contextlib import contextmanager

from django.db import connection

from articles import events
from articles.models import (
    Article,
    ArticlePhoto,
    ArticleTag,
    AuditEntry,
    Byline,
    Correction,
    Edition,
    EditionAlsoIn,
    EditionCredit,
    EditionTag,
    OldAddress,
    Origin,
    Plan,
    Revision,
    Withdrawal,
)
from sections import clock

BY_EDITION = (EditionTag, EditionCredit, EditionAlsoIn)
# In this order each row goes before what it points to.
BY_ARTICLE = (Edition, Correction, Withdrawal, OldAddress, Origin, Plan, ArticleTag, Byline, ArticlePhoto, Revision)

# Foreign keys without an index: the database searches the whole table for each row it deletes on the other side.
UNINDEXED = ((Edition, "revision_id"), *((model, "article_id") for model in BY_EDITION))


@contextmanager
def swift():
    """While many stories are deleted, index what the database asks for each of them. Not inside a transaction."""
    names = [(f"undo_{model._meta.db_table}_{column}", model._meta.db_table, column) for model, column in UNINDEXED]
    meanwhile = "CONCURRENTLY" if connection.vendor == "postgresql" else ""  # nobody waits for it
    with connection.cursor() as cursor:
        for name, table, column in names:
            cursor.execute(f"CREATE INDEX {meanwhile} IF NOT EXISTS {name} ON {table} ({column})")
        try:
            yield
        finally:
            for name, *_ in names:
                cursor.execute(f"DROP INDEX {meanwhile} IF EXISTS {name}")


def delete_stories(articles: list[Article], *, by) -> None:
    """Delete them for good; the audit and the library keep what is theirs. Call inside a transaction.

    Raises ProtectedError where another room still needs one of them; then nothing was deleted once rolled back.
    """
    if not articles:
        return
    ids, now = [article.pk for article in articles], clock.now()
    editions = list(Edition.objects.filter(article__in=ids).values_list("pk", flat=True))
    for model in BY_EDITION:
        model.objects.filter(edition__in=editions).delete()
    for model in BY_ARTICLE:
        model.objects.filter(article__in=ids).delete()
    Article.objects.filter(pk__in=ids).delete()
    AuditEntry.objects.bulk_create(
        AuditEntry(
            article_id=pk, headline=article.headline[:120], at=now, by=by, verb="undo", before=article.state,
            after="", revision=article.revision,
        )
        for pk, article in zip(ids, articles, strict=True)
    )
    events.announce(events.story_withdrawn, *ids)
