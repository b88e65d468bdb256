"""Correct what readers see now, without letting out what the newsroom is still working on."""

from django.utils.translation import gettext as _

from articles import events, history, intervals, press
from articles.merging import Answer, Merged, merge_values
from articles.models import Edition
from articles.states import MOVES_UPDATED, PUBLISH, Change
from articles.workflow.deed import deed, said_of, words
from articles.workflow.merge import check_lengths
from articles.workflow.pictures import all_rows, check_pictures
from articles.workflow.plans import copy_of_edition
from articles.workflow.refusals import DoesNotFit, NotAllowed, WrongState
from articles.workflow.save import tidied
from articles.workflow.update import check_kind, prepare
from sections.models import Section

COPY, PLAN = "copy", "plan"


def correct_live(
    article, *, by, revision, values, at=None, note="", kind=Change.CORRECTION, text="",
    answers: dict[str, Answer] | None = None, sure=False,
):
    """`values` are the live edition's, corrected. They go live now, and into the newsroom's copy and the planned update.

    Where the correction does not fit one of those, `answers` say what becomes of the place (theirs: the words of the
    copy or the plan; yours: the correction's). If one is missing, Conflict is raised and nothing is done. What readers
    saw, the copy and the plan as they were are revisions already, and the correction becomes one: no word is lost.
    `sure`: as in `update`.
    """
    text = words(text)
    check_kind(kind, text)
    with deed("update", article, by=by, revision=revision, note=note or text) as done:
        spans = press.spans_of(done.article)
        live = intervals.live(spans, done.now)
        if live is None:
            raise WrongState(_("Readers cannot see this story now."))
        seen = _values(live.edition)
        corrected = tidied(seen | values)
        _check_desks(by, {seen["section"], corrected["section"]})
        merges = _merges(done, spans, seen, corrected, answers)
        after = _corrected(done, by, spans, seen, corrected, kind, text, merges, sure)
        press.run(done.article, spans, after, done.now)
        done.event = events.story_published
    return done.article


def _merges(done, spans, seen: dict, corrected: dict, answers) -> dict[str | int, Merged]:
    """The newsroom's copy (COPY) and each planned edition (its number) with the correction in it. Raises Conflict."""
    yours = corrected if corrected["slug"] else corrected | {"slug": seen["slug"]}
    texts = {COPY: history.values_at(done.article, done.article.revision)}
    texts |= {span.edition: _values(span.edition) for span in intervals.planned(spans, done.now)}
    merges = {place: merge_values(seen, yours, theirs, answers) for place, theirs in texts.items()}
    if any(merged.open for merged in merges.values()):
        raise _unanswered(done.article, merges, seen, yours, texts)
    for merged in merges.values():
        check_lengths(merged.values)
    return merges


def _unanswered(article, merges: dict, seen: dict, yours: dict, texts: dict) -> DoesNotFit:
    """What must be asked first: a question that is the same for the copy and for a plan is asked once."""
    clashes, places = {}, {}
    for place, merged in merges.items():
        for clash in merged.clashes:
            clashes.setdefault(clash.key, clash)
            places.setdefault(clash.key, []).append(COPY if place == COPY else PLAN)
    theirs = {name: texts[place][name] for place in reversed(merges) for name in merges[place].fields}
    refusal = DoesNotFit(
        _("The correction does not fit the newer text everywhere. Please say what becomes of these places there."),
        base={name: seen[name] for name in theirs}, theirs=theirs, yours={name: yours[name] for name in theirs},
        revision=article.revision, clashes=clashes.values(),
    )
    refusal.places = places
    refusal.texts = {COPY if place == COPY else PLAN: text for place, text in texts.items()}
    refusal.texts |= {"seen": seen, "corrected": yours}
    return refusal


def _corrected(done, by, spans, seen, values, kind, text, merges, sure) -> list:
    """Write the revisions and lay out the editions: the corrected one until the next plan, which gets it too."""
    text = said_of(done.article, text)
    row = history.add(done.article, values, by=by, at=done.now, verb="correct", why=text)
    copy = press.copy_of(row, kind, text)
    there = frozenset(picture["photo"] for picture in all_rows(seen))
    prepare(done, copy, spans, done.now, but=there, urgent=True, sure=sure)
    after = intervals.put_until_next(spans, copy, now=done.now, at=done.now)
    done.revision = row.number
    shown = done.now if kind in MOVES_UPDATED else copy.updated
    after = [_with_correction(done, by, span, seen, merges, shown) for span in after]
    history.record(done.article, tidied(merges[COPY].values), by=by, at=done.now, verb="correct", why=text)
    return after


def _check_desks(by, sections: set) -> None:
    """Raise NotAllowed unless `by` may publish where readers see the story and where they would see it."""
    if not all(by.may(PUBLISH, section) for section in Section.objects.filter(pk__in=sections)):
        raise NotAllowed(_("You may not publish in that section."), "section")


def _with_correction(done, by, span, seen, merges, shown):
    """A planned span with the correction in it; any other span as it is. `shown`: the "Updated" readers see until then."""
    if not isinstance(span.edition, int) or span.edition not in merges:
        return span
    edition = Edition.objects.select_related("revision").get(pk=span.edition)
    copy = copy_of_edition(edition)
    row = history.add(done.article, tidied(merges[span.edition].values), by=by, at=done.now, verb="correct")
    fresh = press.copy_of(row, copy.change, "", None if copy.change in MOVES_UPDATED else shown)
    fresh.values["slug"] = fresh.values["slug"] or edition.slug
    check_pictures(fresh.values, span.start, frozenset(picture["photo"] for picture in [*all_rows(seen), *edition.pictures]))
    return span._replace(edition=fresh)


def _values(edition: int) -> dict:
    """What readers see in this edition, as values; an edition's slug may be newer than its revision's."""
    row = Edition.objects.select_related("revision").get(pk=edition)
    return history.values_at(row.article, row.revision.number) | {"slug": row.slug}

