"""Who wrote a story, read from a record's `bylines` or `byline`."""

import re

from articles.intake import Credit, DraftError
from articles.slugs import PATTERN
from newsroom.transfer.fields import items, line, one_line

NAME = 200  # characters
BY = re.compile(r"by\s+", re.IGNORECASE)
PARTS = re.compile(r" and |;")
SUFFIX = re.compile(r",? (?:Ph\.?D|M\.?D|J\.?D|MBA|Jr|Sr|II|III|IV|Esq)\.?$")
WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*", re.UNICODE)
HANGUL = re.compile(r"[가-힣]{2,5}")
SLUG = re.compile(rf"{PATTERN}\Z")
EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
PARTICLES = {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "van", "von"}
NO_PERSON = {
    "academy", "administration", "affairs", "agency", "association", "authority", "board", "bureau",
    "business", "center", "centre", "college", "commission", "committee", "communications", "community",
    "company", "content", "corporation", "council", "department", "desk", "digital", "division", "editor",
    "editorial", "editors", "education", "federal", "foundation", "general", "government", "group",
    "health", "house", "institute", "international", "justice", "law", "library", "ministry", "museum",
    "national", "network", "news", "newsroom", "office", "policy", "press", "program", "project", "public",
    "research", "school", "science", "section", "security", "service", "services", "social", "society",
    "staff", "state", "team", "technology", "training", "union", "university", "writers"
}


def credits_of(record: dict, agency: str) -> list[Credit]:
    """The authors in order, without those that are only the agency's name again."""
    listed = items(record, "bylines")
    found = [_credit(item) for item in listed] if listed else split(line(record, "byline", 2000))
    for credit in found:
        if len(credit.name) > NAME:
            raise DraftError("bylines" if listed else "byline", f"a name longer than {NAME} characters")
    return [credit for credit in found if credit.name and credit.name.casefold() != agency.casefold()]


def split(text: str) -> list[Credit]:
    """A byline as one or several authors: split only where every piece looks like a person's name."""
    text = BY.sub("", text, count=1) if BY.match(text) else text
    pieces = [piece.strip() for piece in PARTS.split(text)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) > 1 and all(looks_like_a_person(piece) for piece in pieces):
        return [Credit(piece) for piece in pieces]
    return [Credit(text)] if text else []


def looks_like_a_person(text: str) -> bool:
    """`Mary Ann Monroe`, `G. Nagesh Rao`, `Kristen Honey, PhD`, `김민지`; not `Standards and Technology`."""
    if HANGUL.fullmatch(text):
        return True
    words = SUFFIX.sub("", text).split()
    if not 2 <= len(words) <= 5 or not all(WORD.fullmatch(word) for word in words):
        return False
    if any(word.casefold() in NO_PERSON for word in words):
        return False
    return all(not word[0].islower() or word in PARTICLES for word in words)


def _credit(item) -> Credit:
    if isinstance(item, str):
        return Credit(one_line(item, "bylines", NAME))
    if not isinstance(item, dict):
        raise DraftError("bylines", "each must be a name, or an object with name, slug and email")
    name, slug, email = (one_line(item.get(key), "bylines", NAME) for key in ("name", "slug", "email"))
    if not name:
        raise DraftError("bylines", "one has no name")
    if slug and (len(slug) > 100 or not SLUG.fullmatch(slug)):
        raise DraftError("bylines", f"“{slug}” is no slug: letters, figures and hyphens only")
    if email and not EMAIL.fullmatch(email):
        raise DraftError("bylines", f"“{email}” is no e-mail address")
    return Credit(name, slug, email)
