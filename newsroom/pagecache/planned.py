"""When something planned opens or closes next: four look-ups at the beginning of an index."""

from datetime import datetime

from django.db.models import Min

from articles.models import Edition
from articles.photos.models import Picture


def next_change(now: datetime) -> datetime | None:
    """The next moment after `now` at which any edition or picture appears or goes; None where nothing is planned."""
    current = Edition.objects.filter(past=False)
    asked = [(current, "live_from"), (current, "live_until"), (Picture.objects, "shown_from"),
             (Picture.objects, "shown_until")]
    moments = [rows.filter(**{f"{name}__gt": now}).aggregate(at=Min(name))["at"] for rows, name in asked]
    return min(filter(None, moments), default=None)
