"""A story's card and how it is set. The card itself is ready-made (`Edition.card_html`); its look is the page's choice.

Its time is written when it is read, as short as the day allows. A look is a class of `static/css/parts/cards.css` on the
cell around the card. It also decides which picture the card gets: a look that is not in PICTURES has words alone, and its
picture is not even named in the HTML.
"""

import re
from datetime import datetime

from articles import slots
from articles.photos.models import Picture
from articles.times import short_moment
from sections import nav

_AT = re.compile(r"<!--at:([0-9T:.+-]+)-->")
STORY = "story"  # not a card but the story itself, which shows all its pictures
ONCE = {"river", "ranked", "small"}  # looks that do without a picture which stands higher on the page

# look → the place its picture takes (`articles/photos/markup.py`)
PICTURES = {
    "banner": "banner", "large": "large", "wide": "wide", "tall": "tall", "small": "small",
    "river": "card", "ranked": "card",
}


def pictured(rows: list, now, further=()) -> tuple[list, dict[int, Picture]]:
    """`rows` as a page should be composed of them at `now`, and the pictures to `fill` it with: one query, or none.

    A row is a named tuple with `card_html` and `pictures`. The pictures were frozen in the edition; a row whose card
    cannot show one now has none, so that no place is kept for it. `further`: the numbers of photos to ask for along.
    """
    pictures = slots.pictures_in([row.card_html for row in rows], now, further)
    shown = [slots.photos_in(row.card_html) & pictures.keys() for row in rows]
    return [row if has else row._replace(pictures=[]) for row, has in zip(rows, shown, strict=True)], pictures


def fill(cards: list[tuple[str, str]], now, pictures: dict[int, Picture] | None = None) -> list[str]:
    """The ready HTML of `cards`, pairs of (card_html, look): one query for all their pictures, or none.

    `pictures`: those that may be shown, where the page has asked for them already.
    """
    ready = slots.fill_each(_placed(cards), tree=nav.tree(), now=now, pictures=pictures)
    return [_AT.sub(lambda found: short_moment(datetime.fromisoformat(found[1]), now), html) for html in ready]


def _placed(cards: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each card with the place of its picture; a picture that a small card would show a second time is left out."""
    placed, seen = [], set()
    for html, look in cards:
        asked = slots.photos_in(html)
        again = look in ONCE and not asked.isdisjoint(seen)
        place = "" if again else PICTURES.get(look, "")
        placed.append((html, place))
        seen |= asked if place or look == STORY else set()
    return placed
