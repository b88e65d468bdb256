"""Forget what was planned."""

from articles import events, intervals, press
from articles.states import State
from articles.workflow.deed import deed, forget_planned_corrections
from articles.workflow.plans import the_plan


def unschedule(article, *, by, revision, at=None, note=""):
    """A story not yet live goes back to approved; a live one keeps what readers see now."""
    with deed("unschedule", article, by=by, revision=revision, note=note) as done:
        before = press.spans_of(done.article)
        the_plan(before, done.now)
        forget_planned_corrections(done.article, done.now)
        press.run(done.article, before, intervals.unschedule(before, now=done.now), done.now)
        if intervals.live(before, done.now):
            done.target = State.PUBLISHED
        done.event = events.story_published
    return done.article
