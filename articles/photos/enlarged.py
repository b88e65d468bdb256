"""The link from a picture in a page to the largest file of it: what a gallery's viewer opens, and a reader without one."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.photos.crops import usable
from articles.photos.widths import address, widths


def enlarged(tag: SafeString, picture, alt: str, crop: str = "") -> SafeString:
    """`tag`, which draws a row of `Picture`, as a link to its largest JPEG; `alt` is escaped already.

    `crop`: the part that this use shows, as for `markup.picture_tag`; the large file shows no more than that.
    """
    crop = usable(crop, picture.focal_x, picture.focal_y) if crop else ""
    large = address(picture, widths(picture, crop)[-1], "jpg", crop)
    label = format_html("{}: {}", _("Enlarge"), mark_safe(alt)) if alt else _("Enlarge the picture")
    return format_html('<a class="photo__open" href="{}" aria-label="{}">{}</a>', large, label, tag)
