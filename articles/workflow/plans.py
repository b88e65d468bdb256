"""Reading what is planned for a story."""

from datetime import datetime

from django.utils.translation import gettext as _

from articles import intervals, press
from articles.models import Correction, Edition
from articles.states import MOVES_UPDATED
from articles.workflow.refusals import WrongState


def the_plan(spans: list, now: datetime):
    """The next planned span. Raises WrongState where nothing is planned."""
    plans = intervals.planned(spans, now)
    if not plans:
        raise WrongState(_("Nothing is planned for this story."))
    return plans[0]


def copy_of_edition(edition: Edition) -> press.Copy:
    """A planned edition as a copy that can be put at another time; its "Updated" moves with it where it moves at all."""
    copy = press.copy_of(edition.revision, edition.change)
    copy.values["slug"] = edition.slug
    copy.updated = None if edition.change in MOVES_UPDATED else edition.updated
    return copy


def move_planned_corrections(article, now: datetime, at: datetime) -> None:
    """A correction that was not public yet becomes public with its edition."""
    Correction.objects.filter(article=article, public_from__gt=now).update(public_from=at, at=at)
