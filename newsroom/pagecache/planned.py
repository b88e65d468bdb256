"""When something planned opens or closes next: four look-ups at the beginning of an index, and what the rooms say."""

from datetime import datetime

from articles.models import Edition
from articles.photos.models import Picture
from articles.several import moments
from sections import byname


def next_change(now: datetime) -> datetime | None:
    """The next moment after `now` at which anything on a page appears or goes; None where nothing is planned.

    One query, and those of the rooms that plan something of their own: they say so in their
    `moments.py: after(now)`, a list of moments.
    """
    current = Edition.objects.filter(past=False)
    asked = [(current, "live_from"), (current, "live_until"), (Picture.objects, "shown_from"),
             (Picture.objects, "shown_until")]
    first = [rows.filter(**{f"{name}__gt": now}).order_by(name).values_list(name)[:1] for rows, name in asked]
    found = moments(first) + [at for room in byname.each("moments") for at in room.after(now)]
    return min(found, default=None)
