"""A run: record files in, batches through the intake, a receipt out."""

from collections.abc import Iterable
from pathlib import Path

from django.db import connection
from django.db.models import F

from articles.intake import DraftError, Intake, Outcome, Result
from articles.intake.insert import insert
from newsroom.transfer import records
from newsroom.transfer.jsonl import UNREADABLE, Source, record_of
from newsroom.transfer.models import ImportedStory, ImportRun
from newsroom.transfer.pictures import Pictures
from newsroom.transfer.receipt import Receipt
from sections import clock

BATCH = 250  # records a transaction: others who write wait about a quarter of a second
BATCH_BYTES = 4_000_000  # of lines, so that memory stays flat with very long stories
MANY = 1_000  # new stories after which PostgreSQL's statistics are out of date


class Run:
    """One import of one or several files. `number` is 0 for a rehearsal, which writes nothing."""

    def __init__(self, *, by, receipt: Receipt, live: bool = True, rehearsal: bool = False, fetching: bool = False):
        self.by, self.receipt, self.live, self.rehearsal = by, receipt, live, rehearsal
        self.intake = Intake(by=by, live=live, warn=self._made, rehearsal=rehearsal)
        self.pictures = Pictures(by=by, fetching=fetching, rehearsal=rehearsal)
        self.row = None
        self.number = 0
        self.broken = False  # whether any file could not be read
        self._rehearsed: dict[str, str] = {}

    def begin(self, files: Iterable[Path]) -> None:
        """Write down that the run has begun; from now on it can be undone."""
        if not self.rehearsal:
            self.row = ImportRun.objects.create(
                started=clock.now(), by=self.by, live=self.live, files=[str(path) for path in files]
            )
            self.number = self.row.pk

    def read(self, path: Path) -> None:
        """Import one file, as far as it can be read."""
        source, batch, size = Source(path), {}, 0
        try:
            for line in source.lines():
                record, guid = self._opened(path, line)
                if record is None:
                    continue
                if guid in batch or len(batch) >= BATCH or size > BATCH_BYTES:
                    self._take(path, batch)
                    self.receipt.progress(source.share, (path, line.number))
                    batch, size = {}, 0
                batch[guid] = (line.number, record)
                size += len(line.raw)
        except UNREADABLE as problem:
            self.broken = True
            self.receipt.unreadable(path, getattr(problem, "strerror", None) or str(problem))
        self._take(path, batch)

    def finish(self) -> None:
        """Write the counts down; let PostgreSQL look at its tables anew after many new stories."""
        counts = self.receipt.counts
        if self.row:
            named = {f"{result}_count": counts[result] for result in Result}
            ImportRun.objects.filter(pk=self.number).update(
                finished=clock.now(), warning_count=counts["warnings"], **named
            )
        if counts["created"] >= MANY and connection.vendor == "postgresql" and not self.rehearsal:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")

    def _opened(self, path: Path, line) -> tuple[dict | None, str]:
        try:
            record = record_of(line.raw)
            return record, records.guid_of(record)
        except DraftError as error:
            self.receipt.failure((path, line.number), error.field, error.reason)
            return None, ""

    def _take(self, path: Path, batch: dict[str, tuple[int, dict]]) -> None:
        """Skip what came before, make drafts of the rest, and take them in."""
        if not batch:
            return
        known, drafts = self._known(list(batch)), []
        for guid, (number, record) in batch.items():
            mark = records.fingerprint(record, live=self.live)
            if known.get(guid) == mark:
                self.receipt.counts[Result.SKIPPED] += 1
            elif draft := self._draft(path, number, record, mark):
                drafts.append(draft)
        outcomes = self.intake.take(drafts, also=self._note) if drafts else []
        for outcome in sorted(outcomes, key=lambda outcome: outcome.draft.source_place[1]):
            self._count(outcome)

    def _known(self, guids: list[str]) -> dict[str, str | None]:
        found = {guid: standing.fingerprint for guid, standing in self.intake.standings(guids).items()}
        return found | {guid: self._rehearsed[guid] for guid in guids if guid in self._rehearsed}

    def _draft(self, path: Path, number: int, record: dict, mark: str):
        place = (path, number)

        def warn(field, text):
            self.receipt.warning(place, field, text)

        try:
            draft = records.draft_of(record, mark, now=clock.now(), warn=warn)
            draft.photos, refs = self.pictures.of(record, path.parent, warn)
            draft.body = records.with_photos(draft.body, refs, warn)
        except DraftError as error:
            self.receipt.failure(place, error.field, error.reason)
            return None
        except (ValueError, TypeError, OverflowError, RecursionError) as problem:  # stranger than any rule foresees
            self.receipt.failure(place, "record", f"{type(problem).__name__}: {problem}")
            return None
        draft.source_place = place
        return draft

    def _count(self, outcome: Outcome) -> None:
        if outcome.result == Result.FAILED:
            self.receipt.failure(outcome.draft.source_place, outcome.field, outcome.reason)
            return
        self.receipt.counts[outcome.result] += 1
        if self.rehearsal:
            self._rehearsed[outcome.draft.guid] = outcome.draft.fingerprint

    def _note(self, outcomes: list[Outcome]) -> None:
        """In the stories' own transaction: remember them, so that a run that was cut off can be undone as well."""
        if self.rehearsal:
            return
        done = [row for row in outcomes if row.result in (Result.CREATED, Result.UPDATED)]
        insert(
            ImportedStory,
            [
                {"run_id": self.number, "article_id": row.article, "revision": row.revision, "before": row.before}
                for row in done
            ],
        )
        created = sum(row.result == Result.CREATED for row in done)
        ImportRun.objects.filter(pk=self.number).update(
            created_count=F("created_count") + created, updated_count=F("updated_count") + len(done) - created
        )

    def _made(self, draft, field: str, text: str) -> None:
        self.receipt.warning(draft.source_place, field, text, once=True)
