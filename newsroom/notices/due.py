"""What `tick` does for notices: tells what was not told, mails what did not go, and forgets what is old."""

from datetime import datetime, timedelta

from newsroom.notices import mailing, telling
from newsroom.notices.models import Notice

KEPT = timedelta(days=90)  # after somebody has seen it


def run(now: datetime) -> list[str]:
    """Do all of it; safe at any time and twice at once. Says what it did."""
    told, sent, mornings = len(telling.tell()), mailing.left_over(), mailing.digests(now)
    dropped, _ = Notice.objects.filter(seen__lt=now - KEPT).delete()
    said = [f"{told} deeds told"] if told else []
    said += [f"{sent} mails sent"] if sent else []
    said += [f"{mornings} morning mails sent"] if mornings else []
    return said + ([f"{dropped} old notices dropped"] if dropped else [])
