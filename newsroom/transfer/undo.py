"""Undoing a run: what it created goes, what it updated steps back, what people touched since stays and is listed."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from django.core.management.base import CommandError
from django.db import transaction
from django.db.models import ProtectedError

from articles import events, history, intervals, press
from articles.models import Article, Correction, Origin
from articles.states import Change, State
from articles.workflow.deed import audit
from newsroom.transfer.deletion import delete_stories
from newsroom.transfer.models import ImportedStory, ImportRun
from sections import clock

STEP = 250  # stories a transaction
Tell = Callable[[str], object]


def undo(number: int, *, tell: Tell) -> str:
    """Undo run `number`; `tell` hears of each story that stays. Returns the last line. Run again, it goes on."""
    run = ImportRun.objects.filter(pk=number).select_related("by").first()
    if run is None:
        raise CommandError(f"There is no run {number}.")
    if run.undone:
        return f"run {number} was already undone"
    counts = _all(run, tell)
    ImportRun.objects.filter(pk=number).update(undone=clock.now())
    return f"run {number} undone: deleted {counts['deleted']}, stepped back {counts['back']}, left {counts['left']}"


def _all(run: ImportRun, tell: Tell) -> Counter:
    counts, last = Counter(), 0
    while step := list(run.stories.filter(pk__gt=last, undone=False).order_by("pk")[:STEP]):
        last = step[-1].pk
        counts.update(_delete([row for row in step if row.before is None], run, tell))
        counts.update(_step_back(row, run, tell) for row in step if row.before is not None)
    return counts


def _delete(rows: list[ImportedStory], run: ImportRun, tell: Tell) -> Counter:
    """Delete what nobody touched, in one transaction; where something else needs one of them, each alone."""
    try:
        with transaction.atomic():
            found = Article.objects.select_for_update(of=("self",)).filter(pk__in=[row.article_id for row in rows])
            found = {article.pk: article for article in found.order_by("pk")}
            free = [row for row in rows if row.article_id in found and _as_left(found[row.article_id], row)]
            articles = [found[row.article_id] for row in free]
            delete_stories(articles, by=run.by)
            _done([*free, *(row for row in rows if row.article_id not in found)])
    except ProtectedError:
        if len(rows) > 1:
            return sum((_delete([row], run, tell) for row in rows), Counter())
        tell(f"{rows[0].article_id} stays: it is in use elsewhere")
        return Counter(left=1)
    free_ids = {row.article_id for row in free}
    left = [article for pk, article in found.items() if pk not in free_ids]
    for article in left:
        tell(_why(article))
    return Counter(deleted=len(free), left=len(left))


def _step_back(row: ImportedStory, run: ImportRun, tell: Tell) -> str:
    """Give one story its former values again, as a new revision and, where it is live, a new edition."""
    with transaction.atomic():
        article = Article.objects.filter(pk=row.article_id).first()
        if article is None:
            _done([row])
            return "gone"
        with press.locked(article) as (fresh, now):
            if not _as_left(fresh, row):
                tell(_why(fresh))
                return "left"
            _restore(fresh, row, run, now)
            _done([row])
            events.announce(events.story_published, fresh.pk)
    return "back"


def _restore(article: Article, row: ImportedStory, run: ImportRun, now: datetime) -> None:
    before, was = row.before, article.state
    values = history.values_at(article, before["revision"])
    Correction.objects.filter(article=article, public_from=article.changed).delete()  # told by the undone edition
    revision = history.record(article, values, by=run.by, at=now, verb="undo", why=str(run))
    spans = press.spans_of(article)
    if before["state"] != State.PUBLISHED:
        press.run(article, spans, intervals.withdraw(spans, now=now, at=now), now)
        article.state = before["state"]
    elif spans:
        copy = press.copy_of(revision, Change.MINOR, updated=_time(before["updated"]))
        start = now if any(span.start <= now for span in spans) else article.first_published
        press.run(article, spans, intervals.put(intervals.unschedule(spans, now=now), copy, now=now, at=start), now)
    article.save(update_fields=["state", "first_published", "updated"])
    audit(article, "undo", by=run.by, at=now, before=was, note=str(run))
    # The story is again as the run before left it, so that one can be undone as well.
    ImportedStory.objects.filter(article_id=article.pk, undone=False, revision=before["revision"]).update(
        revision=article.revision
    )
    origin = {name: before[name] for name in ("fingerprint", "source", "licence", "old_url", "extra")}
    Origin.objects.filter(article=article).update(revision=article.revision, **origin)


def _as_left(article: Article, row: ImportedStory) -> bool:
    """Whether the story is still as the run left it: no save and no deed by a person since."""
    return article.revision == row.revision and article.changed_by.machine


def _why(article: Article) -> str:
    return f"{article.pk} stays: changed since by {article.changed_by} · {article.headline[:80]}"


def _done(rows: list[ImportedStory]) -> None:
    ImportedStory.objects.filter(pk__in=[row.pk for row in rows]).update(undone=True)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
