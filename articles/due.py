"""What is due for the stories, asked by `manage.py tick`. Nothing here decides what readers see; it only tidies up."""

from datetime import datetime

from django.db import transaction

from articles import joining, press
from articles.admin.keeping import tidy
from articles.expunging import scrubbing
from articles.restack import restack


def run(now: datetime) -> list[str]:
    """Mark editions over for a minute at `now` as past, finish moved sections and joined names, and drop typed text
    that is in its story by now or older than 90 days; clean the database of words that were removed for good, where that
    waits. Says what it did.
    """
    swept, moved, followed = sweep(now), restack(), joining.finish()
    said = [f"{swept} editions are past"] if swept else []
    said += [f"{moved} editions moved with their section"] if moved else []
    said += [f"{followed} stories followed a joined name"] if followed else []
    dropped = tidy.run(now)
    scrubbing.scrub_again()
    return said + ([f"{dropped} texts not saved dropped (in their stories by now, or 90 days old)"] if dropped else [])


def sweep(now: datetime) -> int:
    """Close the past, in steps that never keep a publishing editor waiting. Returns how many editions."""
    done = 0
    while step := _step(now):
        done += step
    return done


@transaction.atomic
def _step(now: datetime) -> int:
    return press.close_the_past(now)
