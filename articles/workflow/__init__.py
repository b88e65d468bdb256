"""The verbs of the newsroom, one file each: `workflow.publish(article, by=user, revision=article.revision)`.

Every verb checks, changes in one transaction, writes an audit row, and announces after commit. Each returns the fresh
article or raises `refusals.Refused`.
"""

from articles import intervals, press
from articles.states import MOVES
from articles.workflow.approve import approve
from articles.workflow.correct_live import correct_live
from articles.workflow.deed import allowed
from articles.workflow.merge import merge
from articles.workflow.publish import publish
from articles.workflow.recall import recall
from articles.workflow.reinstate import reinstate
from articles.workflow.reschedule import reschedule
from articles.workflow.restore import fitting, restore
from articles.workflow.revive import revive
from articles.workflow.save import create, may_edit, save
from articles.workflow.schedule import schedule
from articles.workflow.send_back import send_back
from articles.workflow.spike import spike
from articles.workflow.submit import submit
from articles.workflow.unschedule import unschedule
from articles.workflow.update import update
from articles.workflow.withdraw import withdraw
from sections import clock

__all__ = ["VERBS", "correct_live", "create", "fitting", "may", "may_edit", "merge", "open_to", "restore", "save"]

VERBS = {
    verb.__name__: verb
    for verb in (
        submit,
        recall,
        send_back,
        approve,
        publish,
        schedule,
        reschedule,
        unschedule,
        update,
        withdraw,
        reinstate,
        spike,
        revive,
    )
}


def may(verb: str, article, user) -> bool:
    """Whether `user` has the right to `verb` on this story, whatever its state."""
    return allowed(MOVES[verb], article, user)


def open_to(article, user) -> list[str]:
    """The verbs that `user` may use on `article` now, in the table's order."""
    verbs = [
        verb for verb, move in MOVES.items() if article.state in move.sources and allowed(move, article, user)
    ]
    spans, now = press.spans_of(article), clock.now()
    if not intervals.planned(spans, now):
        verbs = [verb for verb in verbs if verb not in ("reschedule", "unschedule")]
    if not intervals.live(spans, now):
        verbs = [verb for verb in verbs if verb != "update"]
    return verbs
