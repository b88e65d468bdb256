"""The closed list of what readers may ask of a picture: a few widths, formats and cuts. Nothing else is ever made.

A picture of 1,000 pixels offers 320, 480, 640, 960 and its own width; it is never blown up. Pure: any object with the
columns of `Picture` will do.

A *cut* is the part of the picture that a file shows: "" for all of it; a shape of `crops.SHAPES`, around the focal point;
or a crop `x,y,w,h` that an editor chose for one use. The address of a shape names the focal point, so it changes with
it. Crops are endless many, so the address of one bears a mark that only we can make: none is made that no page asked for.
"""

import re

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from articles.photos import crops

WIDTHS = (320, 480, 640, 960, 1280, 1600)  # pixels
TALLEST = 6400  # pixels; only bounds absurd strips
SOCIAL = 1200  # pixels; the one width of a shape, as large as other sites show cards
TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}  # by ending
AVIF = {"avif": "image/avif"}  # smaller still, but several times the work to make
FULL = "full"  # the JPEG of the picture's own width, made at the upload
_CROPPED = re.compile(r"([0-9]{1,4})-([0-9]{1,3}(?:_[0-9]{1,3}){3})-([0-9a-f]{16})")
_OTHERS = re.compile(r"full|([0-9]{1,4})(?:-(16x9|4x3|1x1)-[0-9]{1,3}_[0-9]{1,3})?")


def types() -> dict[str, str]:
    """The formats offered to readers, by ending, the smallest files first. PHOTO_AVIF adds one."""
    return AVIF | TYPES if settings.PHOTO_AVIF else TYPES


def widths(picture, cut: str = "") -> list[int]:
    """The widths this picture, or a cut of it, is offered in, in pixels, ascending; the last is all it has.

    A crop is cut from the original, so that it may offer more than the public file has.
    """
    box = part(picture, cut)
    share = box.right - box.left
    if not cut:
        return [*(width for width in WIDTHS if width < picture.width), picture.width]
    if cut in crops.SHAPES:
        return [max(1, min(SOCIAL, round(picture.width * share)))]
    most = min(WIDTHS[-1], picture.original_width * share, TALLEST / _slope(picture, box))
    widest = max(1, int(most))
    return [*(width for width in WIDTHS if width < widest), widest]


def size(picture, width: int, cut: str = "") -> tuple[int, int]:
    """Width and height in pixels of the picture, or a cut of it, at `width`."""
    return width, max(1, round(width * _slope(picture, part(picture, cut))))


def part(picture, cut: str) -> crops.Box:
    """The part of the picture that a cut shows."""
    if cut in crops.SHAPES:
        return crops.around(picture.width, picture.height, cut, picture.focal_x, picture.focal_y)
    crop = crops.parse(cut)
    return crop.box if crop else crops.WHOLE


def file_name(picture, width: int, ending: str, cut: str = "") -> str:
    """The file of one rendition below the storage's `renditions/`; for all but crops also its address below `/media/r/`."""
    return f"{picture.photo_id}/{picture.version}/{_name(picture, width, ending, cut)}.{ending}"


def address(picture, width: int, ending: str, cut: str = "") -> str:
    """Where browsers fetch it. The address names the version, so its content never changes."""
    name = _name(picture, width, ending, cut)
    if "," in cut:
        name = f"{name}-{_mark(picture.photo_id, picture.version, name)}"
    return f"/media/r/{picture.photo_id}/{picture.version}/{name}.{ending}"


def may_be(photo: int, version: int, name: str, ending: str) -> bool:
    """Whether the last part of an address, such as `640` or `full`, can be one of ours, before any picture is looked up."""
    if ending not in types():
        return False
    cropped = _CROPPED.fullmatch(name)
    if not cropped:
        return bool(_OTHERS.fullmatch(name))
    return constant_time_compare(_mark(photo, version, f"{cropped[1]}-{cropped[2]}"), cropped[3])


def asked(picture, name: str, ending: str) -> tuple[int, str] | None:
    """The width and the cut meant by a name that `may_be`, if it is on this picture's list."""
    cropped = _CROPPED.fullmatch(name)
    if cropped:
        return int(cropped[1]), cropped[2].replace("_", ",")
    other = _OTHERS.fullmatch(name)
    if name == FULL:
        return (picture.width, "") if ending == "jpg" else None
    width, cut = int(other[1]), other[2] or ""
    if cut and ending != "jpg":  # other sites are promised nothing else
        return None
    known = width in widths(picture, cut) and name in (str(width), _name(picture, width, ending, cut))
    return (width, cut) if known else None


def _name(picture, width: int, ending: str, cut: str) -> str:
    if cut in crops.SHAPES:
        return f"{width}-{cut}-{picture.focal_x}_{picture.focal_y}"
    if cut:
        return f"{width}-{cut.replace(',', '_')}"
    return FULL if (width, ending) == (picture.width, "jpg") else str(width)


def _mark(photo: int, version: int, name: str) -> str:
    """What shows that we issued the address of a crop."""
    return salted_hmac("articles.photos.widths", f"{photo}/{version}/{name}", algorithm="sha256").hexdigest()[:16]


def _slope(picture, box: crops.Box) -> float:
    """Height by width of a part of the picture."""
    return picture.height * (box.bottom - box.top) / (picture.width * (box.right - box.left))
