"""A ready-made card with other words or another picture, for one page alone: what an editor gave a story on a front.

The card was rendered at publication (`templates/articles/parts/card.html`) and is not rendered again: its pieces are
exchanged, their slots still empty (`articles/slots.py`). What a piece says is escaped here.
"""

import re

from django.utils.html import escape

from articles.illustrations import thumbnail

_OPENS = re.compile(r"<article\b[^>]*>")
_HEADLINE = re.compile(r'(<h3 class="card__head"><a\b[^>]*>).*?(</a>)', re.DOTALL)
_SECTION = re.compile(r"<!--section:\d+:([^<>]*)-->")
_MEDIA = re.compile(r'<!--if:\d+--><div class="card__media">.*?<!--fi-->', re.DOTALL)


def retitled(card: str, *, headline: str = "", kicker: str = "") -> str:
    """The card with this headline, and with this kicker where its section stands. Empty ones change nothing.

    The kind ("Opinion", "Sponsored") goes on standing behind a kicker: readers are told what they read.
    """
    if headline:
        card = _HEADLINE.sub(lambda found: f"{found[1]}{escape(headline)}{found[2]}", card, count=1)
    if kicker:
        card = _SECTION.sub(lambda found: _kicker(kicker, found[1]), card, count=1)
    return card


def repictured(card: str, photo: int, alt: str) -> str:
    """The card with this photo, also where it had none. Its rights are asked when the slot is filled."""
    slot = str(thumbnail({"photo": photo, "alt": alt}))
    bare = _MEDIA.sub("", card)
    return _OPENS.sub(lambda found: found[0] + slot, bare, count=1)


def _kicker(words: str, label: str) -> str:
    """`label` was escaped when the slot was written."""
    said = f"<span>{escape(words)}</span>"
    again = not label or escape(words).casefold() == label.casefold()
    return said if again else f'{said} <span class="label">{label}</span>'
