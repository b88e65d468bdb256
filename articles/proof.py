"""From a story's values to an edition's: all that readers will see, rendered and frozen. Reads no clock.

`Lookups` hands in the names behind the ids, so that one story asks the database and an import asks its own memory.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from articles import illustrations
from articles.body.figures import photos_in
from articles.body.gallery import interleave
from articles.body.signoff import with_signoff
from articles.languages import foreign
from articles.models import Agency, Author, Tag
from articles.photos.models import Photo
from articles.states import Change, Kind
from articles.times import moment
from sections import nav


@dataclass
class Lookups:
    """The rows behind a story's ids: dicts by id."""

    authors: dict[int, Author]
    agencies: dict[int, Agency]
    tags: dict[int, Tag]
    photos: dict[int, Photo]
    parents: dict[int, int | None]  # section id → top section id

    @classmethod
    def of(cls, values: dict) -> "Lookups":
        """Ask the database for what one story needs, following merged duplicates to their successor."""
        tree = nav.read()
        return cls(
            authors=_survivors(Author, [row["author"] for row in values["bylines"]]),
            agencies=_survivors(Agency, [values["agency"]] if values["agency"] else []),
            tags=_survivors(Tag, values["tags"]),
            photos=Photo.objects.in_bulk({row["photo"] for row in values["photos"]} | set(photos_in(values["body"]))),
            parents={shelf.id: shelf.parent_id for shelf in tree.by_id.values()},
        )


def _survivors(model, ids: list[int]) -> dict:
    rows = model.objects.select_related("merged_into").in_bulk(ids)
    return {pk: row.merged_into or row for pk, row in rows.items()}


def edition_values(
    article: int,
    values: dict,
    look: Lookups,
    *,
    first_published: datetime,
    updated: datetime | None,
    corrections: list[dict],
) -> dict:
    """All columns of an Edition but its time, version, revision and change. `corrections`: [{kind, text, at}]."""
    agency = look.agencies.get(values["agency"])
    credits = _credits(values, look)
    edition = {
        "kind": values["kind"],
        "language": values["language"],
        "section_id": values["section"],
        "top_section_id": look.parents.get(values["section"]) or values["section"],
        "slug": values["slug"],
        "kicker": values["kicker"],
        "headline": values["headline"],
        "standfirst": values["standfirst"],
        "dateline": values["dateline"],
        "byline": byline_line([row["name"] for row in credits], agency.name if agency else ""),
        "credits": credits + ([_agency_credit(agency)] if agency else []),
        "tags": _tags(values, look),
        "pictures": illustrations.pictures_of(values, look.photos),
        "corrections": corrections,
        "first_published": first_published,
        "updated": updated,
    }
    signoff = _signoff(values, look, agency)
    with override(settings.LANGUAGE_CODE):  # whatever language the one who publishes works in
        return edition | _rendered(article, edition, with_signoff(values["body"], signoff))


def byline_line(names: list[str], agency: str) -> str:
    """`By A`, `By A and B`, `By A, B and C`; with an agency `By A, Yonhap`; the agency alone `By Yonhap`."""
    *first, last = names or [""]
    people = _("%(people)s and %(last)s") % {"people": ", ".join(first), "last": last} if first else last
    who = ", ".join(filter(None, [people, agency]))
    return _("By %(names)s") % {"names": who} if who else ""


def _credits(values: dict, look: Lookups) -> list[dict]:
    rows = [(look.authors[row["author"]], row["printed_as"]) for row in values["bylines"]]
    return [
        {"author": author.pk, "name": printed or author.name, "slug": author.slug} for author, printed in rows
    ]


def _agency_credit(agency: Agency) -> dict:
    return {"agency": agency.pk, "name": agency.name, "slug": agency.slug}


def _tags(values: dict, look: Lookups) -> list[dict]:
    seen = {look.tags[pk].pk: look.tags[pk] for pk in values["tags"]}
    return [
        {"tag": tag.pk, "name": tag.name, "slug": tag.slug} | ({"series": True} if tag.series else {})
        for tag in seen.values()
    ]


def _signoff(values: dict, look: Lookups, agency: Agency | None) -> str:
    """The agency's name, else the first author's e-mail where the author allows it."""
    if agency:
        return agency.signoff or agency.name
    authors = [look.authors[row["author"]] for row in values["bylines"]]
    return next((author.email for author in authors if author.show_email and author.email), "")


def _rendered(article: int, edition: dict, body: str) -> dict:
    """The two ready-made pieces of HTML."""
    label = "" if edition["kind"] == Kind.NEWS else str(Kind(edition["kind"]).label)
    gallery = edition["kind"] == Kind.GALLERY
    drawn = illustrations.drawn(body, edition["pictures"], opens=gallery)
    shared = {
        "e": edition,
        "label": label,
        "lang": foreign(edition["language"]),
        "byline": _linked_byline(edition["credits"]),
        "published": moment(edition["first_published"]),
        "url": f"/article/{article}/{edition['slug']}/",
    }
    story = (
        shared
        | {
            "updated": moment(edition["updated"]) if edition["updated"] else "",
            "body": mark_safe(interleave(drawn.body, drawn.rest) if gallery else drawn.body),  # sanitised by its field
            "lead": drawn.lead,
            "rest": [] if gallery else drawn.rest,
            "tags": edition["tags"],
            "series": [tag for tag in edition["tags"] if tag.get("series")],
            "own": settings.LANGUAGE_CODE,
            "corrections": [_told(row) for row in edition["corrections"]],
        }
    )
    card = shared | {
        "lead": drawn.thumbnail,
        "mark": _mark(edition["corrections"]),
        "byline": _unbroken_byline(edition["credits"]),
        "at": mark_safe(f"<!--at:{edition['first_published'].isoformat()}-->"),
    }
    return {
        "story_html": get_template("articles/parts/story.html").template.render(Context(story)),
        "card_html": get_template("articles/parts/card.html").template.render(Context(card)),
    }


def _linked_byline(credits: list[dict]) -> SafeString:
    """The byline with every name linked to its page."""
    links = [
        format_html(
            '<a href="/{}/{}/"{}>{}</a>',
            "author" if "author" in row else "agency",
            row["slug"],
            mark_safe(' rel="author"') if "author" in row else "",
            row["name"],
        )
        for row in credits
    ]
    people = [link for link, row in zip(links, credits, strict=True) if "author" in row]
    agency = "".join(link for link, row in zip(links, credits, strict=True) if "agency" in row)
    return mark_safe(byline_line(people, agency))


def _unbroken_byline(credits: list[dict]) -> SafeString:
    """The byline in words alone, of which no name is broken at its hyphen."""
    names = [format_html('<span class="unbroken">{}</span>', row["name"]) for row in credits if "author" in row]
    agency = next((escape(row["name"]) for row in credits if "agency" in row), "")
    return mark_safe(byline_line(names, agency))


def _mark(corrections: list[dict]) -> str:
    """What a card says of a story that was put right: the graver word where there are both."""
    kinds = {row["kind"] for row in corrections}
    words = {Change.CORRECTION: _("Corrected"), Change.CLARIFICATION: _("Clarified")}
    return next((word for kind, word in words.items() if kind in kinds), "")


def _told(row: dict) -> dict:
    """A correction as the story shows it."""
    return {
        "label": Change(row["kind"]).label,
        "text": row["text"],
        "time": moment(datetime.fromisoformat(row["at"])),
    }
