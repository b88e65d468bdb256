"""A story's pictures and embeds as readers see them: the lead, those in the text, those after it, the card's.

Words are frozen here; whether a picture may be shown is asked when the page is read (`articles/slots.py`).
"""

import re
from html import unescape
from typing import NamedTuple

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles import slots
from articles.body.embeds import Embed, known
from articles.body.figures import Figure, photos_in, redrawn
from articles.body.signoff import captioned
from articles.body.words import plain_text
from articles.photos.models import Photo

WORDS = ("caption", "credit", "alt")
PLACES = {"column": "body", "wide": "wide", "full": "full"}  # a figure's size → its place in `articles/photos/markup.py`


_PLAYED = re.compile(r'<a class="embed__link" href="([^"]*)"')  # no writer can forge it: a body's links have no class


class Drawn(NamedTuple):
    """The pieces of a story that hold pictures: ready HTML, its slots still empty."""

    body: str
    lead: SafeString
    rest: list[SafeString]
    thumbnail: SafeString


def pictures_of(values: dict, photos: dict[int, Photo]) -> list[dict]:
    """What an edition keeps of its pictures: the story's list in order, then those in the text alone (`in_text`).

    Their words are the story's own, else the library's. A number in the text that the library does not know is left out.
    """
    listed = [_picture(row, photos[row["photo"]]) for row in values["photos"]]
    there = {row["photo"] for row in listed}
    more = [number for number in photos_in(values["body"]) if number in photos and number not in there]
    blank = dict.fromkeys(WORDS, "")
    return listed + [_picture({"photo": number} | blank, photos[number]) | {"in_text": True} for number in more]


def drawn(body: str, pictures: list[dict], *, opens: bool = False) -> Drawn:
    """Draw a clean body and the `pictures` of its edition; `opens`: each leads to itself in full size, as in a gallery.

    A picture of the list that stands in the text as well is not shown again after it. The first one leads all the same:
    a story's face does not depend on where the eye falls later.
    """
    listed = [picture for picture in pictures if not picture.get("in_text")]
    told, placed = {picture["photo"]: picture for picture in pictures}, set(photos_in(body))
    return Drawn(
        body=redrawn(body, lambda figure: _in_text(figure, told, opens)),
        lead=_figure(listed[0], "lead", opens) if listed else mark_safe(""),
        rest=[_figure(picture, "body", opens) for picture in listed[1:] if picture["photo"] not in placed],
        thumbnail=thumbnail(listed[0]) if listed else mark_safe(""),
    )


def players_policy(html: str) -> dict[str, str]:
    """What a page with this ready-made HTML adds to its Content-Security-Policy: the players in it; empty without any."""
    embeds = (known(unescape(page)) for page in _PLAYED.findall(html))
    hosts = sorted({embed.frame_host for embed in embeds if embed})
    return {"frame-src": " ".join(hosts)} if hosts else {}


def _picture(row: dict, photo: Photo) -> dict:
    words = {name: row[name] or getattr(photo, name) for name in WORDS}
    return {"photo": row["photo"]} | words | ({"crop": row["crop"]} if row.get("crop") else {})


def _in_text(figure: Figure, told: dict[int, dict], opens: bool) -> str:
    """A figure of the body, drawn; what else somebody put inside it follows, whether or not the picture is shown."""
    if figure.embed:
        return _embed(figure.embed, figure.caption) + figure.rest
    picture = told.get(figure.photo)
    if picture is None:
        return figure.rest
    caption = _caption(figure.caption, picture)
    return _photo(picture, PLACES[figure.size], f"photo--body photo--{figure.size}", caption, opens) + figure.rest


def _figure(picture: dict, place: str, opens: bool) -> SafeString:
    """A picture of the list with its caption."""
    return mark_safe(_photo(picture, place, f"photo--{place}", _caption("", picture), opens))


def _photo(picture: dict, place: str, looks: str, caption: str, opens: bool) -> str:
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return (
        f'<!--if:{picture["photo"]}--><figure class="photo {looks}">{_slot(picture, place, opens)}{told}</figure><!--fi-->'
    )


def _caption(own: str, picture: dict) -> str:
    """The caption with its credit, as HTML; `own`: the clean HTML that stands under the picture in the text."""
    if not own:
        return escape(captioned(picture["caption"], picture["credit"]))
    words = plain_text(own)
    credit = captioned(words, picture["credit"])[len(words) :]
    return own + escape(credit)


def thumbnail(picture: dict) -> SafeString:
    """The picture of a card; `picture` as `pictures_of` writes it: its number and its alt text."""
    return mark_safe(
        f'<!--if:{picture["photo"]}--><div class="card__media">{_slot(picture, "card")}</div><!--fi-->'
    )


def _slot(picture: dict, place: str, opens: bool = False) -> str:
    """A slot that `articles/slots.py` fills; escaping makes `-->` in an alt text harmless."""
    crop = f"@{picture['crop']}" if picture.get("crop") and place in slots.CROPPED else ""
    return f"<!--photo:{picture['photo']}:{place}{'+' if opens else ''}{crop}:{escape(picture['alt'])}-->"


def _embed(embed: Embed, caption: str) -> str:
    """A link in the place of a player, which `static/js/story-embed.js` puts there once a reader asks for it."""
    watch = _("Watch on %(name)s") if embed.shape == "video" else _("Listen on %(name)s")
    name = {"name": embed.name}
    return format_html(
        '<figure class="embed embed--{}"><div class="embed__box">'
        '<a class="embed__link" href="{}" rel="noopener" data-player="{}" data-title="{}">'
        '<span class="embed__play" aria-hidden="true"></span><span class="embed__do">{}</span> '
        '<span class="embed__at">{}</span></a></div><p class="embed__note">{}</p>{}</figure>',
        embed.shape, embed.page, embed.player, f"{embed.name}: {plain_text(caption)}" if caption else embed.name,
        watch % name, embed.page.removeprefix("https://"),
        _("Comes from %(name)s, which learns that you are here and may set cookies once you press play.") % name,
        mark_safe(f"<figcaption>{caption}</figcaption>" if caption else ""),
    )
