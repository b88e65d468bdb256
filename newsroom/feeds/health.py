"""What `doctor` asks the feeds."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from newsroom.feeds.models import Told
from sections import clock

PATIENCE = timedelta(minutes=30)


def findings() -> list[str]:
    """A hub that has not been told for half an hour: it does not answer, or no `tick` runs."""
    if not settings.WEBSUB_HUB:
        return []
    told = Told.objects.filter(hub=settings.WEBSUB_HUB).first()
    if told and told.until > clock.now() - PATIENCE:
        return []
    return [_("The hub %(hub)s has not been told of new stories for half an hour. Does it answer, and does `tick` run?")
            % {"hub": settings.WEBSUB_HUB}]
