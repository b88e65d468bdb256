"""New stories: a batch of rows of every table, in a handful of statements."""

from datetime import UTC, datetime

from articles import proof
from articles.fields import Html
from articles.intake.draft import StoryDraft
from articles.intake.origins import keep_addresses, origin_of
from articles.models import (
    Article,
    ArticlePhoto,
    ArticleTag,
    AuditEntry,
    Byline,
    Correction,
    Edition,
    EditionCredit,
    EditionTag,
    Origin,
    Revision,
)
from articles.models.revision import packed
from articles.states import Change, State
from articles.values import apply, byline_rows, photo_rows, tag_rows
from sections import clock

Pairs = list[tuple[StoryDraft, dict]]


def create(pairs: Pairs, look: proof.Lookups, *, by, live: bool) -> list[Article]:
    """Write new stories, published if `live`, else as drafts. Call inside a transaction. Returns them in order."""
    now = clock.now()
    articles = Article.objects.bulk_create([_article(*pair, by=by, live=live, now=now) for pair in pairs])
    revisions = Revision.objects.bulk_create(
        Revision(article=article, number=1, saved=now, by=by, verb="import", pack=packed(values))
        for article, (_, values) in zip(articles, pairs, strict=True)
    )
    _lists(articles, pairs)
    Origin.objects.bulk_create(
        origin_of(article, draft) for article, (draft, _) in zip(articles, pairs, strict=True)
    )
    keep_addresses([(article.pk, draft) for article, (draft, _) in zip(articles, pairs, strict=True)])
    AuditEntry.objects.bulk_create(_audit(article, by=by, now=now) for article in articles)
    if live:
        _publish(articles, revisions, pairs, look)
    return articles


def told(corrections) -> list[dict]:
    """Corrections as an edition keeps them, oldest first."""
    rows = sorted(corrections, key=lambda row: row.at)
    return [{"kind": row.kind, "text": row.text, "at": row.at.astimezone(UTC).isoformat()} for row in rows]


def _article(draft: StoryDraft, values: dict, *, by, live: bool, now: datetime) -> Article:
    article = Article(guid=draft.guid, revision=1, created=now, created_by=by, changed=now, changed_by=by)
    apply(article, values)
    article.body = Html(values["body"])  # cleaned already, so not a second time
    if live:
        article.state = State.PUBLISHED
        article.first_published, article.updated = draft.published or now, draft.updated
    return article


def _lists(articles: list[Article], pairs: Pairs) -> None:
    """The newsroom's ordered lists: bylines, photos, tags."""
    for model, rows in ((Byline, byline_rows), (ArticlePhoto, photo_rows), (ArticleTag, tag_rows)):
        model.objects.bulk_create(
            row for article, (_, values) in zip(articles, pairs, strict=True) for row in rows(article.pk, values)
        )


def _audit(article: Article, *, by, now: datetime) -> AuditEntry:
    return AuditEntry(
        article_id=article.pk, headline=article.headline[:120], at=now, by=by, verb="import", before="",
        after=article.state, revision=1,
    )


def _publish(articles: list[Article], revisions: list[Revision], pairs: Pairs, look: proof.Lookups) -> None:
    """First editions, live from the time they were published: long ago, or at a second still to come."""
    Correction.objects.bulk_create(
        Correction(article=article, public_from=article.first_published, **row._asdict())
        for article, (draft, _) in zip(articles, pairs, strict=True)
        for row in draft.corrections
    )
    editions = Edition.objects.bulk_create(
        _edition(article, revision, values, draft, look)
        for article, revision, (draft, values) in zip(articles, revisions, pairs, strict=True)
    )
    EditionTag.objects.bulk_create(
        EditionTag(tag_id=row["tag"], **_listed(edition)) for edition in editions for row in edition.tags
    )
    EditionCredit.objects.bulk_create(
        EditionCredit(author_id=row.get("author"), agency_id=row.get("agency"), **_listed(edition))
        for edition in editions
        for row in edition.credits
    )


def _edition(article: Article, revision: Revision, values: dict, draft: StoryDraft, look: proof.Lookups) -> Edition:
    frozen = proof.edition_values(
        article.pk, values, look, first_published=article.first_published, updated=draft.updated,
        corrections=told(draft.corrections),
    )
    return Edition(
        article_id=article.pk, revision_id=revision.pk, version=1, change=Change.FIRST,
        live_from=article.first_published, **frozen,
    )


def _listed(edition: Edition) -> dict:
    return {
        "edition_id": edition.pk,
        "article_id": edition.article_id,
        "first_published": edition.first_published,
    }
