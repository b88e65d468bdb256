"""Slips of the keyboard: a word twice in a row, a text that stops in the middle of a sentence. Pure; English alone."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from articles.body.words import plain_text
from articles.checks.finding import WARN, Finding
from articles.checks.reading import Reading

_TWICE = re.compile(r"\b([a-z]{1,5}) \1\b(?!['’-])", re.IGNORECASE)
_WORDS = "the a an of to for at with from by and or but as into are were be been its their our his this these have has will"
NEVER_TWICE = frozenset(_WORDS.split())  # without a reason; "that that", "had had" or "is is" have one
FAREWELLS = {"ends", "end", "sincerely", "faithfully", "truly", "here", "website", "site", "page"}  # no end of a sentence
CUT = 12  # words of a last paragraph that can only be prose


def twice(reading: Reading) -> Iterator[Finding]:
    """“the the”, each once."""
    if not reading.english:
        return
    for name, text in (("headline", reading.headline), ("standfirst", reading.standfirst), ("body", reading.text)):
        for words in dict.fromkeys(match[0] for match in _TWICE.finditer(text) if _meant_once(match)):
            yield Finding("word twice", WARN, name, _("“%(words)s” stands twice in a row.") % {"words": words})


def _meant_once(match: re.Match) -> bool:
    """A second word with a capital begins a name: "of The The"."""
    return match[1].lower() in NEVER_TWICE and match[0].rpartition(" ")[2].islower()


def cut_off(reading: Reading) -> Iterator[Finding]:
    """A last paragraph of prose that ends with a comma or in the middle of a sentence."""
    body = reading.values["body"].rstrip()
    if not reading.english or not body.endswith("</p>"):
        return
    last = plain_text(body[body.rfind("<p") :])
    if "\n" not in last and len(last.split()) >= CUT and re.search(r"(?:\b[a-z]+|,)$", last) and not _ends_otherwise(last):
        ending = " ".join(last.split()[-6:])
        said = _("The text ends with “… %(words)s”. Is that the end of the sentence?") % {"words": ending}
        yield Finding("cut off", WARN, "body", said)


def _ends_otherwise(line: str) -> bool:
    """A line that needs no stop: an address, a list of names or links."""
    last = line.split()[-1]
    if last.lower() in FAREWELLS or any(sign in last for sign in "./#"):
        return True
    return any(sign in line for sign in ("@", "(at)", "(dot)", "://")) or line.count(":") > 1
