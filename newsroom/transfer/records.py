"""One JSON record → one StoryDraft, to the letter of the contract. No database, no clock but the caller's."""

import json
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from articles.body.figures import Figure, renumbered
from articles.body.paragraphs import from_paragraphs, paragraph_of
from articles.body.sanitise import clean_html
from articles.intake import DraftError, StoryDraft, Told
from articles.intake.origins import address
from articles.slugs import PATTERN
from articles.states import NEEDS_TEXT, Kind
from newsroom.transfer import times
from newsroom.transfer.credits import SLUG, credits_of
from newsroom.transfer.fields import items, line, needed, one_line, prose, storable

KNOWN = {
    "guid", "path", "headline", "body_html", "body_paragraphs", "section", "standfirst", "kicker", "kind",
    "bylines", "byline", "agency", "dateline", "tags", "published", "updated", "photos", "corrections",
    "slug", "old_url", "language", "source", "licence"
}
TAG = 100  # characters
Warn = Callable[[str, str], None]


def fingerprint(record: dict, *, live: bool) -> str:
    """What makes this record the same as last time: its content, whatever the order of its keys, and the mode."""
    canonical = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    mode = "live" if live else "draft"
    return sha256(f"{mode}\n{canonical}".encode("utf-8", "surrogatepass")).hexdigest()


def guid_of(record: dict) -> str:
    """The record's guid. Raises DraftError where there is none."""
    return needed(record, "guid", 500)


def draft_of(record: dict, mark: str, *, now: datetime, warn: Warn) -> StoryDraft:
    """The record as a draft, without its photos. Raises DraftError naming the field; `warn(field, text)`."""
    agency = line(record, "agency", 200)
    published = times.moment(record.get("published"), "published")
    kind = _kind(record)
    old_url = line(record, "old_url")
    return StoryDraft(
        guid=guid_of(record),
        fingerprint=mark,
        headline=needed(record, "headline", 500),
        body=_body(record, kind),
        section=line(record, "section", 200),
        standfirst=line(record, "standfirst", 1000),
        kicker=line(record, "kicker", 100),
        kind=kind,
        credits=credits_of(record, agency),
        agency=agency,
        dateline=line(record, "dateline", 100),
        tags=_tags(record, warn),
        published=published,
        updated=times.updated(record, published or now, warn),
        corrections=_corrections(record, published),
        slug=_slug(record),
        language=line(record, "language", 16) or "en",
        source=line(record, "source"),
        licence=line(record, "licence"),
        old_url=old_url,
        old_paths=[path for path in map(address, (old_url, line(record, "path"))) if path],
        extra={key: storable(value) for key, value in record.items() if key not in KNOWN},
    )


def with_photos(body: str, refs: dict[int, int], warn: Warn) -> str:
    """The body with its photos by their numbers here (`refs`: by the record's). Of a photo nobody has, the caption stays."""

    def lost(figure: Figure) -> str:
        warn("body_html", f"photo {figure.photo} is none of the record's photos; its caption stays as a paragraph")
        return paragraph_of(figure.caption) + figure.rest

    mended = renumbered(body, refs, lost=lost)
    return body if mended == body else clean_html(mended)


def _body(record: dict, kind: str) -> str:
    name = "body_html" if record.get("body_html") is not None else "body_paragraphs"
    if name == "body_html":
        html = prose(record["body_html"], name)
    else:
        paragraphs = items(record, name)
        if not all(isinstance(paragraph, str) for paragraph in paragraphs):
            raise DraftError(name, "each must be text")
        html = from_paragraphs(paragraphs)
    body = clean_html(html)
    if not body.strip() and kind != Kind.GALLERY:
        raise DraftError("body_html", "is missing, and so is body_paragraphs" if not html else "has no text")
    return body


def _kind(record: dict) -> str:
    kind = line(record, "kind").casefold() or Kind.NEWS
    if kind not in Kind.values:
        raise DraftError("kind", f"“{kind}” is none of {', '.join(Kind.values)}")
    return kind


def _slug(record: dict) -> str:
    slug = line(record, "slug", 100)
    if slug and not SLUG.fullmatch(slug):
        raise DraftError("slug", f"“{slug}” does not look like {PATTERN}: letters, figures and hyphens only")
    return slug


def _tags(record: dict, warn: Warn) -> list[str]:
    names = [one_line(tag, "tags") for tag in items(record, "tags")]
    if any(len(name) > TAG for name in names):
        names = [piece for name in names for piece in _short(name, warn)]
    return [name for name in names if name]


def _short(name: str, warn: Warn) -> list[str]:
    """A tag of reasonable length, or what a list squeezed into one tag falls into."""
    if len(name) <= TAG:
        return [name]
    pieces = [piece.strip() for piece in name.split(";")]
    how = "split" if len(pieces) > 1 else "cut"
    warn("tags", f"“{name[:40]}…” is longer than {TAG} characters; {how}")
    return [piece[:TAG].strip() for piece in pieces]


def _corrections(record: dict, published: datetime | None) -> list[Told]:
    return [_correction(item, published.tzinfo if published else None) for item in items(record, "corrections")]


def _correction(item, zone) -> Told:
    if not isinstance(item, dict):
        raise DraftError("corrections", "each must be an object with kind, text and at")
    kind = one_line(item.get("kind"), "corrections") or "correction"
    text, at = prose(item.get("text"), "corrections"), times.moment(item.get("at"), "corrections", zone)
    if kind not in NEEDS_TEXT:
        raise DraftError("corrections", f"“{kind}” is neither correction nor clarification")
    if not text or at is None:
        raise DraftError("corrections", "each needs a text and the time it was made (at)")
    return Told(kind, text, at)
