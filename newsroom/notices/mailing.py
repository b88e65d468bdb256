"""Notices by mail: each at once, or all of a day in the morning, as each person wishes.

A mail that did not go is tried again by `tick`, for three days. No failure is anybody's but the log's.
"""

from datetime import datetime, time, timedelta

from django.db.models import F, Q
from django.utils import timezone

from newsroom.notices import letters
from newsroom.notices.models import VIEW, Notice, Wish
from newsroom.notices.postman import Postman
from sections import clock

LEASE = timedelta(minutes=10)  # whoever took a notice to send it and died gives it back after this
GIVE_UP = timedelta(days=3)
MORNING = time(8)  # on the paper's clock
MOST = 500  # mails of one run


def at_once(entries: list[int]) -> None:
    """Mail the notices of these audit entries to those who want each mail at once."""
    with Postman(patient=False) as postman:
        _send(_waiting().filter(entry__in=entries), postman)


def left_over() -> int:
    """Mail what did not go at once. Returns how many mails went."""
    with Postman() as postman:
        return _send(_waiting()[:MOST], postman)


def _waiting():
    """Notices to be mailed one by one, and not in somebody's hands: the oldest first, those that failed before last."""
    free = Q(tried=None) | Q(tried__lt=clock.now() - LEASE)
    rows = Notice.objects.filter(free, mailed=None).exclude(user__wish__mail=Wish.Mail.DIGEST)
    return rows.select_related("user", "user__wish", "by").order_by(F("tried").asc(nulls_first=True), "pk")


def _send(notices, postman: Postman) -> int:
    sent = 0
    for notice in notices:
        now = clock.now()
        if postman.tired:
            break
        if not Notice.objects.filter(pk=notice.pk, mailed=None, tried=notice.tried).update(tried=now):
            continue  # another worker took it
        gone = not _wanted(notice.user) or postman.bring(letters.of_one(notice, now))
        _after([notice.pk], gone, now, again=postman.tired)
        sent += gone
    return sent


def _wanted(user) -> bool:
    """Whether this person still works here and wants mail."""
    wish = getattr(user, "wish", None)
    return user.is_staff and user.may(VIEW) and not (wish and wish.mail == Wish.Mail.NEVER)


def _after(ids: list[int], gone: bool, now: datetime, *, again: bool = False) -> None:
    """Mark what went, and what has been tried long enough. Else it waits for LEASE, or with `again` for the next run."""
    rows = Notice.objects.filter(pk__in=ids)
    if not gone:
        if again:
            rows.update(tried=None)
        rows = rows.filter(at__lt=now - GIVE_UP)
    rows.update(mailed=now)


def digests(now: datetime) -> int:
    """The morning mail to everybody who wishes it and did not get it yet. Returns how many went.

    Who takes a person's morning first, by one update, sends it. After a failure the next run takes it again, but for an
    address that the server refuses: that has time until the next morning.
    """
    morning, sent = last_morning(now), 0
    pending = Q(user__notices__mailed=None, user__notices__at__lte=morning)
    undone = Q(digested=None) | Q(digested__lt=morning)
    wishes = Wish.objects.filter(undone, pending, mail=Wish.Mail.DIGEST).select_related("user").distinct()[:MOST]
    with Postman() as postman:
        for wish in wishes:
            if postman.tired:
                break
            if Wish.objects.filter(pk=wish.pk, digested=wish.digested).update(digested=now):
                sent += _digest(wish, morning, now, postman)
    return sent


def _digest(wish: Wish, morning: datetime, now: datetime, postman: Postman) -> bool:
    """One person's morning mail: of what that person has not seen by now. Whether a mail went."""
    rows = list(wish.user.notices.filter(mailed=None, at__lte=morning).select_related("by").order_by("pk"))
    unseen = [row for row in rows if not row.seen]
    mail = letters.of_the_day(wish.user, unseen, now) if unseen and _wanted(wish.user) else None
    gone = postman.bring(mail) if mail else True
    _after([row.pk for row in rows], gone, now)
    if not gone and not postman.refused:
        Wish.objects.filter(pk=wish.pk, digested=now).update(digested=wish.digested)
    return bool(mail and gone)


def last_morning(now: datetime) -> datetime:
    """The latest eight o'clock on the paper's clock that is not after `now`."""
    local = timezone.localtime(now)
    day = local.date() if local.time() >= MORNING else local.date() - timedelta(days=1)
    return datetime.combine(day, MORNING, tzinfo=local.tzinfo)
