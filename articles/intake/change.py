"""A story that a machine brings again, changed: a new revision and, for readers, a new edition from now on."""

from datetime import datetime

from articles import history, intervals, press, proof
from articles.checks import facts
from articles.expunging import fingerprints
from articles.fields import Html
from articles.intake.draft import StoryDraft
from articles.intake.origins import keep_addresses, origin_row
from articles.models import Article, Correction, Origin
from articles.states import Change, State
from articles.values import differences
from articles.workflow.deed import audit

MACHINE_MADE = (State.DRAFT, State.PUBLISHED)  # the states intake itself brings a story into
REMEMBERED = ("fingerprint", "revision", "source", "licence", "old_url", "extra")


def change(pk: int, draft: StoryDraft, values: dict, look: proof.Lookups, *, by, live: bool):
    """Returns (result, revision or None, what stood before or None). A story that a person has touched is kept."""
    with press.locked(Article(pk=pk)) as (article, now):
        origin = Origin.objects.filter(article=article).first()
        if _touched(article, origin):
            return "kept", None, None
        before = {name: getattr(origin, name) for name in REMEMBERED} | {
            "state": article.state,
            "updated": article.updated.isoformat() if article.updated else None,
        }
        if live and facts.flags_of([pk]):
            return "kept", None, None  # a colleague still has to look at it: nothing new of it goes out
        if not _news(article, draft, values, live):
            _remember(origin, draft, article.revision)
            return "skipped", None, None
        _write(article, draft, values, look, by=by, live=live, now=now)
        _remember(origin, draft, article.revision)
        keep_addresses([(article.pk, draft)])
        return "updated", article.revision, before


def _touched(article: Article, origin: Origin | None) -> bool:
    """Whether a person has written, edited, published or withdrawn the story, or removed words from it: it is theirs."""
    if origin is None or article.revision != origin.revision or article.state not in MACHINE_MADE:
        return True
    return not article.changed_by.machine or bool(fingerprints.of_story(article.pk))


def _news(article: Article, draft: StoryDraft, values: dict, live: bool) -> bool:
    """Whether anything is new but the record's own form: words, facts, corrections, or that it goes out at all."""
    if differences(history.values_at(article, article.revision), values):
        return True
    if not live:
        return False
    return (
        article.state != State.PUBLISHED
        or (draft.updated is not None and draft.updated != article.updated)
        or bool(_new_corrections(article, draft))
        or _planned_otherwise(article, draft)
    )


def _planned_otherwise(article: Article, draft: StoryDraft) -> bool:
    return bool(
        draft.published and draft.published != article.first_published and article.first_published > article.changed
    )


def _new_corrections(article: Article, draft: StoryDraft) -> list:
    known = set(Correction.objects.filter(article=article).values_list("kind", "text", "at"))
    return [row for row in draft.corrections if tuple(row) not in known]


def _write(article: Article, draft: StoryDraft, values: dict, look, *, by, live: bool, now: datetime) -> None:
    was = article.state
    article.state = State.PUBLISHED if live else article.state
    body = Html(values["body"])
    revision = history.record(article, values | {"body": body}, by=by, at=now, verb="import")
    if live:
        # "Updated" is a fact of the record: one that names no new time changes the words and not the date.
        kind = Change.UPDATE if draft.updated else Change.MINOR
        copy = press.Copy(revision, values, look, kind, updated=draft.updated or article.updated)
        _put(article, copy, draft, now)
        article.save(update_fields=["first_published", "updated"])
    audit(article, "import", by=by, at=now, before=was)


def _put(article: Article, copy: press.Copy, draft: StoryDraft, now: datetime) -> None:
    """The new edition from now on; a story readers have never seen goes out when its record says."""
    spans = press.spans_of(article)
    begun = any(span.start <= now for span in spans)
    start = now if begun else draft.published or article.first_published or now
    base = intervals.unschedule(spans, now=now)
    if not begun:
        copy.change, article.first_published = Change.FIRST, start
        Correction.objects.filter(article=article).delete()  # of an edition that nobody has seen
    # A first edition may begin in the past: long ago, as its record says. There is nothing it could overlap.
    after = intervals.put(base, copy, now=now, at=start) if begun else [intervals.Span(start, None, copy)]
    Correction.objects.bulk_create(
        Correction(article=article, public_from=start, **row._asdict()) for row in _new_corrections(article, draft)
    )
    press.run(article, spans, after, now)


def _remember(origin: Origin, draft: StoryDraft, revision: int) -> None:
    row = origin_row(origin.article_id, revision, draft)
    Origin.objects.filter(pk=row.pop("article_id")).update(**row)
