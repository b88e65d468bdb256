"""Closing what readers see of the history, and opening it again: of the paper, of one story, of one edition.

Each checks, changes in one transaction, writes an audit row, and tells the pages after commit.
"""

from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from articles import press
from articles.models import Article, AuditEntry, Edition, HistoryClosure
from articles.tracing.closed import standing
from articles.workflow.deed import audit, said_of, words
from articles.workflow.refusals import NotAllowed, Refused, WrongState
from sections import clock
from sections.events import announce as announce_pages

CLOSE = "articles.close_history"


def close(*, by, reason: str, article: Article | None = None, edition: Edition | None = None) -> HistoryClosure:
    """Close the history of the paper, of `article`, or of one `edition` of it. Readers are told the reason."""
    reason = words(reason)
    if not reason:
        raise Refused(_("Please give the reason; readers will see it."), "reason")
    if article:
        reason = said_of(article, reason)
    with _deed("close", by, article, edition, reason) as (scope, now):
        if scope.exists():
            raise WrongState(_("This is closed already."))
        return HistoryClosure.objects.create(article=article, edition=edition, reason=reason, at=now, by=by)


def open_again(*, by, note: str = "", article: Article | None = None, edition: Edition | None = None) -> None:
    """Lift what was closed; the closure stays, with when and by whom it was lifted."""
    with _deed("open", by, article, edition, words(note)) as (scope, now):
        if not scope.update(lifted=now, lifted_by=by):
            raise WrongState(_("This is open already."))


def may_close(user, article: Article | None = None) -> bool:
    """Whether `user` may close and open the history of this story, or (None) of the whole paper."""
    return user.may(CLOSE, article.section) if article else user.may(CLOSE) and not user.desk_ids


@contextmanager
def _deed(verb: str, by, article: Article | None, edition: Edition | None, note: str):
    """Yield the closures that stand there now, and the time; afterwards write it down and tell the pages."""
    if not may_close(by, article):
        raise NotAllowed(_("You may not close or open the history for readers here."))
    if edition and edition.article_id != article.pk:
        raise Refused(_("There is no such version of this story."))
    with _locked(article) as (fresh, now):
        yield standing().filter(article=article, edition=edition), now
        if edition:
            note = _("Version %(number)s: %(note)s") % {"number": edition.version, "note": note}
        _write_down(verb, fresh, by=by, at=now, note=note)
        announce_pages(f"history-{article.pk if article else 'all'}")


@contextmanager
def _locked(article: Article | None):
    """The story locked, or for the whole paper only a transaction; then the clock."""
    if article:
        with press.locked(article) as (fresh, now):
            yield fresh, now
        return
    with transaction.atomic():
        yield None, clock.now()


def _write_down(verb: str, article: Article | None, *, by, at, note: str) -> None:
    """The audit row; the whole paper is story 0."""
    if article:
        audit(article, verb, by=by, at=at, before=article.state, note=note)
        return
    AuditEntry.objects.create(
        article_id=0, headline="", at=at, by=by, verb=verb, before="", after="", revision=0, note=note, told=True,
    )
