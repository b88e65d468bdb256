"""The names behind the ids of several versions of a story, also of what is no longer there: four queries at the most."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.body.figures import photos_in
from articles.models import Agency, Author, Tag
from articles.photos.models import Photo
from articles.workflow.pictures import name_of
from sections import nav


@dataclass
class Named:
    """The rows that still exist, by id."""

    authors: dict[int, Author]
    agencies: dict[int, Agency]
    tags: dict[int, Tag]
    photos: dict[int, Photo]

    @classmethod
    def of(cls, *versions: dict) -> "Named":
        """Ask for what these sets of values name."""
        ids = {"bylines": set(), "agencies": set(), "tags": set(), "photos": set()}
        for one in versions:
            ids["bylines"] |= {row["author"] for row in one["bylines"]}
            ids["agencies"] |= {one["agency"]} - {None}
            ids["tags"] |= set(one["tags"])
            ids["photos"] |= {row["photo"] for row in one["photos"]} | set(photos_in(one["body"]))
        return cls(
            authors=Author.objects.select_related("merged_into").in_bulk(ids["bylines"]),
            agencies=Agency.objects.in_bulk(ids["agencies"]),
            tags=Tag.objects.in_bulk(ids["tags"]),
            photos=Photo.objects.in_bulk(ids["photos"]),
        )

    def author(self, row: dict) -> str:
        """A name as it is printed in the byline."""
        found = self.authors.get(row["author"])
        name = found.name if found else _("author %(number)s, no longer known") % {"number": row["author"]}
        if found and found.merged_into:
            name = _("%(name)s (now %(other)s)") % {"name": name, "other": found.merged_into.name}
        printed = _("%(name)s, printed as “%(words)s”") % {"name": name, "words": row["printed_as"]}
        return printed if row["printed_as"] else name

    def agency(self, pk: int | None) -> str:
        """An agency's name."""
        if pk is None:
            return ""
        return str(self.agencies.get(pk) or _("agency %(number)s, no longer known") % {"number": pk})

    def tag(self, pk: int) -> str:
        """A tag's name."""
        return str(self.tags.get(pk) or _("tag %(number)s, no longer known") % {"number": pk})

    def photo(self, pk: int) -> str:
        """A photo as the newsroom finds it in the library."""
        found = self.photos.get(pk)
        return name_of(found) if found else _("Photo %(number)s, no longer in the library") % {"number": pk}

    def section(self, pk: int | None) -> str:
        """A section with the one it stands under, by the tree as it is now."""
        if pk is None:
            return ""
        trail = nav.tree().trail_of(pk)
        return " › ".join(shelf.name for shelf in trail) or _("section %(number)s, no longer there") % {"number": pk}
