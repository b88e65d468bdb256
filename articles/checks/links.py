"""Links of a story to pages of this paper, and which of them no reader could open."""

import re
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from html import unescape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce

from articles.models import Agency, Author, Edition, EditionCredit, EditionTag, OldAddress, Tag
from sections import nav
from sections.models import OldPath
from sections.rules import reserved

_HREF = re.compile(r'<a [^<>]*?href="([^"<>]*)"')
_STORY = re.compile(r"/article/([1-9][0-9]{0,17})(?:/[^/]*)?/?")
_NAMED = re.compile(r"/(tag|author|agency)/([^/]+)/?")
_NAMES = {
    "tag": (Tag, EditionTag, "tag"),
    "author": (Author, EditionCredit, "author"),
    "agency": (Agency, EditionCredit, "agency"),
}


def internal(body: str) -> list[str]:
    """Addresses of our own pages that the text links to, each once: path and query, without host and fragment."""
    if "href=" not in body:
        return []
    return list(dict.fromkeys(address for href in _HREF.findall(body) if (address := _own(unescape(href)))))


def dead(addresses: Iterable[str], at: datetime) -> frozenset[str]:
    """Those of `addresses` that no reader could open at `at`. However many there are, one query for each kind of page.

    Only pages that may be gone are asked for: stories, names and sections. An old address that leads on is not dead.
    """
    paths = {address: unquote(urlsplit(address).path) for address in addresses}
    doubted = {*_stories(paths, at), *_named(paths, at), *_shelves(paths)}
    return frozenset(doubted - _known_of_old(doubted, paths) if doubted else ())


def _own(href: str) -> str:
    """The path and query of an address on this site; empty for any other."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return ""
    here = parts.netloc == settings.SITE_HOST if parts.netloc else parts.scheme == ""
    if not here or not parts.path.startswith("/"):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _stories(paths: dict[str, str], at: datetime) -> set[str]:
    """Addresses of stories of which nothing is live at `at`."""
    wanted = {address: int(found[1]) for address, path in paths.items() if (found := _STORY.fullmatch(path))}
    rows = Edition.objects.as_of(at).filter(article__in=wanted.values()) if wanted else Edition.objects.none()
    live = set(rows.values_list("article", flat=True))
    return {address for address, number in wanted.items() if number not in live}


def _named(paths: dict[str, str], at: datetime) -> set[str]:
    """Addresses of topics, authors and agencies that nothing live carries."""
    found = {address: match.groups() for address, path in paths.items() if (match := _NAMED.fullmatch(path))}
    alive = {kind: _alive(kind, {slug for which, slug in found.values() if which == kind}, at) for kind in _NAMES}
    return {address for address, (kind, slug) in found.items() if slug not in alive[kind]}


def _alive(kind: str, slugs: set[str], at: datetime) -> set[str]:
    """Those slugs that have a page: their own, or the one of what they were joined with."""
    if not slugs:
        return set()
    model, rows, key = _NAMES[kind]
    shown = Coalesce(OuterRef("merged_into"), OuterRef("pk"))
    carried = rows.objects.filter(edition__in=Edition.objects.live(at), first_published__lte=at, **{key: shown})
    return set(model.objects.filter(Exists(carried), slug__in=slugs).values_list("slug", flat=True))


def _shelves(paths: dict[str, str]) -> set[str]:
    """Addresses that could only be a section's, and no section is or was there."""
    found = {address: path.strip("/") for address, path in paths.items()}
    unknown = {
        address: path for address, path in found.items()
        if path and path.split("/")[0] not in reserved() and path.removesuffix("/feed") not in nav.tree().by_path
    }
    if not unknown:
        return set()
    starts = {start for path in unknown.values() for start in _starts(path)}
    moved = set(OldPath.objects.filter(path__in=starts).values_list("path", flat=True))
    return {address for address, path in unknown.items() if moved.isdisjoint(_starts(path))}


def _starts(path: str) -> set[str]:
    """The one or two first segments of a path, as old addresses of sections are kept."""
    first, *rest = path.split("/")
    return {first, f"{first}/{rest[0]}"} if rest else {first}


def _known_of_old(addresses: set[str], paths: dict[str, str]) -> set[str]:
    """Addresses that lead on to a story which is at another place now."""
    spelled = {address: {address, unquote(address), paths[address]} for address in addresses}
    digests = {_digest(one): address for address, ways in spelled.items() for one in ways}
    kept = OldAddress.objects.filter(digest__in=digests).values_list("digest", flat=True)
    return {digests[digest] for digest in kept}


def _digest(path: str) -> str:
    return sha256(path.encode(errors="replace")).hexdigest()
