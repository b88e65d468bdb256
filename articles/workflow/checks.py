"""What must be true of the hour at which readers are to see a story."""

from datetime import datetime

from django.utils.translation import gettext as _

from articles.checks.musts import in_words
from articles.workflow.refusals import Refused

__all__ = ["check_start", "in_words"]


def check_start(at: datetime, now: datetime) -> None:
    """Raise Refused for a time that has passed."""
    if at < now:
        raise Refused(
            _("%(time)s has passed. Choose a later time, or publish the story now.") % {"time": in_words(at)},
            "at",
        )
