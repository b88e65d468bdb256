"""What a file says about its picture, in the library's words."""

import re
from dataclasses import dataclass, field
from datetime import datetime

ALONE = ("title", "caption", "alt", "credit", "source", "copyright", "place", "country", "instructions", "job",
         "ai_source", "usage_terms", "web_statement")


@dataclass(frozen=True)
class Facts:
    """Words by field, "" or empty where the file is silent. `taken` is without a zone where the file names none."""

    title: str = ""  # the headline, or the name of the object
    caption: str = ""
    alt: str = ""
    credit: str = ""
    creator: tuple[str, ...] = ()
    source: str = ""
    copyright: str = ""
    taken: datetime | None = None
    place: str = ""  # the city
    country: str = ""
    keywords: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    instructions: str = ""
    job: str = ""
    ai_source: str = ""  # "", "made" or "edited"
    usage_terms: str = ""
    web_statement: str = ""  # an address of http or https
    more: dict[str, str] = field(default_factory=dict)  # fields that the library has no column for, by name
    raw: dict[str, list[str]] = field(default_factory=dict)  # base64 by place: bytes whose meaning was guessed or repaired

    def columns(self) -> dict:
        """By column of a photo, what is said; what is not said is left out."""
        said = {name: getattr(self, name) for name in ALONE} | {
            "creator": "; ".join(self.creator),
            "keywords": ", ".join(_each(self.keywords)),
            "people": "; ".join(self.people),
            "taken": self.taken,
            "more": self.more,
            "raw": self.raw,
        }
        return {name: value for name, value in said.items() if value}


def _each(keywords) -> list[str]:
    """Single keywords, each once: many programs write all of them as one."""
    words = (word.strip() for keyword in keywords for word in re.split("[,;]", keyword))
    return list({word.casefold(): word for word in words if word}.values())
