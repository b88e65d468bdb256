"""An edition rendered again from its own frozen words, after one of its names was joined into another.

Nothing else may change on this occasion: neither a caption that the library mended since, nor another author's new name.
"""

from copy import copy
from dataclasses import replace

from articles import indexes, proof
from articles import values as story_values
from articles.illustrations import WORDS
from articles.models import Edition

COLUMNS = ("byline", "credits", "tags", "story_html", "card_html")


def reissue(edition: Edition) -> None:
    """Write `edition` anew, with the names its revision points to in place of those that were joined.

    The revision must have been pointed at the survivors already, and the story must be locked.
    """
    values = edition.revision.values | {"slug": edition.slug}
    values = story_values.blank() | values
    values["bylines"] = _printed(edition, values["bylines"])
    values["photos"] = [_frozen_words(edition, row) for row in values["photos"]]
    look = _frozen(edition, proof.Lookups.of(values), values)
    fresh = proof.edition_values(
        edition.article_id, values, look, first_published=edition.first_published, updated=edition.updated,
        corrections=edition.corrections,
    )
    Edition.objects.filter(pk=edition.pk).update(**{name: fresh[name] for name in COLUMNS})
    indexes.changed([edition.pk])


def _printed(edition: Edition, bylines: list[dict]) -> list[dict]:
    """The byline rows, each printed as it was; a survivor that is new to this edition under its own name.

    Words that were printed instead of a name stay: somebody chose them for this story.
    """
    frozen = {row["author"]: row["name"] for row in edition.credits if "author" in row}
    return [row | {"printed_as": row["printed_as"] or frozen.get(row["author"], "")} for row in bylines]


def _frozen_words(edition: Edition, row: dict) -> dict:
    words = next((picture for picture in edition.pictures if picture["photo"] == row["photo"]), {})
    return row | {name: words.get(name, row[name]) for name in WORDS}


def _frozen(edition: Edition, look: proof.Lookups, values: dict) -> proof.Lookups:
    """The rows behind the ids, bearing the names they had in this edition."""
    tags = {row["tag"]: row["name"] for row in edition.tags}
    agencies = {row["agency"]: row["name"] for row in edition.credits if "agency" in row}
    words = {row["photo"]: {name: row[name] for name in WORDS} for row in [*edition.pictures, *values["photos"]]}
    return replace(
        look,
        tags={pk: _named(row, tags) for pk, row in look.tags.items()},
        agencies={pk: _named(row, agencies) for pk, row in look.agencies.items()},
        photos={pk: _with(row, words.get(pk, {})) for pk, row in look.photos.items()},
    )


def _named(row, frozen: dict[int, str]):
    return _with(row, {"name": frozen[row.pk]}) if row.pk in frozen else row


def _with(row, facts: dict):
    changed = copy(row)
    changed.__dict__.update(facts)
    return changed
