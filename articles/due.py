"""What is due for the stories, asked by `manage.py tick`. Nothing here decides what readers see; it only tidies up."""

from datetime import datetime, timedelta

from django.db import transaction

from articles.models import Edition, EditionAlsoIn, EditionCredit, EditionTag
from articles.restack import restack

GRACE = timedelta(minutes=1)  # servers whose clocks differ a little must not see a gap
STEP = 500  # editions a transaction, so that publishing never waits long


def run(now: datetime) -> list[str]:
    """Mark editions that closed over a minute before `now` as past, and finish moved sections. Says what it did."""
    swept, moved = sweep(now), restack()
    said = [f"{swept} editions are past"] if swept else []
    return said + ([f"{moved} editions moved with their section"] if moved else [])


def sweep(now: datetime) -> int:
    """Set `past` where an edition is over, and delete its narrow rows. Returns how many."""
    done = 0
    while step := _sweep_step(now):
        done += step
    return done


@transaction.atomic
def _sweep_step(now: datetime) -> int:
    # Skipping what is locked lets two sweeps share the work, and leaves a story to the verb that has it in hand.
    closed = Edition.objects.filter(past=False, live_until__lte=now - GRACE).select_for_update(skip_locked=True)
    ids = list(closed.order_by("live_until").values_list("pk", flat=True)[:STEP])
    for rows in (EditionTag, EditionCredit, EditionAlsoIn):
        rows.objects.filter(edition_id__in=ids).delete()
    return Edition.objects.filter(pk__in=ids, past=False).update(past=True)
