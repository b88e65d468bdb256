"""Correct what readers see now, without letting out what the newsroom is still working on."""

from django.utils.translation import gettext as _

from articles import events, history, intervals, press
from articles.merging import merge_values
from articles.models import Edition
from articles.states import MOVES_UPDATED, PUBLISH, Change
from articles.workflow.deed import deed, words
from articles.workflow.pictures import check_pictures
from articles.workflow.plans import copy_of_edition
from articles.workflow.refusals import Conflict, NotAllowed, WrongState
from articles.workflow.save import tidied
from articles.workflow.update import check_kind, prepare
from sections.models import Section


def correct_live(article, *, by, revision, values, at=None, note="", kind=Change.CORRECTION, text=""):
    """`values` are the live edition's, corrected. They go live now, and into the newsroom's copy and the planned update.

    Where the correction does not fit one of those, Conflict is raised and nothing is done.
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
        after = _corrected(done, by, spans, seen, corrected, kind, text)
        press.run(done.article, spans, after, done.now)
        done.event = events.story_published
    return done.article


def _corrected(done, by, spans, seen, values, kind, text) -> list:
    """Write the revisions and lay out the editions: the corrected one until the next plan, which gets it too."""
    working = history.values_at(done.article, done.article.revision)
    mended = _merged(done.article, seen, working, values)
    row = history.add(done.article, values, by=by, at=done.now, verb="correct", why=text)
    copy = press.copy_of(row, kind, text)
    there = frozenset(picture["photo"] for picture in seen["photos"])
    prepare(copy, spans, done.now, done.now, there)
    after = intervals.put_until_next(spans, copy, now=done.now, at=done.now)
    done.revision = row.number
    shown = done.now if kind in MOVES_UPDATED else copy.updated
    after = [_with_correction(done, by, span, seen, values, shown) for span in after]
    history.record(done.article, mended, by=by, at=done.now, verb="correct", why=text)
    return after


def _check_desks(by, sections: set) -> None:
    """Raise NotAllowed unless `by` may publish where readers see the story and where they would see it."""
    if not all(by.may(PUBLISH, section) for section in Section.objects.filter(pk__in=sections)):
        raise NotAllowed(_("You may not publish in that section."), "section")


def _with_correction(done, by, span, seen, values, shown):
    """A planned span with the correction in it; any other span as it is. `shown`: the "Updated" readers see until then."""
    if span.start <= done.now or not isinstance(span.edition, int):
        return span
    edition = Edition.objects.select_related("revision").get(pk=span.edition)
    mended = _merged(done.article, seen, _values(span.edition), values)
    copy = copy_of_edition(edition)
    row = history.add(done.article, mended, by=by, at=done.now, verb="correct")
    fresh = press.copy_of(row, copy.change, "", None if copy.change in MOVES_UPDATED else shown)
    fresh.values["slug"] = fresh.values["slug"] or edition.slug
    check_pictures(fresh.values, span.start, frozenset(picture["photo"] for picture in [*seen["photos"], *edition.pictures]))
    return span._replace(edition=fresh)


def _values(edition: int) -> dict:
    """What readers see in this edition, as values; an edition's slug may be newer than its revision's."""
    row = Edition.objects.select_related("revision").get(pk=edition)
    return history.values_at(row.article, row.revision.number) | {"slug": row.slug}


def _merged(article, base: dict, ours: dict, theirs: dict) -> dict:
    """Merge the correction into a later text, or raise Conflict."""
    if not ours["slug"]:
        ours = ours | {"slug": base["slug"]}
    merged, names = merge_values(base, ours, theirs)
    if names:
        raise Conflict(
            _("The correction does not fit the newer text in: %(fields)s. Please correct that text first.")
            % {"fields": ", ".join(names)},
            base={name: base[name] for name in names},
            theirs={name: ours[name] for name in names},
            yours={name: theirs[name] for name in names},
            revision=article.revision,
        )
    return merged
