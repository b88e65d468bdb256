"""Authors, agencies and tags by name: found, or made, and remembered for the rest of the run."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q

from articles.slugs import slug_of

MOST_REMEMBERED = 20_000  # names a table; then memory starts afresh, so that it stays flat at any archive size
SLUG = 100  # characters


class Wanted(NamedTuple):
    """A name that a story needs a row for, and what a new row would be made with."""

    name: str
    slug: str = ""
    more: tuple[tuple[str, object], ...] = ()


class Names:
    """The rows of one table (Author, Agency or Tag) by name and by slug, following merged ones to their successor."""

    def __init__(self, model, fallback: str):
        self.model, self.fallback = model, fallback
        self.by_slug, self.by_name, self._slugs = {}, {}, {}

    def learn(self, wanted: Iterable[Wanted]) -> None:
        """Make sure that `get` knows all of `wanted`: one query for those not yet known, one insert for new ones."""
        if len(self.by_slug) > MOST_REMEMBERED:
            self.by_slug, self.by_name, self._slugs = {}, {}, {}
        unknown = {key: want for want in wanted if self._find(*(key := want[:2])) is None}
        if unknown:
            self._read(unknown.values())
            self._make(want for key, want in unknown.items() if self._find(*key) is None)

    def get(self, name: str, slug: str = ""):
        """The row for a name that was learnt."""
        return self._find(name, slug)

    def slug(self, name: str) -> str:
        """The slug a new row of this name gets."""
        if name not in self._slugs:
            self._slugs[name] = slug_of(name, limit=SLUG, fallback=self.fallback)
        return self._slugs[name]

    def _find(self, name: str, slug: str):
        if slug:
            return self.by_slug.get(slug)
        return self.by_name.get(name) or self.by_slug.get(self.slug(name))

    def _read(self, wanted: Iterable[Wanted]) -> None:
        slugs = {want.slug or self.slug(want.name) for want in wanted}
        names = {want.name for want in wanted if not want.slug}
        rows = self.model.objects.filter(Q(slug__in=slugs) | Q(name__in=names)).select_related("merged_into")
        for row in rows.order_by("-id"):  # of two with one name, the older one stays
            survivor = row.merged_into or row
            self.by_slug[row.slug] = survivor
            if row.name in names:
                self.by_name[row.name] = survivor

    def _make(self, wanted: Iterable[Wanted]) -> None:
        new = {}
        for want in wanted:
            slug = want.slug or self.slug(want.name)
            new.setdefault(slug, self.model(name=want.name, slug=slug, **dict(want.more)))
        self.model.objects.bulk_create(new.values())
        self.by_slug |= new
