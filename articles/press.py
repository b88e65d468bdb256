"""Putting editions in time: the only code that writes Edition rows for a story somebody works on.

A verb locks the article, then reads the clock, gathers what rendering needs, then calls `run`. (EDITIONS in the
design: a clock read before the lock silently deleted editions that readers had already seen.)
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from articles import indexes, proof, related
from articles.intervals import TICK, Span
from articles.models import (
    Article,
    Correction,
    Edition,
    EditionAlsoIn,
    EditionCredit,
    EditionTag,
    Revision,
)
from articles.states import MOVES_UPDATED, Change
from sections import clock
from sections.models import Section

GRACE = timedelta(minutes=1)  # servers whose clocks differ a little never see a gap
NARROW = (EditionTag, EditionAlsoIn, EditionCredit)
# The moment of the transaction that holds several stories' locks, and their numbers: (now, {12, 14}).
_held: ContextVar[tuple[datetime, frozenset[int]] | None] = ContextVar("stories held together", default=None)


@dataclass
class Copy:
    """An edition about to be written: which revision, what it changed, and its correction where it has one."""

    revision: Revision
    values: dict
    look: proof.Lookups
    change: str
    text: str = ""
    updated: datetime | None = field(default=None)


def copy_of(revision: Revision, change: str = Change.MINOR, text: str = "", updated=None) -> Copy:
    """Gather what an edition of `revision` needs. `revision` is read under the story's lock."""
    values = revision.values
    return Copy(revision, values, proof.Lookups.of(values), change, text, updated)


@contextmanager
def locked(article: Article):
    """Yield (fresh article, now): one transaction, the article locked, and only then the clock read.

    Inside `locked_together` the moment is the one that all its stories share.
    """
    with transaction.atomic():
        fresh = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
        now, numbers = _held.get() or (None, frozenset())
        yield fresh, now if fresh.pk in numbers else max(clock.now(), fresh.changed + TICK)


@contextmanager
def locked_together(numbers):
    """One transaction with all these stories locked, and one moment, read after the last lock, for whatever is done to them.

    Locked in the order of their numbers, so that two editors with the same stories wait for each other and never in a ring.
    """
    with transaction.atomic():
        rows = Article.objects.select_for_update().filter(pk__in=numbers).order_by("pk")
        changed = dict(rows.values_list("pk", "changed"))
        now = max([clock.now(), *(at + TICK for at in changed.values())])
        token = _held.set((now, frozenset(changed)))
        try:
            yield now
        finally:
            _held.reset(token)


def spans_of(article: Article) -> list[Span]:
    """All the story's editions in time, oldest first."""
    rows = Edition.objects.filter(article=article).order_by("live_from")
    return [Span(*row) for row in rows.values_list("live_from", "live_until", "pk")]


def run(article: Article, before: list[Span], after: list[Span], now: datetime) -> None:
    """Make the database say `after` instead of `before`; a span's edition is a row's id or a Copy to be written.

    In this order no two editions overlap at any instant: delete plans, shorten, lengthen, mark what is over, insert.
    """
    stays = {span.edition: span for span in after if isinstance(span.edition, int)}
    gone = [span.edition for span in before if span.edition not in stays]
    for model in NARROW:
        model.objects.filter(edition__in=gone).delete()
    indexes.over([pk for pk in gone if isinstance(pk, int)])
    Edition.objects.filter(pk__in=gone, live_from__gt=now).delete()
    moved = [
        (span, stays[span.edition])
        for span in before
        if span.edition in stays and span != stays[span.edition]
    ]
    for old, new in sorted(moved, key=_longer):
        Edition.objects.filter(pk=old.edition).update(live_until=new.end)
    close_the_past(now, article=article)
    for span in after:
        if isinstance(span.edition, Copy):
            _insert(article, span, now)
    newest = Edition.objects.filter(article=article).order_by("-live_from").values_list("updated", flat=True)
    article.updated = newest.first()
    if not after and article.first_published and article.first_published > now:
        article.first_published = None  # it was only planned, and nothing of it ever began


def _longer(pair) -> bool:
    """Sort key: editions that shrink before editions that grow."""
    old, new = pair
    return old.end is not None and (new.end is None or new.end > old.end)


def close_the_past(now: datetime, **which) -> int:
    """Mark editions that ended more than a minute ago as past, and take them out of the lists."""
    over = Edition.objects.filter(past=False, live_until__lte=now - GRACE, **which)
    ids = list(over.values_list("pk", flat=True)[:1000])
    for model in NARROW:
        model.objects.filter(edition__in=ids).delete()
    indexes.over(ids)
    return Edition.objects.filter(pk__in=ids).update(past=True)


def _insert(article: Article, span: Span, now: datetime) -> None:
    copy: Copy = span.edition
    if not article.first_published or article.first_published > now:
        article.first_published = span.start
    updated = copy.updated
    if copy.change in MOVES_UPDATED:
        updated = updated or span.start
    if copy.text:
        Correction.objects.create(
            article=article, kind=copy.change, text=copy.text, at=span.start, public_from=span.start
        )
    values = proof.edition_values(
        article.pk, copy.values, copy.look, first_published=article.first_published, updated=updated,
        corrections=corrections(article, span.start),
    )
    edition = Edition.objects.create(
        article=article,
        revision=copy.revision,
        version=(Edition.objects.filter(article=article).aggregate(top=Max("version"))["top"] or 0) + 1,
        change=copy.change,
        live_from=span.start,
        live_until=span.end,
        related=related.numbers(values, article.pk, now),
        **values,
    )
    write_narrow_rows(edition, copy.values["also_in"])
    indexes.written([{"pk": edition.pk} | values])


def corrections(article: Article, until: datetime) -> list[dict]:
    """The corrections that readers know of at `until`, as an edition keeps them."""
    rows = Correction.objects.filter(article=article, public_from__lte=until).order_by("at", "id")
    return [{"kind": row.kind, "text": row.text, "at": row.at.isoformat()} for row in rows]


def write_narrow_rows(edition: Edition, also_in: list[int]) -> None:
    """The rows by which lists of tags, authors, agencies and further sections find this edition."""
    shared = {
        "edition": edition,
        "article_id": edition.article_id,
        "first_published": edition.first_published,
    }
    EditionTag.objects.bulk_create(EditionTag(tag_id=row["tag"], **shared) for row in edition.tags)
    EditionCredit.objects.bulk_create(
        EditionCredit(author_id=row.get("author"), agency_id=row.get("agency"), **shared)
        for row in edition.credits
    )
    if also_in:
        write_also_rows(edition, also_in)


def write_also_rows(edition: Edition, also_in: list[int]) -> None:
    """The rows by which further sections, and the top sections over them, find this edition; replaces those there are."""
    EditionAlsoIn.objects.filter(edition=edition).delete()
    shelves = _further_shelves(edition, also_in)
    EditionAlsoIn.objects.bulk_create(
        EditionAlsoIn(
            edition=edition, article_id=edition.article_id, first_published=edition.first_published, section_id=shelf
        )
        for shelf in sorted(shelves)
    )


def _further_shelves(edition: Edition, also_in: list[int]) -> set[int]:
    """The sections in `also_in` and the top sections over them, without those that list the story anyway."""
    rows = Section.objects.filter(pk__in=also_in).values_list("pk", "parent_id")
    shelves = {pk for row in rows for pk in row if pk}
    return shelves - {edition.section_id, edition.top_section_id}
