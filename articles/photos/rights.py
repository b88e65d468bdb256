"""Whether readers may see a photo: from the desk's facts to plain-word reasons, and to the one public row."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles.photos.models import Photo, Picture


class Reason(NamedTuple):
    """Why a photo should not stand before readers.

    `key` is `killed`, `ended`, `not yet`, `no credit` or `no alt`; `words` say it to colleagues; `hides`: readers
    cannot see the photo, whatever anybody publishes. The other two only keep it from being published.
    """

    key: str
    words: str
    hides: bool


def shown_until(photo: Photo) -> datetime | None:
    """When the photo goes from public pages: its rights end, or it was killed, whichever is first. None = never."""
    return min((end for end in (photo.rights_end, photo.killed) if end), default=None)


def tell_readers(photo: Photo, width: int | None = None, height: int | None = None) -> Picture:
    """Write the photo's public row; `width` and `height` of the public file, in pixels, only when it is new."""
    facts = {
        "version": photo.version,
        "focal_x": photo.focal_x,
        "focal_y": photo.focal_y,
        "ai": bool(photo.ai_source),
        "shown_from": photo.shown_from or photo.uploaded,
        "shown_until": shown_until(photo),
    }
    if width and height:
        facts |= {"width": width, "height": height, "original_width": photo.width}
    picture, _made = Picture.objects.update_or_create(photo=photo, defaults=facts)
    return picture


def in_words(photo: Photo, now: datetime) -> str:
    """`shown`, `killed`, `ended` or `not yet`: the key of what may be said of the photo at `now`."""
    if photo.killed:
        return "killed"
    if photo.rights_end and photo.rights_end <= now:
        return "ended"
    if photo.shown_from and photo.shown_from > now:
        return "not yet"
    return "shown"


def reasons(photo: Photo, at: datetime, *, credit: str = "", alt: str = "") -> list[Reason]:
    """Why the photo should not go before readers at `at`, the gravest first; none: it is fit to print.

    `credit` and `alt` are a story's own words for it, where it has some.
    """
    found = []
    key = in_words(photo, at)
    if key != "shown":
        found.append(Reason(key, _HIDES[key](photo), hides=True))
    if not (credit.strip() or photo.credit.strip()):
        found.append(Reason("no credit", _("no credit"), hides=False))
    if not (alt.strip() or photo.alt.strip()):
        found.append(Reason("no alt", _("no alt text"), hides=False))
    return found


def hidden(at: datetime, picture: str = "") -> Q:
    """Pictures that readers may not see at `at`; `picture` is the way to them from another model, `photo__picture__`."""
    return Q(**{f"{picture}shown_from__gt": at}) | Q(**{f"{picture}shown_until__lte": at})


def _moment(at: datetime) -> str:
    """`Wed 8 Apr 2020 13:47 KST`: in the newsroom's zone, with the zone."""
    return dateformat(timezone.localtime(at), "D j M Y H:i T")


_HIDES = {  # key → its words
    "killed": lambda photo: _("killed %(time)s (%(why)s)") % {"time": _moment(photo.killed), "why": photo.kill_reason},
    "ended": lambda photo: _("rights ended %(time)s") % {"time": _moment(photo.rights_end)},
    "not yet": lambda photo: _("under embargo until %(time)s") % {"time": _moment(photo.shown_from)},
}
