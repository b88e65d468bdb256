"""A form that is typed and not saved, as values that can be drawn: whatever of it can be understood, valid or not.

Nothing is written: a tag that is new stands under a negative number until the story is saved.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from articles import history, values
from articles.admin import names, story_form
from articles.models import Article, Revision, Tag
from articles.previewing.drawing import NO_HEADLINE
from articles.proof import Lookups
from articles.workflow.refusals import Refused
from articles.workflow.save import tidied


@dataclass
class Typed:
    """What was typed: its values, the names behind them, and what is wrong with the form, a sentence each."""

    values: dict
    look: Lookups
    errors: list[str]
    base: dict

    @property
    def changed(self) -> bool:
        """Whether it differs from the revision that typing began on."""
        return bool(values.differences(self.base, self.values))


def read(form) -> Typed:
    """What a bound story form means."""
    form.is_valid()
    base = _base(form)
    complete = {name: form.cleaned_data[name] if name in form.cleaned_data else _guess(form, name) for name in _NAMES}
    tags = complete.pop("tags")
    found = story_form.values_from(complete | {"tags": []}, base)
    new = {-n: tag for n, tag in enumerate((tag for tag in tags if not tag.pk), 1)}
    numbers = {tag.slug: number for number, tag in new.items()}
    found["tags"] = [tag.pk or numbers[tag.slug] for tag in tags]
    found = _tidied(found)
    look = Lookups.of(found | {"tags": [pk for pk in found["tags"] if pk > 0]})
    look.tags |= {number: Tag(pk=number, name=tag.name, slug=tag.slug) for number, tag in new.items()}
    return Typed(found, look, _errors(form), base)


_NAMES = (*values.TEXTS, "section", "agency", "also_in", "embargo", "authors", "tags", "photos")


def _base(form) -> dict:
    """The revision that was on the screen when typing began; the empty sheet of a new story."""
    number = form.cleaned_data.get("revision")
    try:
        return history.values_at(Article(pk=form.instance.pk), number) if form.instance.pk and number else values.blank()
    except Revision.DoesNotExist:
        return values.blank()


def _guess(form, name: str):
    """The most that can be made of a field with an error in it."""
    raw = form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    if name in values.TEXTS:
        default = values.blank()[name]
        return default if name in ("kind", "language", "slug") else str(raw or default)
    if name in ("authors", "tags"):
        text = str(raw or "").replace("\0", "")  # no database is asked for a name with a NUL in it
        if name == "authors":
            return _each(names.bylines_from, text.splitlines())
        return _each(lambda piece: names.tags_from(piece, may_add=True), text.split(","))
    if name == "photos":
        return _each(lambda row: form.fields[name].clean([row]), raw or [])
    return [] if name == "also_in" else None


def _each(understand, pieces: list) -> list:
    """All that can be understood of `pieces`, one by one; the rest is left out, and the form's errors name it."""
    found = []
    for piece in pieces:
        try:
            found += understand(piece)
        except ValidationError:
            continue
    return found


def _tidied(found: dict) -> dict:
    """As it would be stored, as far as that can be."""
    try:
        return tidied(found | {"headline": found["headline"] or NO_HEADLINE})
    except Refused:
        return found


def _errors(form) -> list[str]:
    labels = {name: str(field.label or name) for name, field in form.fields.items()}
    return [
        f"{labels[name]}: {message}" if name in labels else str(message)
        for name, messages in form.errors.items() for message in messages
    ]
