"""Sections by path or name, as records give them; missing ones are made."""

import re

from django.core.exceptions import ValidationError

from articles.intake.draft import DraftError
from articles.slugs import slug_of
from sections import nav
from sections.models import Section
from sections.rules import check
from sections.shelving import shelve

PATH = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)?")
LONGEST = 80  # characters of a name or a slug


class Shelves:
    """The section tree as an import sees it. `warn(field, text)` hears of every section that had to be made."""

    def __init__(self, warn):
        self.warn = warn
        self.read()

    def read(self) -> None:
        """Read the tree anew: colleagues may change it while a long import runs."""
        self.tree = nav.read()
        self.parents = {shelf.id: shelf.parent_id for shelf in self.tree.by_id.values()}
        self._found: dict[str, int] = {}

    def find(self, text: str) -> int:
        """The id of the section `text` means. Raises DraftError where two match or none can be made."""
        if text not in self._found:
            found = self._look(text) or self._make(text)
            self._found[text] = found
        return self._found[text]

    def _look(self, text: str) -> int | None:
        if text in self.tree.by_path:
            return self.tree.by_path[text].id
        wanted, tops = text.casefold(), self.tree.tops
        for level in ([shelf for top in tops for shelf in top.children], tops):
            matches = [shelf for shelf in level if shelf.name.casefold() == wanted]
            if len(matches) > 1:
                paths = ", ".join(shelf.path for shelf in matches)
                raise DraftError("section", f"“{text}” could be any of {paths}; give the path instead")
            if matches:
                return matches[0].id
        return None

    def _make(self, text: str) -> int:
        """Make what is missing: the last part of a path under its top section, or a top section of this name."""
        is_path = PATH.fullmatch(text)
        top, _, sub = text.partition("/") if is_path else (text, "", "")
        if sub:
            parent = self.tree.by_path.get(top)
            return self._add(sub, slug=sub, parent=parent.id if parent else self._add(top, slug=top))
        return self._add(text, slug=text if is_path else "")

    def _add(self, name: str, *, slug: str, parent: int | None = None) -> int:
        if len(name) > LONGEST:
            raise DraftError("section", f"longer than {LONGEST} characters")
        if slug:  # a path names no names
            name = slug.replace("-", " ").replace("_", " ").strip().capitalize() or slug
        row = Section(name=name, slug=slug or self._free_slug(name), parent_id=parent)
        try:
            check(row)
        except ValidationError as refusal:
            raise DraftError("section", " ".join(refusal.messages)) from None
        shelve(row)
        self.read()
        self.warn("section", f"“{row.path}” did not exist and was made")
        return row.pk

    def _free_slug(self, name: str) -> str:
        """A slug for a new top section that is neither taken nor reserved; addresses of sections are ASCII."""
        slug = slug_of(name, fallback="section")
        slug = base = slug if slug.isascii() else "section"
        number = 1
        while slug in self.tree.by_path or not _allowed(slug):
            number += 1
            slug = f"{base}-{number}"
        return slug


def _allowed(slug: str) -> bool:
    try:
        check(Section(slug=slug))
    except ValidationError:
        return False
    return True
