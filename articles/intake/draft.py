"""A story as a machine brings it: names instead of rows, cleaned, and independent of any file format."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from articles.states import Kind


class DraftError(ValueError):
    """Something a story cannot be taken in with. `field` names the culprit; the message is for the operator."""

    def __init__(self, field: str, reason: str):
        super().__init__(reason)
        self.field = field
        self.reason = reason


class Credit(NamedTuple):
    """One author: found by slug where there is one, else by name; made where missing."""

    name: str
    slug: str = ""
    email: str = ""  # printed under the story, as the record had it


class PhotoUse(NamedTuple):
    """A photo of the library (its id), with the words this story prints under it."""

    photo: int
    caption: str = ""
    credit: str = ""
    alt: str = ""


class Told(NamedTuple):
    """A correction readers were told of."""

    kind: str
    text: str
    at: datetime


@dataclass(slots=True)
class StoryDraft:
    """One story. Texts are clean already (`body` by `clean_html`); times are aware; `source_place` is the caller's."""

    guid: str
    fingerprint: str  # of the record it was made from: the same one again is skipped
    headline: str
    body: str
    section: str = ""  # a path of slugs, or a name
    standfirst: str = ""
    kicker: str = ""
    kind: str = Kind.NEWS
    credits: list[Credit] = field(default_factory=list)
    agency: str = ""
    dateline: str = ""
    tags: list[str] = field(default_factory=list)
    published: datetime | None = None  # None = the moment it is taken in
    updated: datetime | None = None
    photos: list[PhotoUse] = field(default_factory=list)
    corrections: list[Told] = field(default_factory=list)
    slug: str = ""  # empty = made from the headline
    language: str = "en"
    source: str = ""
    licence: str = ""
    old_url: str = ""
    old_paths: list[str] = field(default_factory=list)  # path and query, each to be redirected to the story
    extra: dict = field(default_factory=dict)  # keys nobody knew, kept for the export
    source_place: Any = None
