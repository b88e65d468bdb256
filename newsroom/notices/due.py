"""What `tick` does for notices: tells what was not told, mails what did not go, and forgets what is old."""

from datetime import datetime, timedelta

from newsroom.notices import mailing, telling
from newsroom.notices.models import Notice

KEPT = timedelta(days=90)  # after somebody has seen it
UNSEEN = timedelta(days=365)  # whoever did not look for a year has left, or never looks
OLDEST = 500  # rows looked at in one run, from the oldest


def run(now: datetime) -> list[str]:
    """Do all of it; safe at any time and twice at once. Says what it did."""
    told, sent, mornings = len(telling.tell()), mailing.left_over(), mailing.digests(now)
    dropped, _ = Notice.objects.filter(seen__lt=now - KEPT).delete()
    oldest = list(Notice.objects.order_by("pk").values_list("pk", flat=True)[:OLDEST])
    dropped += Notice.objects.filter(pk__in=oldest, at__lt=now - UNSEEN).delete()[0]
    said = [f"{told} deeds told"] if told else []
    said += [f"{sent} mails sent"] if sent else []
    said += [f"{mornings} morning mails sent"] if mornings else []
    return said + ([f"{dropped} old notices dropped"] if dropped else [])
