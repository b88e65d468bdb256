"""A picture in a page: the browser takes the smallest file that is sharp where it stands.

`PLACES` says how wide a picture is drawn there (the styles must agree), `REACH` which widths can be of use there, so
that the HTML stays light. The focal point is told by classes `fx0`…`fx10` and `fy0`…`fy10`, tenths from the left and
from the top; the middle is not told. Styles turn them into `object-position`; the page's policy forbids inline ones.
"""

from django.utils.safestring import SafeString, mark_safe

from articles.photos.widths import TYPES, address, widths

PLACES = {
    "lead": "(min-width: 82em) 55rem, (min-width: 64em) 62vw, 100vw",
    "body": "(min-width: 64em) 41rem, 92vw",
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


def picture_tag(picture, alt: str, place: str, eager: bool = False) -> SafeString:
    """`<picture>` for a row of `Picture` at a place of `PLACES`; `alt` is escaped already.

    `eager`: readers wait for this one, so the browser shall fetch it first, not when it comes into view.
    """
    useful = _useful(picture, place)
    sizes = f'sizes="{PLACES[place]}"'
    plain = next((width for width in reversed(useful) if width <= PLAIN), useful[0])
    focal = _focal(picture)
    when = 'fetchpriority="high"' if eager else 'loading="lazy"'
    return mark_safe(
        f'<picture><source type="{TYPES["webp"]}" srcset="{_srcset(picture, useful, "webp")}" {sizes}>'
        f'<img src="{address(picture, plain, "jpg")}" srcset="{_srcset(picture, useful, "jpg")}" {sizes}'
        f' width="{picture.width}" height="{picture.height}" alt="{alt}"{focal} {when} decoding="async"></picture>'
    )


def _useful(picture, place: str) -> list[int]:
    """The picture's widths within the reach of the place; at least one."""
    narrowest, widest = REACH[place]
    offered = widths(picture)
    return [width for width in offered if narrowest <= width <= widest] or offered[-1:]


def _srcset(picture, useful: list[int], ending: str) -> str:
    return ", ".join(f"{address(picture, width, ending)} {width}w" for width in useful)


def _focal(picture) -> str:
    """The class attribute of a picture whose focal point is not its middle."""
    x, y = (picture.focal_x + 5) // 10, (picture.focal_y + 5) // 10
    return "" if (x, y) == (MIDDLE, MIDDLE) else f' class="fx{x} fy{y}"'
