"""Which agency a photo comes from, by the words of its credit and source: `REUTERS/Jane Doe`, `AFP via Getty Images`."""

import re

from articles.models import Agency

DIVIDERS = re.compile(r"[/,;:|()\[\]&+·=]|\s[-–—]\s|\b(?:via|for|courtesy of|provided by|handout)\b", re.I)
# Words in a credit that say no name: "AP Photo" is AP. An agency's own name is taken whole, for Korea News is not Korea.
GENERAL = {"photo", "photos", "image", "images", "news", "agency", "agence", "press", "pool", "file", "by", "the", "from"}
MOST = 1000  # characters of a credit that are looked at


def of(credit: str, source: str = "") -> Agency | None:
    """The agency that is named first, in the credit before the source; of duplicates the one that stays. One query."""
    agencies = Agency.objects.select_related("merged_into").order_by("pk")
    found = named(agencies, credit, source)
    return (found.merged_into or found) if found else None


def named(agencies, *texts: str):
    """The first in `texts` of these agencies, whole names only, without regard to case; None where none is named."""
    known = {}
    for agency in agencies:
        for name in (agency.name, agency.signoff, agency.credit):
            known.setdefault(_plain(name), agency)
    known.pop("", None)
    pieces = (piece for text in texts for piece in DIVIDERS.split(text[:MOST]))
    ways = (way for piece in pieces for way in (_plain(piece), _plain(piece, GENERAL)))
    return next((known[way] for way in ways if way in known), None)


def _plain(name: str, without=()) -> str:
    """A name as it is compared: its words in small letters."""
    return " ".join(word for word in re.findall(r"[\w']+", name.casefold()) if word not in without)
