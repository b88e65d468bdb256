"""A sample paper has a past: its stories were written, approved and published over the last days."""

from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings


@contextmanager
def hours_ago(hours: float):
    """Inside, the paper's clock stands `hours` earlier. For the sample alone, before it serves anyone."""
    stands = settings.PAPER_CLOCK
    settings.PAPER_CLOCK = stands - timedelta(hours=hours)
    try:
        yield
    finally:
        settings.PAPER_CLOCK = stands


@contextmanager
def without_mail():
    """Inside, no mail goes out: nobody is written to about a past that is invented."""
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = backend
