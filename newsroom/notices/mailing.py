"""Notices by mail: each at once, or all of a day in the morning, as each person wishes.

A mail that did not go is tried again by `tick`, for three days. No failure is anybody's but the log's.
"""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from newsroom.notices import letters
from newsroom.notices.models import Notice, Wish
from newsroom.notices.postman import Postman
from sections import clock

LEASE = timedelta(minutes=10)  # whoever took a notice to send it and died gives it back after this
GIVE_UP = timedelta(days=3)
MORNING = time(8)  # on the paper's clock
MOST = 500  # mails of one run


def at_once(entries: list[int]) -> None:
    """Mail the notices of these audit entries to those who want each mail at once."""
    _send(_waiting().filter(entry__in=entries), Postman(patient=False))


def left_over() -> int:
    """Mail what did not go at once. Returns how many mails went."""
    return _send(_waiting()[:MOST], Postman())


def _waiting():
    """Notices to be mailed one by one, and not in somebody's hands, oldest first."""
    free = Q(tried=None) | Q(tried__lt=clock.now() - LEASE)
    rows = Notice.objects.filter(free, mailed=None).exclude(user__wish__mail=Wish.Mail.DIGEST)
    return rows.select_related("user", "user__wish", "by").order_by("pk")


def _send(notices, postman: Postman) -> int:
    sent = 0
    for notice in notices:
        now = clock.now()
        if postman.tired:
            break
        if not Notice.objects.filter(pk=notice.pk, mailed=None, tried=notice.tried).update(tried=now):
            continue  # another worker took it
        gone = not _wanted(notice.user) or postman.bring(letters.of_one(notice, now))
        _after([notice.pk], gone, now)
        sent += gone
    return sent


def _wanted(user) -> bool:
    """Whether this person still works here and wants mail."""
    wish = getattr(user, "wish", None)
    return user.is_active and not (wish and wish.mail == Wish.Mail.NEVER)


def _after(ids: list[int], gone: bool, now: datetime) -> None:
    """Mark what went; give back what did not, but for what has been tried long enough."""
    rows = Notice.objects.filter(pk__in=ids)
    if not gone:
        rows.update(tried=None)
        rows = rows.filter(at__lt=now - GIVE_UP)
    rows.update(mailed=now)


def digests(now: datetime) -> int:
    """The morning mail to everybody who wishes it and did not get it yet. Returns how many went.

    Who takes a person's morning first, by one update, sends it. After a failure the next run takes it again.
    """
    morning, postman, sent = last_morning(now), Postman(), 0
    pending = Q(user__notices__mailed=None, user__notices__at__lte=morning)
    undone = Q(digested=None) | Q(digested__lt=morning)
    for wish in Wish.objects.filter(undone, pending, mail=Wish.Mail.DIGEST).select_related("user").distinct()[:MOST]:
        if postman.tired:
            break
        if Wish.objects.filter(pk=wish.pk, digested=wish.digested).update(digested=now):
            sent += _digest(wish, morning, now, postman)
    return sent


def _digest(wish: Wish, morning: datetime, now: datetime, postman: Postman) -> bool:
    """One person's morning mail: of what that person has not seen by now. Whether a mail went."""
    rows = list(wish.user.notices.filter(mailed=None, at__lte=morning).select_related("by").order_by("pk"))
    unseen = [row for row in rows if not row.seen]
    mail = letters.of_the_day(wish.user, unseen, now) if unseen and wish.user.is_active else None
    gone = postman.bring(mail) if mail else True
    _after([row.pk for row in rows], gone, now)
    if not gone:
        Wish.objects.filter(pk=wish.pk, digested=now).update(digested=wish.digested)
    return bool(mail and gone)


def last_morning(now: datetime) -> datetime:
    """The latest eight o'clock on the paper's clock that is not after `now`."""
    local = timezone.localtime(now)
    day = local.date() if local.time() >= MORNING else local.date() - timedelta(days=1)
    return datetime.combine(day, MORNING, tzinfo=local.tzinfo)
