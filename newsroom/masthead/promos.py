"""Which promos readers see now, and how the newsroom says when they are seen."""

from datetime import datetime

from django.core.cache import cache
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles.photos.models import Picture
from newsroom.masthead.models import Promo
from sections.events import pages_changed

KEY = "masthead.promos"
SECONDS = 60  # another machine without a shared cache sees a change after this long


def shown(now: datetime, place: str, section: int | None = None) -> list[Promo]:
    """The promos of a place at `now`, in order; `section` is the id of a top section, empty on pages of none.

    No query when warm. Each has `picture`: what readers may see of its photo, or None.
    """
    found = [
        promo for promo in kept()
        if promo.place == place and promo.section_id in (None, section) and standing(promo, now) == "now"
    ]
    for promo in found:
        promo.picture = _picture(promo, now)
    return found


def kept() -> list[Promo]:
    """Every promo that is switched on, its period past, present or to come; one query when cold, none when warm."""
    found = cache.get(KEY)
    if found is None:
        found = list(Promo.objects.filter(active=True).select_related("photo__picture"))
        cache.set(KEY, found, SECONDS)
    return found


def forget(sender, keys, **kwargs) -> None:
    """Receiver of `pages_changed`: a promo, or the rights of its picture, may have changed."""
    cache.delete(KEY)


def listen() -> None:
    """Connect `forget`."""
    pages_changed.connect(forget, dispatch_uid="masthead.forget_promos")


def standing(promo: Promo, now: datetime) -> str:
    """`off`, `later`, `over` or `now`."""
    if not promo.active:
        return "off"
    if promo.ends and promo.ends <= now:
        return "over"
    return "later" if promo.starts and promo.starts > now else "now"


def period(promo: Promo) -> str:
    """`Wed 8 Apr 2020 13:47 KST to …`: when it is shown, in the paper's zone."""
    starts, ends = _moment(promo.starts), _moment(promo.ends)
    if starts and ends:
        return _("%(starts)s to %(ends)s") % {"starts": starts, "ends": ends}
    if starts:
        return _("from %(starts)s") % {"starts": starts}
    return _("until %(ends)s") % {"ends": ends} if ends else _("always")


def _moment(at: datetime | None) -> str:
    return dateformat(timezone.localtime(at), "D j M Y H:i T") if at else ""


def _picture(promo: Promo, now: datetime) -> Picture | None:
    """The public side of its photo, while the rights hold."""
    picture = getattr(promo.photo, "picture", None)
    if picture is None or picture.shown_from > now:
        return None
    return picture if picture.shown_until is None or picture.shown_until > now else None
