"""The values of a story in words that a person can read, and what differs between two or three versions of it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from articles import values
from articles.admin import names
from articles.admin.standing import local_words
from articles.body.merge import merge_body
from articles.body.words import plain_text
from articles.models import Agency, Article
from articles.states import Kind
from articles.workflow.refusals import Conflict
from sections import nav

LABELS = {"also_in": _("also listed in"), "bylines": _("authors"), "photos": _("photos"), "tags": _("tags")}


def side_by_side(conflict: Conflict) -> list[dict]:
    """Rows {label, was, theirs, yours} in plain text; of the body only the paragraphs both changed."""
    rows = []
    for name in conflict.base:
        versions = [conflict.base[name], conflict.theirs[name], conflict.yours[name]]
        if name == "body":
            rows += _paragraphs(*versions)
        else:
            rows.append(_row(label_of(name), *(in_words(name, value) for value in versions)))
    return rows


def differing(old: dict, new: dict) -> list[dict]:
    """Rows {label, was, theirs} of the fields in which a newer revision differs, in plain text."""
    return [
        _row(label_of(name), in_words(name, old[name]), in_words(name, new[name]), "")
        for name in values.differences(old, new)
    ]


def label_of(name: str) -> str:
    """What the newsroom calls a field of the values."""
    return str(LABELS.get(name) or Article._meta.get_field(name).verbose_name)


def in_words(name: str, value) -> str:
    """A value as text that a person can read."""
    if name == "body":
        return plain_text(value)
    if name == "bylines":
        return names.bylines_text(value)
    if name == "tags":
        return names.tags_text(value)
    if name == "photos":
        return "\n".join(" · ".join(filter(None, [f"#{row['photo']}", row["caption"], row["credit"]])) for row in value)
    if name in ("section", "also_in"):
        shelves = nav.tree().by_id
        return ", ".join(shelves[pk].name for pk in ([value] if name == "section" else value) if pk in shelves)
    if name == "agency":
        return str(Agency.objects.filter(pk=value).first() or "")
    if name == "embargo" and value:
        return local_words(datetime.fromisoformat(value), None)
    return str(Kind(value).label) if name == "kind" and value in Kind else str(value or "")


def _paragraphs(base: str, theirs: str, yours: str) -> list[dict]:
    return [
        _row(label_of("body"), *(plain_text("\n".join(side)) for side in (clash.base, clash.theirs, clash.ours)))
        for clash in merge_body(base, yours, theirs).conflicts
    ]


def _row(label: str, was: str, theirs: str, yours: str) -> dict:
    return {"label": label, "was": was, "theirs": theirs, "yours": yours}
