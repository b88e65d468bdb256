"""Settle two versions of a story: both are in the history first, then what a person chose becomes the newest revision."""

from django.utils.translation import gettext as _

from articles import events, history, press
from articles.merging import Answer, merge_values
from articles.models import Article
from articles.workflow.deed import audit, check_revision
from articles.workflow.refusals import Refused
from articles.workflow.save import check_may_edit, conflict, settle, tidied, values_typed_over

SET_ASIDE, MERGE = "set aside", "merge"


def merge(
    article: Article, *, by, revision: int, base: int, values: dict, answers: dict[str, Answer], typed_by=None
) -> Article:
    """Merge `values`, typed over revision `base` by `typed_by` (or `by`), into revision `revision`, the newest seen.

    Two revisions are written in one transaction: "set aside", the typed values complete, which never is the newsroom's
    copy; and "merge", what stands now. Raises Stale where there is a newer revision, Conflict where an answer is missing.
    """
    values = tidied(values)
    with press.locked(article) as (fresh, now):
        check_may_edit(fresh, by)
        check_revision(fresh, revision)
        current, before = history.values_at(fresh, revision), fresh.state
        typed_over = values_typed_over(fresh, base)
        merged = merge_values(typed_over, values, current, answers)
        if merged.open:
            message = _("Please choose what stands, everywhere two versions differ.")
            raise conflict(message, typed_over, values, current, merged, revision)
        chosen = tidied(merged.values)
        check_lengths(chosen)
        settle(fresh, current, chosen, by, now)
        aside = history.add(fresh, values, by=typed_by or by, at=now, verb=SET_ASIDE)
        why = _("Merged with revision %(aside)s, which was set aside.") % {"aside": aside.number}
        history.record(fresh, chosen, by=by, at=now, verb=MERGE, why=why)
        audit(fresh, MERGE, by=by, at=now, before=before, note=why)
        events.announce(events.story_changed, fresh.pk)
    return fresh


def check_lengths(values: dict) -> None:
    """Raise Refused for a line that became longer than a story can hold when two were put together."""
    for name in ("kicker", "headline", "standfirst", "dateline"):
        most = Article._meta.get_field(name).max_length
        if len(values[name]) > most:
            raise _too_long(name, Article._meta.get_field(name).verbose_name, most)
    for name, part, label in (("photos", "credit", _("credit")), ("bylines", "printed_as", _("printed name"))):
        if any(len(row[part]) > 200 for row in values[name]):
            raise _too_long(name, label, 200)


def _too_long(field: str, label: str, most: int) -> Refused:
    said = _("Together this is too long: the most for “%(field)s” is %(count)s characters. Please use words of your own.")
    return Refused(said % {"field": label, "count": most}, field)
