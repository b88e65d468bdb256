"""The one clock of the paper. Nothing else asks what time it is."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """The paper's present moment, aware, in UTC; moved by PAPER_CLOCK where a test or a demo asks for it."""
    return timezone.now() + settings.PAPER_CLOCK
