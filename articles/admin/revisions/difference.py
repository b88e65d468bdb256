"""All that lies between two versions of a story, ready to be shown: every field of its values, in the newsroom's words."""

from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles import values
from articles.admin import conflicts
from articles.admin.revisions import blocks, pictures
from articles.admin.revisions.named import Named
from articles.admin.standing import local_words
from articles.body.align import edits
from articles.body.diff import Words, diff_words
from articles.states import Kind

LINES = ("kicker", "headline", "standfirst", "dateline")
LAST = ("photos", "body")  # shown on their own


class Field(NamedTuple):
    """One field that differs: (op, text) pairs, op being same, added or removed; of a list each pair is an item."""

    label: str
    words: Words
    listed: bool = False


class Difference(NamedTuple):
    """What lies between two versions; all three empty where they are equal."""

    fields: list[Field]
    photos: list
    body: list[blocks.Stretch]

    @property
    def nothing(self) -> bool:
        """Whether the two are equal."""
        return not (self.fields or self.photos or self.body)


def between(old: dict, new: dict, now) -> Difference:
    """The difference of two sets of values; four queries at the most, for names."""
    named = Named.of(old, new)
    changed = values.differences(old, new)
    order = [*LINES, "bylines", *(name for name in changed if name not in LINES)]
    fields = [_field(name, old[name], new[name], named, now) for name in dict.fromkeys(order) if name in changed]
    return Difference(
        [field for field in fields if field],
        pictures.between(old["photos"], new["photos"], named) if "photos" in changed else [],
        blocks.stretches(old["body"], new["body"], named.photo) if "body" in changed else [],
    )


def _field(name: str, old, new, named: Named, now) -> Field | None:
    label = conflicts.label_of(name).capitalize()
    if name in LAST:
        return None
    if name in LINES:
        return Field(label, diff_words(old, new))
    if name in values.LISTS:
        say = {"bylines": named.author, "tags": named.tag, "also_in": named.section}[name]
        return Field(label, _items([say(row) for row in old], [say(row) for row in new]), listed=True)
    before, after = (_in_words(name, value, named, now) for value in (old, new))
    return Field(label, [(op, text) for op, text in (("removed", before), ("added", after)) if text])


def _items(old: list[str], new: list[str]) -> Words:
    """Two lists item by item; one that moved is removed here and added there."""
    found, at = [], 0
    for edit in edits(old, new):
        found += [("same", text) for text in old[at : edit.old_start]]
        found += [("removed", text) for text in old[edit.old_start : edit.old_end]]
        found += [("added", text) for text in new[edit.new_start : edit.new_end]]
        at = edit.old_end
    return found + [("same", text) for text in old[at:]]


def _in_words(name: str, value, named: Named, now) -> str:
    """The value of a field that has no words of its own to compare."""
    if name == "section":
        return named.section(value)
    if name == "agency":
        return named.agency(value)
    if name == "embargo":
        return _("until %(time)s") % {"time": local_words(datetime.fromisoformat(value), now)} if value else ""
    if name == "kind":
        return str(Kind(value).label) if value in Kind else str(value)
    return str(value or "")
