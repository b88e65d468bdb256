"""A story as schema.org describes it, and its picture for cards of other sites. Pure: values in, plain data out.

Rules followed: schema.org's NewsArticle, and what Google asks of articles, breadcrumbs and pictures.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString, mark_safe

from articles.models import Edition
from articles.photos.markup import social
from articles.photos.models import Picture
from articles.states import Kind
from articles.times import machine
from sections.nav import Shelf

TYPES = {
    Kind.ANALYSIS: "AnalysisNewsArticle", Kind.OPINION: "OpinionNewsArticle", Kind.EDITORIAL: "OpinionNewsArticle",
    Kind.COLUMN: "OpinionNewsArticle", Kind.FEATURE: "ReportageNewsArticle", Kind.SPONSORED: "AdvertiserContentArticle",
}
LEAST = 50_000  # pixels of a picture that a search engine takes


@dataclass(frozen=True)
class Shown:
    """A picture for other sites: the address of a JPEG, its size in pixels, and what is to be seen."""

    url: str
    width: int
    height: int
    alt: str


def scripts(*things: dict) -> SafeString:
    """JSON-LD for a page, an element for each thing that is not empty. Nothing in it can end the element it stands in."""
    return mark_safe("\n".join(_script(thing) for thing in things if thing))


def _script(thing: dict) -> str:
    text = json.dumps({"@context": "https://schema.org"} | thing, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def lead_of(edition: Edition, pictures: dict[int, Picture]) -> tuple[dict, Picture] | None:
    """The words and the public row of the lead picture, if it may be shown."""
    words = next((row for row in edition.pictures if not row.get("in_text")), None)
    picture = pictures.get(words["photo"]) if words else None
    return (words, picture) if picture else None


def cards_of(edition: Edition, pictures: dict[int, Picture], site: str) -> list[Shown]:
    """The lead picture in three shapes (16:9, 4:3, 1:1), the widest first; none where it is missing or too small."""
    found = lead_of(edition, pictures)
    if found is None:
        return []
    words, picture = found
    made = [Shown(site + path, width, height, words["alt"]) for path, width, height in social(picture)]
    return [one for one in made if one.width * one.height >= LEAST]


def story(edition: Edition, pictures: dict[int, Picture], trail: list[Shelf], publisher) -> dict:
    """The story. `publisher` has `site`, `organisation` (a dict) and `licence` (an address, or nothing)."""
    site, address = publisher.site, publisher.site + edition.get_absolute_url()
    said = {
        "@type": TYPES.get(edition.kind, "NewsArticle"),
        "@id": f"{address}#story",
        "mainEntityOfPage": address,
        "url": address,
        "headline": edition.headline,
        "description": edition.standfirst,
        "datePublished": machine(edition.first_published),
        "dateModified": machine(edition.updated or edition.first_published),
        "author": _authors(edition, site),
        "publisher": publisher.organisation,
        "copyrightHolder": {"@id": publisher.organisation["@id"]},
        "image": _images(edition, pictures, publisher),
        "articleSection": [shelf.name for shelf in trail],
        "keywords": [row["name"] for row in edition.tags],
        "dateline": edition.dateline,
        "inLanguage": edition.language,
        "isAccessibleForFree": True,
        "correction": [_correction(row) for row in edition.corrections],
    }
    return {name: value for name, value in said.items() if value}


def way(trail: list[Shelf], last: tuple[str, str] | None, site: str) -> dict:
    """A BreadcrumbList as the page shows it, from its top section on; `last` is (name, address) of the page itself.

    Empty where there is only one step.
    """
    steps = [(shelf.name, site + shelf.url) for shelf in trail] + ([last] if last else [])
    rows = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": rows} if len(rows) > 1 else {}


def _authors(edition: Edition, site: str) -> list[dict]:
    """Who signs, each with their page; a story that nobody signs has none."""
    return [
        {"@type": "Person", "name": row["name"], "url": f"{site}/author/{row['slug']}/"} if "author" in row
        else {"@type": "Organization", "name": row["name"], "url": f"{site}/agency/{row['slug']}/"}
        for row in edition.credits
    ]


def _images(edition: Edition, pictures: dict[int, Picture], publisher) -> list[dict]:
    """The lead picture in three shapes, with whose it is."""
    found = lead_of(edition, pictures)
    words = found[0] if found else {}
    rights = {
        "caption": words.get("caption"), "creditText": words.get("credit"), "copyrightNotice": words.get("credit"),
        "license": publisher.licence, "acquireLicensePage": publisher.licence,
    }
    said = {name: value for name, value in rights.items() if value}
    return [
        {"@type": "ImageObject", "url": one.url, "contentUrl": one.url, "width": one.width, "height": one.height, **said}
        for one in cards_of(edition, pictures, publisher.site)
    ]


def _correction(row: dict) -> dict:
    return {"@type": "CorrectionComment", "text": row["text"], "datePublished": machine(datetime.fromisoformat(row["at"]))}
