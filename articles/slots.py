"""Filling the slots of ready-made HTML: what must be asked at the moment a page is read.

Words are frozen in an edition; three things are not. Each stands in the HTML as a comment that no writer can forge
(the sanitiser removes comments):

- `<!--photo:12:lead:ALT-->` becomes the picture's `<img>`; its rights are asked now;
- `<!--if:12-->…<!--fi-->` around it goes, with all inside, where photo 12 may not be shown;
- `<!--section:5:Analysis-->` becomes the section's name as a link, as the tree has it now, and the kind's label, unless
  the section says the same ("Editorial" in Editorial).
"""

import re
from functools import partial

from django.utils.html import format_html

from articles.photos.models import Picture

_PHOTO_IDS = re.compile(r"<!--if:(\d+)-->")
_WHOLE = re.compile(r"<!--if:(\d+)-->(.*?)<!--fi-->", re.DOTALL)
_PHOTO = re.compile(r"<!--photo:(\d+):(lead|body|card):(.*?)-->", re.DOTALL)
_SECTION = re.compile(r"<!--section:(\d+):([^<>]*)-->")


def pictures_in(pages: list[str], now) -> dict[int, Picture]:
    """The pictures that may be shown at `now`, of all that these pieces of HTML ask for: one query, or none."""
    ids = {int(found) for html in pages for found in _PHOTO_IDS.findall(html)}
    return Picture.objects.shown(now).in_bulk(ids) if ids else {}


def fill(html: str, *, tree, pictures: dict[int, Picture]) -> str:
    """`html` with every slot filled; `tree` is `sections.nav.tree()`."""
    html = _WHOLE.sub(lambda match: match[2] if int(match[1]) in pictures else "", html)
    html = _PHOTO.sub(partial(_img, pictures), html)
    return _SECTION.sub(lambda match: _section(tree.by_id.get(int(match[1])), match[2]), html)


def fill_all(pages: list[str], *, tree, now) -> list[str]:
    """Fill several pieces of HTML with one query for all their pictures."""
    pictures = pictures_in(pages, now)
    return [fill(html, tree=tree, pictures=pictures) for html in pages]


def _img(pictures, match) -> str:
    """The `<img>` of one slot; the alt text in it was escaped when the slot was written."""
    picture = pictures.get(int(match[1]))
    if picture is None:
        return ""
    loading = 'fetchpriority="high"' if match[2] == "lead" else 'loading="lazy"'
    return (
        f'<img src="{picture.url}" width="{picture.width}" height="{picture.height}" alt="{match[3]}" {loading}>'
    )


def _section(shelf, label: str) -> str:
    """The kicker of a card; the label was escaped when the slot was written."""
    name = format_html('<a href="{}">{}</a>', shelf.url, shelf.name) if shelf else ""
    if not label or (shelf and shelf.name.casefold() == label.casefold()):
        return name
    return f'{name} <span class="label">{label}</span>'
