"""Take a story away from readers, and tell them why."""

from django.utils.translation import gettext as _

from articles import events, intervals, press
from articles.models import Withdrawal
from articles.workflow.deed import deed, forget_planned_corrections, words
from articles.workflow.refusals import Refused


def withdraw(article, *, by, revision, at=None, note=""):
    """published → withdrawn. Its address answers 410 with `note`; whatever was planned is cancelled.

    A story that never was live leaves no note: no reader has seen it.
    """
    note = words(note)
    if not note:
        raise Refused(_("Please give the reason that readers will find at this address."), "note")
    with deed("withdraw", article, by=by, revision=revision, note=note) as done:
        before = press.spans_of(done.article)
        forget_planned_corrections(done.article, done.now)
        press.run(done.article, before, intervals.withdraw(before, now=done.now, at=done.now), done.now)
        if any(span.start <= done.now for span in before):
            Withdrawal.objects.create(article=done.article, at=done.now, reason=done.note)
        done.event = events.story_withdrawn
    return done.article
