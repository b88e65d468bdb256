"""Deeds in sentences, for the bell and for mail."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import local_words
from newsroom.notices.models import Notice

SENTENCES = {
    "submit": _("%(who)s submitted “%(story)s” to the desk"),
    "send_back": _("%(who)s sent back “%(story)s”"),
    "approve": _("%(who)s approved “%(story)s”"),
    "publish": _("%(who)s published “%(story)s”"),
    "schedule": _("%(who)s scheduled “%(story)s”"),
    "reschedule": _("%(who)s moved “%(story)s” to another time"),
    "unschedule": _("%(who)s cancelled the plan for “%(story)s”"),
    "hold": _("%(who)s raised a check on “%(story)s”; it will not go out until that is done"),
    "update": _("%(who)s published changes to “%(story)s”"),
    "withdraw": _("%(who)s withdrew “%(story)s” from readers"),
    "reinstate": _("%(who)s took up “%(story)s” again as a draft"),
    "spike": _("%(who)s spiked “%(story)s”"),
    "revive": _("%(who)s revived “%(story)s”"),
    "note": _("%(who)s wrote a note on “%(story)s”"),
    "assign": _("%(who)s assigned “%(story)s” to you"),
}
IN_SHORT = {
    "submit": _("Submitted"), "send_back": _("Sent back"), "approve": _("Approved"), "publish": _("Published"),
    "schedule": _("Scheduled"), "reschedule": _("Moved"), "unschedule": _("Plan cancelled"), "hold": _("On hold"),
    "update": _("Updated"), "withdraw": _("Withdrawn"), "reinstate": _("Taken up again"), "spike": _("Spiked"),
    "revive": _("Revived"), "note": _("Note"), "assign": _("Assigned to you"),
}
NOTELESS = {"assign"}  # whose note only repeats the sentence


def sentence(notice: Notice, now=None) -> str:
    """What happened, without an end: "Lee Jae-won sent back “Harbour lights”"."""
    facts = {"who": notice.by, "story": notice.headline or gettext("a story without a headline")}
    said = str(SENTENCES.get(notice.verb, _("%(who)s worked on “%(story)s”"))) % facts
    if notice.planned:
        said = gettext("%(sentence)s for %(time)s") % {"sentence": said, "time": local_words(notice.planned, now)}
    return said


def in_short(notice: Notice) -> str:
    """The deed in a word or three: "Sent back"."""
    return str(IN_SHORT.get(notice.verb, notice.verb))


def note_of(notice: Notice) -> str:
    """What was said with the deed."""
    return "" if notice.verb in NOTELESS else notice.note


def told(notice: Notice, now=None) -> dict:
    """One notice for a page or a mail: `sentence`, `note`, `at` (with zone), `notice`."""
    return {"notice": notice, "sentence": sentence(notice, now), "note": note_of(notice), "at": local_words(notice.at, now)}
