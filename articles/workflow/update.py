"""Publish a change of a live story, now or at a given second."""

from django.utils.translation import gettext as _

from articles import events, intervals, press
from articles.models import Edition, Revision
from articles.slugs import slug_of
from articles.states import NEEDS_TEXT, Change
from articles.values import blank
from articles.workflow.checks import check_start, in_words
from articles.workflow.deed import deed, forget_planned_corrections, said_of, words
from articles.workflow.fitness import check_fit
from articles.workflow.refusals import Refused, Unconfirmed, WrongState
from articles.workflow.weight import check_minor


def update(article, *, by, revision, at=None, note="", kind=Change.UPDATE, text="", replace_plan=False, sure=False):
    """The newsroom's copy replaces what readers see. A correction or clarification needs its `text`.

    Where an update is planned already, this one takes its place, and `replace_plan` must say that this is meant. A minor
    change that changes a name, a figure, a date or a quotation is none, unless somebody is `sure`.
    """
    text = words(text)
    check_kind(kind, text)
    with deed("update", article, by=by, revision=revision, note=note or text) as done:
        if at is not None:
            check_start(at, done.now)
            done.planned = at
        start, spans = at or done.now, press.spans_of(done.article)
        base = _without_plan(done, spans, replace_plan)
        newest = Revision.objects.get(article=done.article, number=done.article.revision)  # read under the lock: see publish
        copy = press.copy_of(newest, kind, said_of(done.article, text))
        prepare(done, copy, spans, start, sure=sure)
        after = intervals.put(base, copy, now=done.now, at=start)
        press.run(done.article, spans, after, done.now)
        done.event = events.story_published
    return done.article


def check_kind(kind: str, text: str) -> None:
    """Raise Refused for an unknown kind, a correction that does not say what it corrects, and a text that is for nobody."""
    if kind not in Change.values or kind == Change.FIRST:
        raise Refused(_("Please say what kind of change this is."), "kind")
    if kind in NEEDS_TEXT and not text.strip():
        raise Refused(_("Please tell readers what was wrong and what is right."), "text")
    if text.strip() and kind not in NEEDS_TEXT:
        said = _("Readers are told this text with a correction or a clarification alone. Choose one, or empty the text.")
        raise Refused(said, "text")


def prepare(done, copy, spans: list, start, *, but=frozenset(), urgent=False, sure=False) -> None:
    """Check that the story is live and the copy complete; a minor change keeps the "Updated" line as it is.

    `but` and `urgent`: see `check_fit`; `sure`: see `check_minor`.
    """
    live = intervals.live(spans, done.now)
    if live is None:
        raise WrongState(_("Readers cannot see this story yet; change its plan instead of updating it."))
    check_fit(done.article, copy.values, start, but=but, urgent=urgent)
    copy.values["slug"] = copy.values["slug"] or slug_of(copy.values["headline"])
    if copy.change == Change.MINOR:
        seen = Edition.objects.select_related("revision").only("updated", "revision").get(pk=live.edition)
        check_minor(done, blank() | seen.revision.values, copy.values, sure)
        copy.updated = seen.updated


def _without_plan(done, spans: list, replace_plan: bool) -> list:
    """The spans without what was planned; Unconfirmed where nobody said that this is meant."""
    plans = intervals.planned(spans, done.now)
    if plans and not replace_plan:
        raise Unconfirmed(
            _(
                "An update is planned for %(time)s. Publishing this cancels that plan, and its text goes out with "
                "this one. Please confirm, or correct what readers see now instead."
            )
            % {"time": in_words(plans[0].start)}
        )
    if plans:
        forget_planned_corrections(done.article, done.now)
    return intervals.unschedule(spans, now=done.now)
