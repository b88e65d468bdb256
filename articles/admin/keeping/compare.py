"""What somebody typed against what a story says: which fields differ, and by how many words.

Posted fields are compared as they stand in the form, valid or not: nobody's words depend on a rule being kept.
"""

import re
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from articles import values
from articles.admin import conflicts, story_form
from articles.admin.photo_rows import COLUMNS
from articles.admin.plan import PREFIX
from articles.body.diff import words_changed
from articles.body.paragraphs import blocks, from_paragraphs
from articles.models import Agency
from articles.models.article import Article
from sections import nav

LINES = ("kicker", "headline", "standfirst", "dateline")
READ = 300_000  # characters of a body that is read block by block for every form that opens; a longer one, letter by letter
PLAN, CORRECTION = "plan", "text"  # not of the story's values: the desk's plan, and what readers are told
_PHOTO = re.compile(r"photos-(\d{1,4})-(\w+)")


@dataclass
class Texts:
    """A set of values as the form shows and posts it, and the body as HTML. `fields`: {field: [texts]}."""

    fields: dict[str, list[str]]
    body: str

    @classmethod
    def of(cls, story: dict) -> "Texts":
        """The values of a story."""
        post = QueryDict(mutable=True)
        story_form.put_into(post, story, list(values.FIELDS))
        return cls({name: [str(text) for text in texts] for name, texts in post.lists()}, story["body"])

    def differing(self, typed: dict[str, list[str]]) -> list[str]:
        """Names of the fields in which `typed` differs; what was not posted at all does not."""
        names = [name for name in values.FIELDS if not self._same(name, typed)]
        names += [PLAN] if _plan_typed(typed) else []
        return names + ([CORRECTION] if _text(typed, CORRECTION) else [])

    def words(self, typed: dict[str, list[str]]) -> int:
        """How many words of text and lines differ."""
        changed = sum(_words(_text(self.fields, name), _text(typed, name)) for name in LINES if name in typed)
        if "body" not in typed or len(_text(typed, "body")) > READ:
            return changed
        return changed + words_changed(self.body, self.typed_body(typed))

    def typed_body(self, typed: dict[str, list[str]]) -> str:
        """The body that was typed, as the clean HTML it would be saved as."""
        text = _text(typed, "body")
        return self.body if text == _text(self.fields, "body") else story_form.html_of(text)

    def _same(self, name: str, typed: dict[str, list[str]]) -> bool:
        if name == "photos":
            rows = photo_rows(typed)
            return rows == photo_rows(self.fields) or not any(map(_PHOTO.fullmatch, typed))
        if name == "body":
            return "body" not in typed or self._same_body(typed)
        if name == "also_in":  # a list from which all was taken away posts nothing
            return "headline" not in typed or sorted(typed.get(name, [])) == sorted(self.fields.get(name, []))
        if name == "embargo":  # seconds that a browser leaves out are none
            return all(_minutes(self.fields, part) == _minutes(typed, part) for part in parts(name) if part in typed)
        return all(_text(self.fields, part) == _text(typed, part) for part in parts(name) if part in typed)

    def _same_body(self, typed: dict[str, list[str]]) -> bool:
        text = _text(typed, "body")
        if len(text) > READ:
            return text == _text(self.fields, "body")
        return blocks(self.typed_body(typed)) == blocks(self.body)


def parts(name: str) -> tuple[str, ...]:
    """The fields of the form that hold one field of the values."""
    return ("embargo_0", "embargo_1") if name == "embargo" else (story_form.FORM_NAMES.get(name, name),)


def photo_rows(fields: dict[str, list[str]]) -> list[dict[str, str]]:
    """The photos in posted fields, in their order in the form, without the rows that are empty."""
    rows: dict[int, dict[str, str]] = {}
    for key in fields:
        if (match := _PHOTO.fullmatch(key)) and match[2] in COLUMNS:
            rows.setdefault(int(match[1]), {})[match[2]] = _text(fields, key)
    return [rows[n] for n in sorted(rows) if any(rows[n].values())]


def label(name: str) -> str:
    """What the newsroom calls a field."""
    ours = {PLAN: _("plan"), CORRECTION: _("words for readers")}
    return ours.get(name) or conflicts.label_of(name)


def in_words(name: str, fields: dict[str, list[str]]) -> str:
    """A field that was posted, as text a person can read."""
    if name == "photos":
        return "\n".join(" · ".join(filter(None, [f"#{row.get('photo', '')}", row.get("caption"), row.get("credit")]))
                         for row in photo_rows(fields))
    if name == PLAN:
        return "\n".join(filter(None, (_text(fields, key) for key in fields if key.startswith(PREFIX))))
    if name in ("section", "also_in"):
        shelves = nav.tree().by_id
        found = (shelves.get(int(pk)) for pk in fields.get(name, []) if pk.isascii() and pk.isdecimal() and len(pk) < 16)
        return ", ".join(shelf.name for shelf in found if shelf)
    text = " ".join(filter(None, (_text(fields, part) for part in parts(name))))
    if name == "agency":
        pk = text if text.isascii() and text.isdecimal() and len(text) < 16 else 0
        return str(Agency.objects.filter(pk=pk).first() or "")
    return str(dict(Article._meta.get_field(name).choices or ()).get(text, text)) if name in values.TEXTS else text


def _plan_typed(typed: dict[str, list[str]]) -> bool:
    """Whether the plan was changed: the form posts what was on the screen as well."""
    plan = [key for key in typed if key.startswith(PREFIX) and f"initial-{key}" in typed]
    return any(_text(typed, key) != _text(typed, f"initial-{key}") for key in plan)


def _text(fields: dict[str, list[str]], name: str) -> str:
    """A field's last text; line ends and outer space alone are no difference."""
    return (fields.get(name) or [""])[-1].replace("\r\n", "\n").replace("\r", "\n").strip()


def _minutes(fields: dict[str, list[str]], name: str) -> str:
    text = _text(fields, name)
    return text.removesuffix(":00") if text.count(":") == 2 else text


def _words(old: str, new: str) -> int:
    return words_changed(from_paragraphs([old]), from_paragraphs([new]))
