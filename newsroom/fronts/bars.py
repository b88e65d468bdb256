"""The breaking-news bar: put up, its end changed, taken down; and the one readers see now.

An end cannot be forgotten: there is always one, at most a day ahead. Rows say what readers were told and are not rewritten:
a bar with another end is another bar. Every deed raises PermissionDenied where `by` may not tell breaking news, and
ValidationError with the fields at fault.
"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.body.sanitise import clean_text
from newsroom.fronts.kept import kept
from newsroom.fronts.links import is_link
from newsroom.fronts.models import Bar, Level
from sections import clock
from sections.events import announce

USUAL = timedelta(hours=2)
LONGEST = timedelta(hours=24)
MOST = 140  # characters


class Over(Exception):
    """The bar is not up any more: it ended, or a colleague took it down. Carries the `bar` as it is now."""

    def __init__(self, bar: Bar):
        super().__init__(f"the bar {bar.pk} is over")
        self.bar = bar


def in_force(now: datetime) -> Bar | None:
    """The bar readers see at `now`: of those within their time the newest begun. No query when warm."""
    return next((bar for bar in kept().bars if bar.starts <= now < bar.ends), None)


def may_tell(user) -> bool:
    """Whether `user` may put up the bar."""
    return user.may("fronts.tell_breaking")


def put_up(text: str, *, by, link: str = "", level: str = Level.BREAKING, ends: datetime | None = None) -> Bar:
    """Put a bar up now, until `ends` (aware; two hours from now unless given)."""
    _allowed(by)
    now = clock.now()
    bar = Bar(text=clean_text(text), link=link.strip(), level=level, starts=now, ends=ends or now + USUAL, by=by)
    _check(bar, now)
    with transaction.atomic():
        bar.save()
        announce("bar")
    return bar


def change_end(bar: Bar, *, by, ends: datetime) -> Bar:
    """Let the bar end at another time: it goes, and one with the same words takes its place at the same moment.

    Raises `Over` where it is not up any more.
    """
    _allowed(by)
    with transaction.atomic():
        old, now = _taken_down(bar, by)
        new = Bar(text=old.text, link=old.link, level=old.level, starts=now, ends=ends, by=by)
        _check(new, now)
        new.save()
        announce("bar")
    return new


def take_down(bar: Bar, *, by) -> Bar:
    """Take the bar down now. Raises `Over` where it is not up any more."""
    _allowed(by)
    with transaction.atomic():
        old, _now = _taken_down(bar, by)
        announce("bar")
    return old


def _allowed(by) -> None:
    if not may_tell(by):
        raise PermissionDenied


def _taken_down(bar: Bar, by) -> tuple[Bar, datetime]:
    """The bar, locked and marked as taken down at the moment given with it. Call inside a transaction."""
    old = Bar.objects.select_for_update().get(pk=bar.pk)
    now = clock.now()
    if old.taken_down or old.ends <= now:
        raise Over(old)
    old.taken_down, old.taken_down_by = now, by
    old.save(update_fields=["taken_down", "taken_down_by"])
    return old, now


def _check(bar: Bar, now: datetime) -> None:
    """Refuse, field by field, what readers cannot be told."""
    wrong = {}
    if not bar.text:
        wrong["text"] = _("Please write what readers shall know.")
    elif len(bar.text) > MOST:
        wrong["text"] = _("The text has %(count)s characters; %(most)s fit.") % {"count": len(bar.text), "most": MOST}
    if bar.link and (len(bar.link) > 500 or not is_link(bar.link)):
        wrong["link"] = _("Please give a page of this paper, such as /article/12/, or an address that begins with https://.")
    if bar.level not in Level.values:
        wrong["level"] = _("Please choose one of the levels.")
    if bar.ends <= now:
        wrong["ends"] = _("The end has passed already.")
    elif bar.ends > now + LONGEST:
        wrong["ends"] = _("The bar ends within 24 hours. It can be put up again.")
    if wrong:
        raise ValidationError(wrong)
