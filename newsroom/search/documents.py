"""From editions to rows of the index. What a row says comes from the edition alone, so it can be made again at any time."""

import re
from collections.abc import Iterable
from datetime import datetime
from html import unescape

from articles.intake.insert import insert
from articles.models import Edition
from newsroom.search.models import SearchDocument
from newsroom.search.words import indexed

COLUMNS = ("pk", "first_published", "kicker", "headline", "standfirst", "byline", "tags", "story_html")
BITS = 24  # of the key; two editions of one second differ in them
BEGINNING = 500  # characters of the text that count as its beginning
MOST = 400_000  # characters of a text that are indexed
_HEAD = re.compile(r"<header class=\"story__head\">.*?</header>|<ul class=\"tags\".*?</ul>", re.DOTALL)
_MARKS = re.compile(r"<!--.*?-->|<(?:/p|/h\d|/li|br|/figcaption)[^>]*>|<[^>]*>", re.DOTALL)


def key_of(first_published: datetime, edition: int) -> int:
    """The row's number: newer stories have larger ones."""
    return (int(first_published.timestamp()) << BITS) | (edition & ((1 << BITS) - 1))


def text_of(story_html: str) -> str:
    """The words of a story's text with its captions and corrections, without its head."""
    bare = _MARKS.sub(lambda mark: "" if mark[0].startswith(("<a", "</a", "<em", "</em", "<strong", "</strong")) else " ",
                      _HEAD.sub("", story_html))
    return " ".join(unescape(bare).split())


def put(editions: Iterable[dict]) -> None:
    """Index editions: dicts with COLUMNS. Call in the transaction that writes them."""
    insert(SearchDocument, [_row(edition) for edition in editions])


def take_out(editions: Iterable[int]) -> None:
    """Forget editions that are past or deleted."""
    SearchDocument.objects.filter(edition__in=list(editions)).delete()


def again(editions: list[int]) -> None:
    """Index these editions anew, where they are not past."""
    take_out(editions)
    put(Edition.objects.filter(pk__in=editions, past=False).values(*COLUMNS))


def _row(edition: dict) -> dict:
    text = text_of(edition["story_html"])[:MOST]
    tags = " ".join(row["name"] for row in edition["tags"])
    said = (edition["standfirst"], edition["kicker"], edition["byline"], tags, text[:BEGINNING])
    return {
        "key": key_of(edition["first_published"], edition["pk"]), "edition_id": edition["pk"],
        "headline": indexed(edition["headline"]), "lead": indexed(" ".join(said)), "body": indexed(text),
    }
