"""Which part of a picture is shown: a use's own crop, or a shape around the focal point. Pure: numbers in, numbers out.

A crop is written `x,y,w,h`: left, top, width and height in whole percent of the picture as one sees it. Nothing at all
means the whole picture. What matters in the picture, its focal point, must be in the crop.
"""

import re
from typing import NamedTuple

from django.utils.translation import gettext as _

SHAPES = {"16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1)}  # for cards of other sites, which crop as they like
LEAST = 10  # percent; a smaller part is most likely a slip of the mouse
LONGEST = 20  # characters of a crop as it is kept
_NUMBERS = re.compile(r"\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*")


class BadCrop(ValueError):
    """No crop of a picture; the message says why, for whoever typed it."""


class Box(NamedTuple):
    """A part of a picture by its edges, in shares (0 to 1) of the picture's width and height."""

    left: float
    top: float
    right: float
    bottom: float


class Crop(NamedTuple):
    """A part of a picture in whole percent."""

    x: int
    y: int
    w: int
    h: int

    def __str__(self):
        return f"{self.x},{self.y},{self.w},{self.h}"

    @property
    def box(self) -> Box:
        """The same by its edges."""
        return Box(self.x / 100, self.y / 100, (self.x + self.w) / 100, (self.y + self.h) / 100)

    def holds(self, focal_x: int, focal_y: int) -> bool:
        """Whether a focal point (percent from the left and from the top) lies in it, its edges included."""
        return self.x <= focal_x <= self.x + self.w and self.y <= focal_y <= self.y + self.h


WHOLE = Box(0, 0, 1, 1)


def parse(text: str) -> Crop | None:
    """The crop that `text` means; None for the whole picture. Raises BadCrop."""
    if not text.strip():
        return None
    numbers = _NUMBERS.fullmatch(text)
    if not numbers:
        raise BadCrop(_("A crop is four whole numbers, left, top, width and height in percent, such as 10,0,80,75."))
    crop = Crop(*map(int, numbers.groups()))
    if crop.x + crop.w > 100 or crop.y + crop.h > 100:
        raise BadCrop(_("The crop reaches beyond the edge of the picture."))
    if min(crop.w, crop.h) < LEAST:
        raise BadCrop(_("The crop is too small; the least is %(least)s %% each way.") % {"least": LEAST})
    return None if crop == (0, 0, 100, 100) else crop


def checked(text: str, focal_x: int, focal_y: int) -> str:
    """`text` as a story keeps it, empty for the whole picture. Raises BadCrop, also if the focal point is cut off."""
    crop = parse(text)
    if crop and not crop.holds(focal_x, focal_y):
        raise BadCrop(
            _("The crop cuts off what matters in the picture: its focal point is %(x)s %% from the left and"
              " %(y)s %% from the top.") % {"x": focal_x, "y": focal_y}
        )
    return str(crop) if crop else ""


def usable(text: str, focal_x: int, focal_y: int) -> str:
    """`text` if it is a crop that holds the focal point, which may have been moved since; else the whole picture."""
    try:
        return checked(text, focal_x, focal_y)
    except BadCrop:
        return ""


def around(width: int, height: int, shape: str, focal_x: int, focal_y: int) -> Box:
    """The largest part of a picture of `width` by `height` that has a shape of SHAPES, as near round the focal point
    as the edges allow."""
    across, down = SHAPES[shape]
    wide, high = min(width, height * across / down), min(height, width * down / across)
    left = min(max(width * focal_x / 100 - wide / 2, 0), width - wide)
    top = min(max(height * focal_y / 100 - high / 2, 0), height - high)
    return Box(left / width, top / height, (left + wide) / width, (top + high) / height)


def focal_in(box: Box, focal_x: int, focal_y: int) -> tuple[int, int]:
    """Where a focal point of the picture lies in a part of it, in percent of that part."""
    x = (focal_x / 100 - box.left) / (box.right - box.left)
    y = (focal_y / 100 - box.top) / (box.bottom - box.top)
    return round(100 * min(max(x, 0), 1)), round(100 * min(max(y, 0), 1))
