"""Two people changed one story: what each wrote, side by side, so that nobody loses a word."""

from django.utils.translation import gettext_lazy as _

from articles import history, values
from articles.admin import names, story_form
from articles.body.merge import merge_body
from articles.body.words import plain_text
from articles.merging import merge_values
from articles.models import Agency, Article
from articles.workflow.refusals import Conflict
from sections import nav

LABELS = {"also_in": _("also listed in"), "bylines": _("authors"), "photos": _("photos"), "tags": _("tags")}


def merge_into_post(post, article: Article, typed: dict, conflict: Conflict) -> None:
    """Bring a colleague's other changes into what was posted; the words in conflict stay as typed.

    The form then stands on the newest revision: saving it again decides the conflict knowingly.
    """
    base = history.values_at(article, int(post["revision"]))
    newest = history.values_at(article, conflict.revision)
    merged, _clashing = merge_values(base, typed, newest)
    story_form.put_into(post, merged, values.differences(typed, merged))
    post["revision"] = str(conflict.revision)


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
    return str(value or "")


def _paragraphs(base: str, theirs: str, yours: str) -> list[dict]:
    return [
        _row(label_of("body"), *(plain_text("\n".join(side)) for side in (clash.base, clash.theirs, clash.ours)))
        for clash in merge_body(base, yours, theirs).conflicts
    ]


def _row(label: str, was: str, theirs: str, yours: str) -> dict:
    return {"label": label, "was": was, "theirs": theirs, "yours": yours}
