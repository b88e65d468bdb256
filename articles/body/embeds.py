"""Which addresses of other sites may play inside a story: a short list, and strict about each of them.

Only providers whose player can be found from the page's address alone are on it: nobody has to be asked,
neither when a story is saved nor when it is read.
"""

import re
from typing import Any, NamedTuple

_LONGEST = 500
_WEB = r"^https?://"
_END = r"(?:[/?&#][^\s\"'<>\\]*)?$"
_QUERY = r"\?(?:[^\s\"'<>\\#]*&)?"
_START = re.compile(r"[?&#](?:t|start)=(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s?)?(?=[&#]|$)")
_KEY = re.compile(r"^https?://(?:vimeo\.com/[0-9]+/|player\.vimeo\.com/[^#]*[?&]h=)([0-9a-f]{8,16})(?=[/?&#]|$)")
_LISTS = ("album/", "artist/", "playlist/", "show/", "sets/")


class Provider(NamedTuple):
    """A site whose players we let in.

    pattern recognises its addresses, as typed or as in its own <iframe>, and has one group: the id. page and
    player are the addresses made of that id; shape is "video" (16:9) or "audio" (a low bar).
    """

    name: str
    pattern: str
    page: str
    player: str
    shape: str


class Embed(NamedTuple):
    """One film or recording: who has it, its page for people, and its player.

    shape is "video", "audio" (one recording), or "list" (several, a higher box). frame_host is the origin a
    page's Content-Security-Policy has to let in as a frame.
    """

    name: str
    page: str
    player: str
    frame_host: str
    shape: str


# A pattern is read by Python and by JavaScript: nothing in it but what both understand alike.
PROVIDERS = (
    Provider(
        "YouTube",
        _WEB + r"(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com/(?:watch/?" + _QUERY + r"v=|(?:shorts|live|embed|v)/)"
        r"|youtu\.be/)([A-Za-z0-9_-]{11})" + _END,
        "https://www.youtube.com/watch?v={id}",
        "https://www.youtube-nocookie.com/embed/{id}",
        "video",
    ),
    Provider(
        "Vimeo",
        _WEB + r"(?:(?:www\.)?vimeo\.com/(?:channels/[A-Za-z0-9_-]{1,60}/|groups/[A-Za-z0-9_-]{1,60}/videos/)?"
        r"|player\.vimeo\.com/video/)([0-9]{5,12})" + _END,
        "https://vimeo.com/{id}",
        "https://player.vimeo.com/video/{id}",
        "video",
    ),
    Provider(
        "Dailymotion",
        _WEB
        + r"(?:(?:www\.)?dailymotion\.com/(?:embed/)?video/|dai\.ly/|geo\.dailymotion\.com/player(?:/[a-z0-9]{1,12})?\.html"
        + _QUERY
        + r"video=)([A-Za-z0-9]{5,22})"
        + _END,
        "https://www.dailymotion.com/video/{id}",
        "https://geo.dailymotion.com/player.html?video={id}",
        "video",
    ),
    Provider(
        "Naver TV",
        _WEB + r"(?:m\.)?tv\.naver\.com/(?:v|embed)/([0-9]{4,12})" + _END,
        "https://tv.naver.com/v/{id}",
        "https://tv.naver.com/embed/{id}",
        "video",
    ),
    Provider(
        "Spotify",
        _WEB + r"open\.spotify\.com/(?:intl-[a-z]{2}/)?(?:embed/)?"
        r"((?:album|artist|episode|playlist|show|track)/[A-Za-z0-9]{22})" + _END,
        "https://open.spotify.com/{id}",
        "https://open.spotify.com/embed/{id}",
        "audio",
    ),
    Provider(
        "SoundCloud",
        _WEB
        + r"(?:(?:www\.|m\.)?soundcloud\.com/|w\.soundcloud\.com/player/?"
        + _QUERY
        + r"url=https?(?::|%3A)(?:/|%2F){2}soundcloud\.com(?:/|%2F))"
        r"([a-z0-9_-]{2,60}/(?:sets/)?[a-z0-9_-]{2,200})" + _END,
        "https://soundcloud.com/{id}",
        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/{id}",
        "audio",
    ),
)
_READ = tuple((provider, re.compile(provider.pattern, re.ASCII)) for provider in PROVIDERS)


def known(url: str) -> Embed | None:
    """Return what plays at an address, typed or canonical, or None where it is not one we let in.

    The page of the result is the canonical address, always https; asking about it again gives the same.
    """
    url = url.strip()
    if len(url) > _LONGEST:
        return None
    for provider, pattern in _READ:
        if found := pattern.match(url):
            return _embed(provider, found[1], url)
    return None


def for_scripts() -> list[dict[str, Any]]:
    """Return the list as scripts may read it: name, pattern (one group: the id), page ("{id}" inside) and shape.

    A script may store an address as it was typed: cleaning makes it canonical, and keeps the time it starts at.
    """
    return [
        {"name": provider.name, "pattern": provider.pattern, "page": provider.page, "shape": provider.shape}
        for provider in PROVIDERS
    ]


def _embed(provider: Provider, found: str, url: str) -> Embed:
    """Return the embed with its start time, or the key an unlisted film is shared with."""
    page, player = provider.page.format(id=found), provider.player.format(id=found)
    shape = "list" if provider.shape == "audio" and any(word in found for word in _LISTS) else provider.shape
    if provider.name == "YouTube" and (seconds := _start(url)):
        page, player = f"{page}&t={seconds}s", f"{player}?start={seconds}"
    if provider.name == "Vimeo":
        key = _KEY.match(url)
        page = f"{page}/{key[1]}" if key else page
        player = f"{player}?h={key[1]}&dnt=1" if key else f"{player}?dnt=1"
    return Embed(provider.name, page, player, "/".join(player.split("/")[:3]), shape)


def _start(url: str) -> int:
    """Return the seconds at which an address starts its film, 0 where it does not say."""
    found = _START.search(url)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds
