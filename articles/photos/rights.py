"""Whether readers may see a photo: from the desk's facts to the one public row."""

from datetime import datetime

from articles.photos.models import Photo, Picture


def shown_until(photo: Photo) -> datetime | None:
    """When the photo goes from public pages: its rights end, or it was killed, whichever is first. None = never."""
    return min((end for end in (photo.rights_end, photo.killed) if end), default=None)


def tell_readers(photo: Photo, width: int | None = None, height: int | None = None) -> Picture:
    """Write the photo's public row; `width` and `height` of the public file, in pixels, only when it is new."""
    facts = {
        "version": photo.version,
        "focal_x": photo.focal_x,
        "focal_y": photo.focal_y,
        "shown_from": photo.shown_from or photo.uploaded,
        "shown_until": shown_until(photo),
    }
    if width and height:
        facts |= {"width": width, "height": height}
    picture, _made = Picture.objects.update_or_create(photo=photo, defaults=facts)
    return picture


def in_words(photo: Photo, now: datetime) -> str:
    """`shown`, `killed`, `rights ended` or `not yet`: the key of what may be said of the photo at `now`."""
    if photo.killed:
        return "killed"
    if photo.rights_end and photo.rights_end <= now:
        return "ended"
    if photo.shown_from and photo.shown_from > now:
        return "not yet"
    return "shown"
