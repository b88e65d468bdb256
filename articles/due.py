"""What is due for the stories, asked by `manage.py tick`. Nothing here decides what readers see; it only tidies up."""

from datetime import datetime

from django.db import transaction

from articles import press
from articles.restack import restack


def run(now: datetime) -> list[str]:
    """Mark editions that closed over a minute before `now` as past, and finish moved sections. Says what it did."""
    swept, moved = sweep(now), restack()
    said = [f"{swept} editions are past"] if swept else []
    return said + ([f"{moved} editions moved with their section"] if moved else [])


def sweep(now: datetime) -> int:
    """Close the past, in steps that never keep a publishing editor waiting. Returns how many editions."""
    done = 0
    while step := _step(now):
        done += step
    return done


@transaction.atomic
def _step(now: datetime) -> int:
    return press.close_the_past(now)
