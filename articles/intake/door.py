"""Batches of drafts into the database: each batch whole or not at all, each story told what became of it."""

import logging
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from django.db import InterfaceError, OperationalError, transaction

from articles import events
from articles.intake.change import change
from articles.intake.create import create
from articles.intake.draft import DraftError, StoryDraft
from articles.intake.resolve import Resolver
from articles.models import Article

log = logging.getLogger(__name__)


class Result(StrEnum):
    """What became of a draft."""

    CREATED = "created"
    UPDATED = "updated"
    SKIPPED = "skipped"  # the same record as last time
    KEPT = "kept"  # a person has edited the story since
    FAILED = "failed"


class Standing(NamedTuple):
    """How a story of a known guid stands. `fingerprint` is None for one that people began here."""

    article: int
    fingerprint: str | None


class Outcome(NamedTuple):
    """One draft's result. `before` says what an undo needs; `field` and `reason` are set on failure."""

    draft: StoryDraft
    result: Result
    article: int | None = None
    revision: int | None = None
    before: dict | None = None
    field: str = ""
    reason: str = ""


class Intake:
    """The door. One object serves a whole run and remembers names; `live` False makes drafts for the desk.

    `by` is the machine's user. `warn(draft, field, text)` hears of what was done beyond the record. With `rehearsal`
    everything is tried and nothing kept.
    """

    def __init__(self, *, by, live: bool = True, warn: Callable | None = None, rehearsal: bool = False):
        self.by, self.live, self.rehearsal = by, live, rehearsal
        self.resolver = Resolver(warn or (lambda draft, field, text: None))

    def standings(self, guids: list[str]) -> dict[str, Standing]:
        """The stories known under these guids: one query."""
        rows = Article.objects.filter(guid__in=guids).values_list("guid", "pk", "origin__fingerprint")
        return {guid: Standing(*row) for guid, *row in rows}

    def take(self, drafts: list[StoryDraft], also: Callable | None = None) -> list[Outcome]:
        """Take in up to some hundred drafts with different guids, in one transaction.

        `also(outcomes)` runs inside it. Where the batch cannot be written, each draft is tried alone, so that one
        bad story costs only itself. Raises OperationalError where the database itself does not answer.
        """
        try:
            with transaction.atomic():
                outcomes = self._write(drafts)
                if also:
                    also(outcomes)
                if self.rehearsal:
                    transaction.set_rollback(True)
        except (OperationalError, InterfaceError):
            raise
        except Exception as problem:  # whatever one story brings up must not stop the others
            self.resolver.forget()
            if len(drafts) > 1:
                return [outcome for draft in drafts for outcome in self.take([draft], also)]
            log.debug("intake of %s", drafts[0].guid, exc_info=True)
            return [_failed(drafts[0], "", f"{type(problem).__name__}: {problem}")]
        if self.rehearsal:
            self.resolver.forget()
        return outcomes

    def _write(self, drafts: list[StoryDraft]) -> list[Outcome]:
        known = self.standings([draft.guid for draft in drafts])
        outcomes, new, changed = [], [], []
        self.resolver.begin(drafts)
        for draft in drafts:
            standing = known.get(draft.guid)
            if standing and standing.fingerprint == draft.fingerprint:
                outcomes.append(Outcome(draft, Result.SKIPPED, standing.article))
                continue
            try:
                values = self.resolver.values(draft, live=self.live)
            except DraftError as error:
                outcomes.append(_failed(draft, error.field, error.reason))
                continue
            (changed if standing else new).append((draft, values))
        outcomes += self._create(new) + self._change(changed, known)
        self._announce(outcomes)
        return outcomes

    def _create(self, new) -> list[Outcome]:
        if not new:
            return []
        ids = create(new, self.resolver.look, by=self.by, live=self.live)
        return [Outcome(draft, Result.CREATED, pk, 1) for (draft, _), pk in zip(new, ids, strict=True)]

    def _change(self, changed, known) -> list[Outcome]:
        """Locked in order of their numbers, so that two imports never wait for each other in a circle."""
        outcomes = []
        for draft, values in sorted(changed, key=lambda pair: known[pair[0].guid].article):
            article = known[draft.guid].article
            result, revision, before = change(
                article, draft, values, self.resolver.look, by=self.by, live=self.live
            )
            outcomes.append(Outcome(draft, Result(result), article, revision, before))
        return outcomes

    def _announce(self, outcomes: list[Outcome]) -> None:
        ids = [row.article for row in outcomes if row.result in (Result.CREATED, Result.UPDATED)]
        if ids:
            events.announce(events.story_published if self.live else events.story_changed, *ids)


def _failed(draft: StoryDraft, field: str, reason: str) -> Outcome:
    return Outcome(draft, Result.FAILED, field=field, reason=reason)
