"""From deeds to notices. The audit is the outbox: an entry with `told` false is a deed that nobody was told of yet.

Told is right after the commit, and by `tick` where the process died in between. Two at once do not tell twice: each
entry is told under a lock, and a person has one notice of a deed at most.
"""

import logging

from django.db import connection, transaction

from articles import events
from articles.models import AuditEntry
from newsroom.notices import mailing
from newsroom.notices.models import Notice, Wish
from newsroom.notices.recipients import who_hears

BATCH = 200  # deeds told in one transaction
log = logging.getLogger(__name__)


def tell() -> list[int]:
    """Tell of every deed that was not told yet. Returns the numbers of the audit entries that somebody was told of now."""
    told, more = [], True
    while more:
        batch, more = _tell_some()
        told += batch
    return told


@transaction.atomic
def _tell_some() -> tuple[list[int], bool]:
    """One batch, the oldest first, and whether there may be more. What another worker tells just now is left to it."""
    untold = AuditEntry.objects.filter(told=False).order_by("pk")
    if connection.features.has_select_for_update_skip_locked:
        untold = untold.select_for_update(skip_locked=True)  # elsewhere (SQLite) a transaction is alone anyway
    entries = list(untold[:BATCH])
    notices = [_notice(*row) for row in who_hears(entries)]
    if notices:
        Notice.objects.bulk_create(notices, ignore_conflicts=True)
    if entries:
        AuditEntry.objects.filter(pk__in=[entry.pk for entry in entries]).update(told=True)
    return sorted({notice.entry for notice in notices}), len(entries) == BATCH


def _notice(entry: AuditEntry, user: int, mail: str) -> Notice:
    return Notice(
        user_id=user, entry=entry.pk, article_id=entry.article_id, headline=entry.headline, verb=entry.verb,
        note=entry.note, by_id=entry.by_id, at=entry.at, planned=entry.planned,
        mailed=entry.at if mail == Wish.Mail.NEVER else None,
    )


def heard(sender, ids, **kwargs) -> None:
    """Receiver of the story events: tell, then mail. What was done is done: no failure here reaches whoever did it."""
    try:
        if told := tell():
            mailing.at_once(told)
    except Exception:  # of whatever kind: `tick` tells what was left
        log.exception("Telling colleagues failed; `manage.py tick` tries again.")


def listen() -> None:
    """Connect `heard`."""
    for event in (events.story_changed, events.story_published, events.story_withdrawn):
        event.connect(heard, dispatch_uid="notices.heard")
