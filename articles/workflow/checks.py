"""What must be true of any story that readers see, whoever publishes it."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.states import Kind
from articles.workflow.refusals import Refused


def check_integrity(values: dict) -> None:
    """Raise Refused naming the first field that is missing."""
    if not values["headline"].strip():
        raise Refused(_("A story needs a headline."), "headline")
    if values["section"] is None:
        raise Refused(_("Please choose the section the story belongs to."), "section")
    if not values["body"].strip() and values["kind"] != Kind.GALLERY:
        raise Refused(_("The story has no text yet."), "body")


def check_start(at: datetime, now: datetime) -> None:
    """Raise Refused for a time that has passed."""
    if at < now:
        raise Refused(
            _("%(time)s has passed. Choose a later time, or publish the story now.") % {"time": in_words(at)},
            "at",
        )


def check_embargo(values: dict, start: datetime) -> None:
    """Raise Refused where readers would see the story before its embargo ends."""
    embargo = values["embargo"] and datetime.fromisoformat(values["embargo"])
    if embargo and start < embargo:
        raise Refused(
            _("This story is under embargo until %(time)s and cannot be public before.")
            % {"time": in_words(embargo)},
            "embargo",
        )


def in_words(at: datetime) -> str:
    """A time for the newsroom, always with its zone: `Wed 8 Apr 2020, 13:47 KST`."""
    local = timezone.localtime(at)
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M %Z}"
