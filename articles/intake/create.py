"""New stories: a batch of rows of every table, in a handful of statements."""

from dataclasses import dataclass
from datetime import UTC, datetime

from articles import indexes, proof
from articles.intake.draft import StoryDraft
from articles.intake.insert import insert
from articles.intake.origins import keep_addresses, origin_row
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
from articles.values import TEXTS, in_text_alone
from sections import clock


@dataclass(slots=True)
class Fresh:
    """A story on its way in: its draft and values, the time readers see, and its id once it has one."""

    draft: StoryDraft
    values: dict
    published: datetime
    pk: int = 0


def create(pairs: list[tuple[StoryDraft, dict]], look: proof.Lookups, *, by, live: bool) -> list[int]:
    """Write new stories, published if `live`, else as drafts. Call inside a transaction. Returns their ids in order."""
    now = clock.now()
    fresh = [Fresh(draft, values, draft.published or now) for draft, values in pairs]
    deed = {"changed_by_id": by.pk, "created_by_id": by.pk, "created": now, "changed": now, "since": now, "revision": 1}
    ids = insert(Article, [_article(one, live) | deed for one in fresh], ids=True)
    for one, pk in zip(fresh, ids, strict=True):
        one.pk = pk
    saved = {"number": 1, "saved": now, "by_id": by.pk, "verb": "import"}
    revisions = insert(
        Revision, [{"article_id": one.pk, "pack": packed(one.values)} | saved for one in fresh], ids=True
    )
    _lists(fresh, look)
    insert(Origin, [origin_row(one.pk, 1, one.draft) for one in fresh])
    keep_addresses([(one.pk, one.draft) for one in fresh])
    audit = {"at": now, "by_id": by.pk, "verb": "import", "before": "", "revision": 1, "after": _state(live), "told": True}
    insert(AuditEntry, [{"article_id": one.pk, "headline": one.draft.headline[:120]} | audit for one in fresh])
    if live:
        _publish(fresh, revisions, look)
    return ids


def told(corrections) -> list[dict]:
    """Corrections as an edition keeps them, oldest first."""
    rows = sorted(corrections, key=lambda row: row.at)
    return [{"kind": row.kind, "text": row.text, "at": row.at.astimezone(UTC).isoformat()} for row in rows]


def _state(live: bool) -> str:
    return State.PUBLISHED if live else State.DRAFT


def _article(one: Fresh, live: bool) -> dict:
    values = one.values
    return {name: values[name] for name in TEXTS} | {
        "guid": one.draft.guid,
        "state": _state(live),
        "section_id": values["section"],
        "agency_id": values["agency"],
        "first_published": one.published if live else None,
        "updated": one.draft.updated if live else None,
    }


def _lists(fresh: list[Fresh], look: proof.Lookups) -> None:
    """The newsroom's ordered lists: bylines, photos, tags (the rows of `articles/values.py`)."""
    insert(Byline, [
        {"article_id": one.pk, "author_id": row["author"], "printed_as": row["printed_as"], "position": n}
        for one in fresh
        for n, row in enumerate(one.values["bylines"])
    ])
    insert(ArticlePhoto, [
        {"article_id": one.pk, "photo_id": row["photo"], "position": n}
        | {name: row[name] for name in ("caption", "credit", "alt")}
        for one in fresh
        for n, row in enumerate(one.values["photos"])
    ])
    insert(ArticlePhoto, [
        {"article_id": one.pk, "photo_id": photo, "position": len(one.values["photos"]) + n, "in_text": True}
        for one in fresh
        for n, photo in enumerate(photo for photo in in_text_alone(one.values) if photo in look.photos)
    ])
    insert(ArticleTag, [
        {"article_id": one.pk, "tag_id": tag, "position": n}
        for one in fresh
        for n, tag in enumerate(one.values["tags"])
    ])


def _publish(fresh: list[Fresh], revisions: list[int], look: proof.Lookups) -> None:
    """First editions, live from the time they were published: long ago, or at a second still to come."""
    insert(Correction, [
        {"article_id": one.pk, "public_from": one.published} | row._asdict()
        for one in fresh
        for row in one.draft.corrections
    ])
    rows = [_edition(one, revision, look) for one, revision in zip(fresh, revisions, strict=True)]
    ids = insert(Edition, rows, ids=True)
    indexes.written([{"pk": pk} | row for pk, row in zip(ids, rows, strict=True)])
    listed = [
        ({"edition_id": pk, "article_id": row["article_id"], "first_published": row["first_published"]}, row)
        for pk, row in zip(ids, rows, strict=True)
    ]
    insert(EditionTag, [{"tag_id": tag["tag"]} | shared for shared, row in listed for tag in row["tags"]])
    insert(EditionCredit, [
        {"author_id": credit.get("author"), "agency_id": credit.get("agency")} | shared
        for shared, row in listed
        for credit in row["credits"]
    ])


def _edition(one: Fresh, revision: int, look: proof.Lookups) -> dict:
    frozen = proof.edition_values(
        one.pk, one.values, look, first_published=one.published, updated=one.draft.updated,
        corrections=told(one.draft.corrections),
    )
    return frozen | {
        "article_id": one.pk, "revision_id": revision, "version": 1, "change": Change.FIRST,
        "live_from": one.published,
    }
