"""Which revisions readers saw, and when: one query for a whole page of the history."""

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from articles.models import Edition


def marks_of(revisions: list, now) -> dict[int, list[str]]:
    """By id of the revision, a sentence for each time it was, is or will be before readers, the oldest first."""
    rows = Edition.objects.filter(revision__in=[row.pk for row in revisions]).order_by("live_from")
    found: dict[int, list[str]] = {}
    for revision, start, end in rows.values_list("revision_id", "live_from", "live_until"):
        found.setdefault(revision, []).append(_sentence(start, end, now))
    return found


def _sentence(start, end, now) -> str:
    times = {"start": local_words(start, now), "end": _until(start, end, now) if end else ""}
    if start > now:
        return (_("Planned from %(start)s until %(end)s") if end else _("Planned for %(start)s")) % times
    if end is None:
        return _("Readers see this now, since %(start)s") % times
    if end > now:
        return _("Readers see this now, since %(start)s, until %(end)s") % times
    return _("Readers saw this from %(start)s until %(end)s") % times


def _until(start, end, now) -> str:
    """The end, without its day where that is the day of the start."""
    one, other = timezone.localtime(start), timezone.localtime(end)
    return dateformat(other, "H:i T") if one.date() == other.date() else local_words(end, now)
