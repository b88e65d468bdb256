"""Filling the slots of ready-made HTML: what must be asked at the moment a page is read.

Words are frozen in an edition; three things are not. Each stands in the HTML as a comment that no writer can forge
(the sanitiser removes comments):

- `<!--photo:12:lead:ALT-->` becomes the picture, sized for its place; its rights are asked now. A picture in the
  text stands at `body`, `wide` or `full`. A `card` is drawn as
  the page likes: as any place of `articles/photos/markup.py`, or without its picture. `lead@10,0,80,75` is the part of it
  that this story shows; the crop stands before the alt text, which therefore cannot pretend to be one.
  `lead+` leads to the largest file of the picture, as in a gallery;
- `<!--if:12-->…<!--fi-->` around it goes, with all inside, where photo 12 may not be shown;
- `<!--section:5:Analysis-->` becomes the section's name as a link, as the tree has it now, and the kind's label, unless
  the section says the same ("Editorial" in Editorial).
"""

import re

from django.utils.html import format_html

from articles.photos.enlarged import enlarged
from articles.photos.markup import ai_label, picture_tag
from articles.photos.models import Picture

_PHOTO_IDS = re.compile(r"<!--if:(\d+)-->")
_WHOLE = re.compile(r"<!--if:(\d+)-->(.*?)<!--fi-->", re.DOTALL)
_PHOTO = re.compile(r"<!--photo:(\d+):(lead|body|wide|full|card|portrait)(\+)?(?:@([0-9,]+))?:(.*?)-->", re.DOTALL)
_SECTION = re.compile(r"<!--section:(\d+):([^<>]*)-->")
CROPPED = ("lead", "body", "wide", "full")  # places that show a picture as the story has it; the others show what fits
BANNER = "banner"  # the place at the top of a front, whose picture readers wait for


def photos_in(html: str) -> set[int]:
    """The photos that a piece of HTML asks for, by number."""
    return {int(found) for found in _PHOTO_IDS.findall(html)}


def pictures_in(pages: list[str], now, further=()) -> dict[int, Picture]:
    """The pictures that may be shown at `now`, of all that these pieces of HTML ask for, and `further` ones, by number.

    One query, or none.
    """
    ids = set(further).union(*map(photos_in, pages))
    return Picture.objects.shown(now).in_bulk(ids) if ids else {}


def fill(html: str, *, tree, pictures: dict[int, Picture], card: str = "card", eager: bool = False) -> str:
    """`html` with every slot filled; `tree` is `sections.nav.tree()`.

    `card`: the place whose size card pictures have, a key of `markup.PLACES`, or empty for cards of text alone.
    `eager`: readers wait for the pictures of these cards. For the lead picture of a story they always do.
    """

    def whole(match) -> str:
        kept = int(match[1]) in pictures and (card or not _is_card(match[2]))
        return match[2] if kept else ""

    def photo(match) -> str:
        picture, place = pictures.get(int(match[1])), match[2]
        if picture is None:
            return ""
        first = place == "lead" or (eager and place == "card")
        opens, crop, alt = match[3], match[4] or "", match[5]
        drawn = card if place == "card" else "lead" if opens else place  # a gallery's pictures are all as wide as its first
        tag = picture_tag(picture, alt, drawn, first, crop)
        tag = enlarged(tag, picture, alt, crop) if opens else tag
        return tag + ai_label() if picture.ai and place in CROPPED else tag

    html = _PHOTO.sub(photo, _WHOLE.sub(whole, html))
    return _SECTION.sub(lambda match: _section(tree.by_id.get(int(match[1])), match[2]), html)


def fill_each(pairs: list[tuple[str, str]], *, tree, now, pictures: dict[int, Picture] | None = None) -> list[str]:
    """Fill (card, place) pairs, each for its place (empty = text alone), with one query for all their pictures.

    The first banner that has a picture to show is fetched first. `pictures`: those that may be shown, if asked already.
    """
    pictures = pictures_in([html for html, _place in pairs], now) if pictures is None else pictures
    filled, waited_for = [], False
    for html, place in pairs:
        eager = not waited_for and place == BANNER and _has_picture(html, pictures)
        waited_for = waited_for or eager
        filled.append(fill(html, tree=tree, pictures=pictures, card=place, eager=eager))
    return filled


def _is_card(html: str) -> bool:
    """Whether the picture in this piece stands on a card."""
    return any(match[2] == "card" for match in _PHOTO.finditer(html))


def _has_picture(html: str, pictures: dict[int, Picture]) -> bool:
    """Whether a picture on this card may be shown."""
    return not photos_in(html).isdisjoint(pictures)


def _section(shelf, label: str) -> str:
    """The kicker of a card; the label was escaped when the slot was written."""
    name = format_html('<a class="{}" href="{}">{}</a>', shelf.cue, shelf.url, shelf.name) if shelf else ""
    if not label or (shelf and shelf.name.casefold() == label.casefold()):
        return name
    return f'{name} <span class="label">{label}</span>'
