"""The tree and the menu as plain data, read from the database once and kept until a section changes."""

from dataclasses import dataclass, field

from django.core.cache import cache
from django.dispatch import receiver

from sections.events import pages_changed
from sections.models import Section

KEY = "sections.tree"
SECONDS = 60  # another machine without a shared cache sees a renamed section after this long


@dataclass(frozen=True, slots=True)
class Shelf:
    """One section as templates see it. `children` holds subsections in menu order."""

    id: int
    name: str
    slug: str
    path: str
    in_menu: bool
    description: str
    colour: str
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


def _shelf(row: Section, rows: list[Section], prefix: str = "") -> Shelf:
    path = prefix + row.slug
    children = tuple(_shelf(child, rows, f"{path}/") for child in rows if child.parent_id == row.pk)
    return Shelf(
        row.pk, row.name, row.slug, path, row.in_menu, row.description, row.colour, row.parent_id, children
    )


@receiver(pages_changed)
def forget(sender, keys, **kwargs):
    """Read the tree anew after any section changed."""
    if any(key.startswith("section-") for key in keys):
        cache.delete(KEY)
