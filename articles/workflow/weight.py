"""A change called minor must be one: what readers would call another fact is named, and has to be confirmed."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body.telling.compare import Change
from articles.telling import weighty_changes
from articles.workflow.refusals import Weighty

MOST = 5  # changes named in one message
KINDS = {
    "name": gettext_lazy("name"),
    "figure": gettext_lazy("figure"),
    "date": gettext_lazy("date"),
    "quotation": gettext_lazy("quotation"),
    "negation": gettext_lazy("yes or no"),
    "byline": gettext_lazy("byline"),
}


def check_minor(done, seen: dict, values: dict, sure: bool) -> None:
    """Raise Weighty where `values` say another fact than `seen` and nobody said that it is minor all the same.

    Where somebody did, the note of the deed says so, and what changed.
    """
    found = weighty_changes(seen, values)
    if not found:
        return
    said = in_words(found)
    if not sure:
        raise Weighty(
            _("This is more than a minor change: %(changes)s. Call it an update, a correction or a clarification, or "
              "confirm that it is still a minor change.") % {"changes": said},
            found,
        )
    confirmed = _("Confirmed as minor: %(changes)s.") % {"changes": said}
    done.note = f"{done.note} {confirmed}".strip()


def in_words(changes: list[Change]) -> str:
    """The first few changes as one phrase."""
    more = [_("and %(count)s more") % {"count": len(changes) - MOST}] if len(changes) > MOST else []
    return "; ".join([*(_said(change) for change in changes[:MOST]), *more])


def _said(change: Change) -> str:
    kind = str(KINDS[change.kind])
    if change.was and change.now:
        return _("%(kind)s: “%(was)s” is now “%(now)s”") % {"kind": kind, "was": change.was, "now": change.now}
    if change.was:
        return _("%(kind)s: “%(was)s” is gone") % {"kind": kind, "was": change.was}
    return _("%(kind)s: “%(now)s” is new") % {"kind": kind, "now": change.now} if change.now else _("the byline")
