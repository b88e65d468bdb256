"""Deleting stories that a run created, with every row of theirs. Nothing else in the paper deletes a story."""

from articles import events, indexes
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
    Presence,
    PreviewLink,
    Revision,
    Unsaved,
    Withdrawal,
)
from sections import clock

BY_EDITION = (EditionTag, EditionCredit, EditionAlsoIn)
# In this order each row goes before what it points to.
BY_ARTICLE = (
    Edition, Correction, Withdrawal, OldAddress, Origin, Plan, PreviewLink, Presence, ArticleTag, Byline,
    ArticlePhoto, Revision,
)


def delete_stories(articles: list[Article], *, by) -> None:
    """Delete them for good; the audit and the library keep what is theirs. Call inside a transaction.

    Raises ProtectedError where another room still needs one of them; then nothing was deleted once rolled back.
    """
    if not articles:
        return
    ids, now = [article.pk for article in articles], clock.now()
    editions = list(Edition.objects.filter(article__in=ids).values_list("pk", flat=True))
    indexes.over(editions)
    for model in BY_EDITION:
        model.objects.filter(edition__in=editions).delete()
    Unsaved.objects.filter(article__in=ids).update(article=None)  # somebody's own words: they become a new story's
    for model in BY_ARTICLE:
        model.objects.filter(article__in=ids).delete()
    Article.objects.filter(pk__in=ids).delete()
    AuditEntry.objects.bulk_create(
        AuditEntry(
            article_id=pk, headline=article.headline[:120], at=now, by=by, verb="undo", before=article.state,
            after="", revision=article.revision, told=True,
        )
        for pk, article in zip(ids, articles, strict=True)
    )
    events.announce(events.story_withdrawn, *ids)
