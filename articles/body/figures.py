"""The figures among the words: photos by number, embeds by address. Reads and redraws clean HTML; knows no library."""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from articles.body.allowed import FIGURE_SIZES
from articles.body.embeds import Embed, known

USUAL = "column"  # the size of a figure that names none
_FIGURE = re.compile(
    r"<figure((?: [a-z-]+=\"[^\"<>]*\")*)>((?:(?!</?figure[ >]).)*)</figure>", re.DOTALL
)
_PHOTO = re.compile(r'<figure(?: [a-z-]+="[^"<>]*")*? data-photo="([0-9]+)"')
_NUMBER = re.compile(r' data-photo="([0-9]+)"')
_SIZE = re.compile(r' data-size="([a-z]+)"')
_EMBED = re.compile(r' data-embed="([^"<>]*)"')
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)


class Figure(NamedTuple):
    """A photo or an embed where it stands in the text; caption is clean HTML, empty where it has none of its own.

    rest is what else stands inside: nothing, in what our editor makes. size is column, wide or full.
    """

    photo: int | None
    embed: Embed | None
    size: str
    caption: str
    rest: str


def photos_in(html: str) -> list[int]:
    """Return the numbers of the photos that a clean body names, each once, in reading order."""
    if ' data-photo="' not in html:
        return []
    return list(dict.fromkeys(int(found) for found in _PHOTO.findall(html)))


def embeds_in(html: str) -> list[Embed]:
    """Return the embeds of a clean body, each once, in reading order."""
    found = (known(unescape(address)) for address in _EMBED.findall(html))
    return list(dict.fromkeys(embed for embed in found if embed))


def redrawn(html: str, draw: Callable[[Figure], str]) -> str:
    """Return a clean body with every photo and embed as draw has it; figures of neither stay as they are."""
    if "<figure" not in html:
        return html

    def one(match: re.Match[str]) -> str:
        figure = _read(match[1], match[2])
        return draw(figure) if figure.photo is not None or figure.embed else match[0]

    return _FIGURE.sub(one, html)


def renumbered(html: str, numbers: dict[int, int], *, lost: Callable[[Figure], str]) -> str:
    """Return a clean body whose photos bear other numbers, as between two papers; lost says what else stands for a photo.

    Clean the result: what lost gives may not fit where the figure stood.
    """

    def one(match: re.Match[str]) -> str:
        number = _NUMBER.search(match[1])
        if not number:
            return match[0]
        if int(number[1]) not in numbers:
            return lost(_read(match[1], match[2]))
        return match[0].replace(number[0], f' data-photo="{numbers[int(number[1])]}"', 1)

    return _FIGURE.sub(one, html) if ' data-photo="' in html else html


def _read(attributes: str, inside: str) -> Figure:
    number, size, address = (pattern.search(attributes) for pattern in (_NUMBER, _SIZE, _EMBED))
    caption = _CAPTION.search(inside)
    return Figure(
        photo=int(number[1]) if number else None,
        embed=known(unescape(address[1])) if address and not number else None,
        size=size[1] if size and size[1] in FIGURE_SIZES else USUAL,
        caption=caption[1].strip() if caption else "",
        rest=(inside[: caption.start()] + inside[caption.end() :] if caption else inside).strip(),
    )
