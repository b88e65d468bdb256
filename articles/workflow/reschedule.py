"""Move a planned edition to another time."""

from articles import events, intervals, press
from articles.models import Edition
from articles.workflow.checks import check_start
from articles.workflow.deed import deed
from articles.workflow.fitness import check_fit
from articles.workflow.plans import copy_of_edition, move_planned_corrections, the_plan


def reschedule(article, *, by, revision, at=None, note=""):
    """What is planned goes live at `at` instead; None = now."""
    with deed("reschedule", article, by=by, revision=revision, note=note) as done:
        if at is not None:
            check_start(at, done.now)
        start, before = at or done.now, press.spans_of(done.article)
        edition = Edition.objects.select_related("revision").get(pk=the_plan(before, done.now).edition)
        copy = copy_of_edition(edition)
        check_fit(done.article, copy.values, start)
        move_planned_corrections(done.article, done.now, start)
        after = intervals.reschedule(before, copy, now=done.now, at=start)
        press.run(done.article, before, after, done.now)
        done.planned, done.event = start, events.story_published
    return done.article
