"""The tree and the menu as plain data, read from the database once and kept until a section changes."""

from dataclasses import dataclass, field, replace

from django.core.cache import cache
from django.dispatch import receiver

from sections.cues import cue_of
from sections.events import pages_changed
from sections.models import Section

KEY = "sections.tree"
SECONDS = 60  # another machine without a shared cache sees a renamed section after this long


@dataclass(frozen=True, slots=True)
class Shelf:
    """One section as templates see it. `children` holds subsections in menu order; `cue` is the class of its colour."""

    id: int
    name: str
    slug: str
    path: str
    in_menu: bool
    description: str
    cue: str
    parent_id: int | None
    children: tuple["Shelf", ...] = ()

    @property
    def url(self) -> str:
        """The section's front."""
        return f"/{self.path}/"

    @property
    def shown_children(self) -> list["Shelf"]:
        """The subsections that stand in the menu."""
        return [child for child in self.children if child.in_menu]


@dataclass(frozen=True, slots=True)
class Tree:
    """All sections: `tops` in menu order, and every shelf by id and by path."""

    tops: tuple[Shelf, ...]
    by_id: dict[int, Shelf] = field(repr=False)
    by_path: dict[str, Shelf] = field(repr=False)

    def top_of(self, shelf: Shelf) -> Shelf:
        """The top section that `shelf` stands under, or itself."""
        return self.by_id[shelf.parent_id] if shelf.parent_id else shelf

    def trail_of(self, section: int) -> list[Shelf]:
        """The shelves from the top section down to `section`; empty where it is unknown."""
        shelf = self.by_id.get(section)
        if shelf is None:
            return []
        return [self.top_of(shelf), shelf] if shelf.parent_id else [shelf]


def tree() -> Tree:
    """The whole tree; one query when cold, none when warm."""
    found = cache.get(KEY)
    if found is None:
        found = read()
        cache.set(KEY, found, SECONDS)
    return found


def menu() -> list[Shelf]:
    """The top sections shown in the menu."""
    return [top for top in tree().tops if top.in_menu]


def read() -> Tree:
    """Build the tree from the database."""
    rows = list(Section.objects.order_by("position", "name", "id"))
    tops = [row for row in rows if row.parent_id is None]
    shelves = tuple(_shelf(top, rows) for top in tops)
    flat = [shelf for top in shelves for shelf in (top, *top.children)]
    return Tree(shelves, {shelf.id: shelf for shelf in flat}, {shelf.path: shelf for shelf in flat})


def _shelf(row: Section, rows: list[Section], above: Shelf | None = None) -> Shelf:
    path = f"{above.path}/{row.slug}" if above else row.slug
    cue = cue_of(row.colour) or (above.cue if above else "")
    shelf = Shelf(row.pk, row.name, row.slug, path, row.in_menu, row.description, cue, row.parent_id)
    return replace(shelf, children=tuple(_shelf(child, rows, shelf) for child in rows if child.parent_id == row.pk))


@receiver(pages_changed)
def forget(sender, keys, **kwargs):
    """Read the tree anew after any section changed."""
    if any(key.startswith("section-") for key in keys):
        cache.delete(KEY)
