"""What may be wrong with notices: mail that nobody takes, deeds that nobody was told of."""

from datetime import timedelta

from articles.models import AuditEntry
from newsroom.notices.models import Notice, Wish
from sections import clock

PATIENCE = timedelta(hours=1)  # after this somebody should look


def findings() -> list[str]:
    """One sentence for each thing that is wrong. Two queries, of indexes that hold only what waits."""
    before = clock.now() - PATIENCE
    waiting = Notice.objects.filter(mailed=None, at__lt=before).exclude(user__wish__mail=Wish.Mail.DIGEST).count()
    untold = AuditEntry.objects.filter(told=False, at__lt=before).count()
    said = [f"{waiting} mails to the newsroom did not go for more than an hour. Look at EMAIL_URL."] if waiting else []
    return said + ([f"Of {untold} deeds nobody was told. Does cron run `manage.py tick`?"] if untold else [])
