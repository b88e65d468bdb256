"""A picture in a page: the browser takes the smallest file that is sharp where it stands.

`PLACES` says how wide a picture is drawn there (the styles must agree), `REACH` which widths can be of use there, so
that the HTML stays light. The focal point is told by classes `fx0`…`fx10` and `fy0`…`fy10`, tenths from the left and
from the top; the middle is not told. Styles turn them into `object-position`; the page's policy forbids inline ones.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.photos.crops import SHAPES, focal_in, usable
from articles.photos.widths import address, part, size, types, widths

PLACES = {
    "lead": "(min-width: 82em) 55rem, (min-width: 64em) 62vw, 100vw",
    "body": "(min-width: 64em) 41rem, 92vw",
    "full": "(min-width: 82em) 55rem, (min-width: 64em) 62vw, 100vw",
    "card": "(min-width: 64em) 18rem, (min-width: 40em) 34vw, 32vw",
    "banner": "(min-width: 82em) 40rem, (min-width: 64em) 48vw, 92vw",
    "large": "(min-width: 64em) 38rem, 92vw",
    "wide": "(min-width: 64em) 50rem, 92vw",
    "tall": "(min-width: 64em) 18rem, (min-width: 48em) 30vw, 92vw",
    "small": "(min-width: 64em) 18rem, (min-width: 40em) 45vw, 92vw",
    "portrait": "10rem",
    "promo": "(min-width: 64em) 19rem, 45vw",
}
REACH = {  # place: narrowest and widest file of use, in pixels, for screens of one to two and a half dots a pixel
    "lead": (480, 1600),
    "body": (480, 1600),
    "full": (480, 1600),
    "card": (320, 960),
    "banner": (480, 1600),
    "large": (480, 1280),
    "wide": (480, 1600),
    "tall": (320, 960),
    "small": (320, 960),
    "portrait": (320, 480),
    "promo": (320, 960),
}
PLAIN = 960  # pixels; the widest file for a browser that cannot choose
MIDDLE = 5  # tenths


def picture_tag(picture, alt: str, place: str, eager: bool = False, crop: str = "") -> SafeString:
    """`<picture>` for a row of `Picture` at a place of `PLACES`; `alt` is escaped already.

    `eager`: readers wait for this one, so the browser shall fetch it first, not when it comes into view. `crop`: the part
    of it that this use shows, `x,y,w,h`; one that does not hold the focal point any more is passed over.
    """
    crop = usable(crop, picture.focal_x, picture.focal_y) if crop else ""
    offered = widths(picture, crop)
    useful = _useful(offered, place)
    sizes = f'sizes="{PLACES[place]}"'
    plain = next((width for width in reversed(useful) if width <= PLAIN), useful[0])
    width, height = size(picture, offered[-1], crop)
    when = 'fetchpriority="high"' if eager else 'loading="lazy"'
    sources = "".join(
        f'<source type="{type}" srcset="{_srcset(picture, useful, ending, crop)}" {sizes}>'
        for ending, type in types().items() if ending != "jpg"
    )
    return mark_safe(
        f'<picture>{sources}'
        f'<img src="{address(picture, plain, "jpg", crop)}" srcset="{_srcset(picture, useful, "jpg", crop)}" {sizes}'
        f' width="{width}" height="{height}" alt="{alt}"{_focal(picture, crop)} {when} decoding="async"></picture>'
    )


def ai_label() -> SafeString:
    """What readers are told under a picture that a machine made or changed."""
    return format_html('<span class="photo__ai">{}</span>', _("Made or edited with AI"))


def social(picture) -> list[tuple[str, int, int]]:
    """For cards of other sites: (address, width, height) of a JPEG of each shape of `crops.SHAPES`, the widest first.

    Addresses are paths; sizes are in pixels, 1,200 wide where the picture has as much.
    """
    return [
        (address(picture, width, "jpg", shape), *size(picture, width, shape))
        for shape in SHAPES
        for width in widths(picture, shape)
    ]


def _useful(offered: list[int], place: str) -> list[int]:
    """The widths within the reach of the place; at least one."""
    narrowest, widest = REACH[place]
    return [width for width in offered if narrowest <= width <= widest] or offered[-1:]


def _srcset(picture, useful: list[int], ending: str, crop: str) -> str:
    return ", ".join(f"{address(picture, width, ending, crop)} {width}w" for width in useful)


def _focal(picture, crop: str) -> str:
    """The class attribute of a picture whose focal point is not its middle."""
    x, y = focal_in(part(picture, crop), picture.focal_x, picture.focal_y)
    x, y = (x + 5) // 10, (y + 5) // 10
    return "" if (x, y) == (MIDDLE, MIDDLE) else f' class="fx{x} fy{y}"'
