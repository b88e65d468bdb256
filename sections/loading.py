"""From a list of entries to sections: makes what is missing, leaves what an editor has made alone.

An entry is `{"name": …, "slug": …, "description": …, "colour": …, "in_menu": …, "children": [entries]}`; only `name`
is required, order is menu order.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from sections.models import Section
from sections.shelving import shelve

KEYS = {"name", "slug", "description", "colour", "in_menu", "children"}
STEP = 10  # between two neighbours in the menu, so that an editor can put a third one there


class BadEntry(ValueError):
    """An entry that cannot become a section; the message names it."""


@transaction.atomic
def load(entries: list[dict]) -> tuple[int, int]:
    """Make the sections that are missing, all or none. Returns (made, there already). Raises BadEntry."""
    return _load(entries, parent=None, where="")


def _load(entries, *, parent: Section | None, where: str) -> tuple[int, int]:
    if not isinstance(entries, list):
        raise BadEntry(f"{where or 'The file'}: a list of sections is expected here.")
    made = there = 0
    for number, entry in enumerate(entries, start=1):
        name = _checked(entry, f"{where}entry {number}")
        section, new = _find_or_make(entry, parent, position=number * STEP, where=where + name)
        below = _load(entry.get("children", []), parent=section, where=f"{where}{name} / ")
        made, there = made + new + below[0], there + (not new) + below[1]
    return made, there


def _checked(entry, where: str) -> str:
    """The entry's name, after a look at its shape."""
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise BadEntry(f"{where}: needs a name.")
    if unknown := sorted(set(entry) - KEYS):
        known = ", ".join(sorted(KEYS))
        raise BadEntry(f"{where} ({entry['name']}): unknown key {', '.join(unknown)}; known are {known}.")
    return entry["name"].strip()


def _find_or_make(entry: dict, parent, *, position: int, where: str) -> tuple[Section, bool]:
    slug = entry.get("slug") or slugify(entry["name"])
    found = Section.objects.filter(parent=parent, slug=slug).first()
    if found:
        return found, False
    fields = {key: entry[key] for key in ("description", "colour", "in_menu") if key in entry}
    section = Section(parent=parent, name=entry["name"].strip(), slug=slug, position=position, **fields)
    try:
        section.full_clean()
    except ValidationError as error:
        reasons = "; ".join(f"{field}: {' '.join(texts)}" for field, texts in error.message_dict.items())
        raise BadEntry(f"{where}: {reasons}") from error
    return shelve(section), True
