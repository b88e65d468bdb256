"""What all verbs share: check who, from where and on which revision; write state and audit; announce."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import events, history, press
from articles.body.characters import without_controls
from articles.models import Article, AuditEntry, Correction, Plan
from articles.states import MOVES, WRITE, Move, State
from articles.values import differences
from articles.workflow.refusals import NotAllowed, Refused, Stale, WrongState

FORBIDDEN = gettext_lazy("You may not do this with this story: it needs a colleague with that right on this desk.")


@dataclass
class Deed:
    """One verb in progress on a locked story. Set `planned` (and `revision`, if it is not the newest) for the audit,
    `target` where the table's is not meant.
    """

    article: Article
    now: datetime
    target: State
    planned: datetime | None = None
    revision: int | None = None
    event: object = events.story_changed
    note: str = ""


@contextmanager
def deed(verb: str, article: Article, *, by, revision: int, note: str = ""):
    """Yield a Deed on the locked article once every check has passed; afterwards write it down and announce it."""
    move = MOVES[verb]
    with press.locked(article) as (fresh, now):
        check(verb, move, fresh, by)
        check_revision(fresh, revision)
        begun = Deed(fresh, now, move.target, note=said_of(fresh, note))
        before = fresh.state
        yield begun
        fresh.state, fresh.changed, fresh.changed_by = begun.target, now, by
        if fresh.state != before:
            fresh.since = now
            file(fresh, now)
        fresh.save(update_fields=["state", "since", "changed", "changed_by", "first_published", "updated", "slug"])
        audit(fresh, verb, by=by, at=now, before=before, planned=begun.planned, note=begun.note, revision=begun.revision)
        events.announce(begun.event, fresh.pk)


def file(article: Article, now: datetime) -> None:
    """Note in the story's plan when the desk had it; a draft, also one that was sent back, is not filed."""
    plans = Plan.objects.filter(article=article)
    if article.state == State.DRAFT:
        plans.exclude(filed=None).update(filed=None)
    else:
        plans.filter(filed=None).update(filed=now)


def audit(article: Article, verb: str, *, by, at, before: str, planned=None, note: str = "", revision=None) -> None:
    """Write down one deed. `revision`: the one it was done with, where that is not the newest."""
    AuditEntry.objects.create(
        article_id=article.pk,
        headline=article.headline[:120],
        at=at,
        by=by,
        verb=verb,
        before=before,
        after=article.state,
        revision=revision or article.revision,
        planned=planned,
        note=note,
        told=getattr(by, "machine", False),  # nobody is told what a machine did with a thousand stories
    )


def said_of(article: Article, text: str) -> str:
    """What a person typed about this story, as it may be kept: without words that were removed from it for good."""
    said = words(text)
    return history.without_expunged(article, said) if said else ""


def words(text: str) -> str:
    """What a person typed for colleagues or readers, without the control characters that no database takes."""
    return without_controls(text).strip()


def check(verb: str, move: Move, article: Article, by) -> None:
    """Raise NotAllowed or WrongState; who may not do it at all learns nothing of the state."""
    if not allowed(move, article, by):
        raise NotAllowed(str(FORBIDDEN))
    if article.state not in move.sources:
        raise WrongState(
            _("This cannot be done now: the story is “%(state)s”.") % {"state": State(article.state).label}
        )


def allowed(move: Move, article: Article, by) -> bool:
    """Whether `by` has the right to this move, on this desk or as the story's own writer."""
    if by.may(move.permission, article.section):
        return True
    return move.owner and by.may(WRITE) and article.is_by(by)


def check_revision(article: Article, revision: int) -> None:
    """Raise Stale where the story has been changed since `revision`, saying in which fields."""
    if revision == article.revision:
        return
    try:
        names = differences(
            history.values_at(article, revision), history.values_at(article, article.revision)
        )
    except article.revisions.model.DoesNotExist:
        raise Refused(_("Revision %(number)s of this story does not exist.") % {"number": revision}) from None
    raise Stale(
        _(
            "%(who)s has changed this story since you opened it (%(fields)s). Nothing was done; please look again."
        )
        % {"who": article.changed_by, "fields": ", ".join(names) or _("nothing readers see")},
        mine=revision,
        newest=article.revision,
        differences=names,
    )


def forget_planned_corrections(article: Article, now: datetime) -> None:
    """A correction whose edition never went live was never made."""
    Correction.objects.filter(article=article, public_from__gt=now).delete()
