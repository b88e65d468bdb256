"""Put a story before readers, now."""

from articles import events, intervals, press
from articles.models import Revision
from articles.slugs import slug_of
from articles.states import Change
from articles.workflow.checks import check_start
from articles.workflow.deed import deed
from articles.workflow.fitness import check_fit


def publish(article, *, by, revision, at=None, note=""):
    """draft, submitted or approved → published, from now on. The revision goes out, never the row."""
    return put_out("publish", article, by=by, revision=revision, at=None, note=note)


def put_out(verb, article, *, by, revision, at, note):
    """Publish `revision` at `at` (None = now): shared by publish and schedule."""
    with deed(verb, article, by=by, revision=revision, note=note) as done:
        if at is not None:
            check_start(at, done.now)
            done.planned = at
        start = at or done.now
        copy = first_copy(done.article)
        check_fit(done.article, copy.values, start)
        before = press.spans_of(done.article)
        if any(span.start <= done.now for span in before):
            copy.change = Change.UPDATE
        press.run(done.article, before, intervals.put(before, copy, now=done.now, at=start), done.now)
        done.event = events.story_published
    return done.article


def first_copy(article):
    """The copy of the newest revision with its slug. Under the lock: words may have been removed from it a moment ago."""
    copy = press.copy_of(Revision.objects.get(article=article, number=article.revision), Change.FIRST)
    copy.values["slug"] = copy.values["slug"] or slug_of(copy.values["headline"])
    return copy
