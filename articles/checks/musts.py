"""Without these no story goes out: a headline, a section, a text; an embargo that is over; no flag still standing."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body.words import plain_text
from articles.checks.finding import BLOCK, Finding
from articles.states import Kind

FLAGS = {
    "legal": gettext_lazy("A lawyer still has to read this story: the flag “legal” says “needed”."),
    "picture": gettext_lazy("The picture desk still has to clear this story: the flag “picture” says “needed”."),
    "hold": gettext_lazy("This story is on hold: the flag “hold” says “needed”."),
}


def complete(values: dict) -> Iterator[Finding]:
    """A headline, a section, and a text; a gallery is its pictures."""
    if not _says_something(values["headline"]):
        yield Finding("headline", BLOCK, "headline", _("A story needs a headline."))
    if values["section"] is None:
        yield Finding("section", BLOCK, "section", _("Please choose the section the story belongs to."))
    if values["kind"] != Kind.GALLERY and not has_text(values["body"]):
        yield Finding("text", BLOCK, "body", _("The story has no text yet."))


def has_text(body: str) -> bool:
    """Whether readers find anything in the text: a word, a picture, a film. An empty paragraph is nothing."""
    return "<figure" in body or _says_something(plain_text(body))


def _says_something(text: str) -> bool:
    """Whether a letter or a figure is in it: marks, and characters that nobody sees, say nothing."""
    return any(map(str.isalnum, text))


def embargo(values: dict, start: datetime) -> Iterator[Finding]:
    """Readers may not see the story before its embargo ends."""
    ends = values["embargo"] and datetime.fromisoformat(values["embargo"])
    if ends and start < ends:
        said = _("This story is under embargo until %(time)s and cannot be public before.") % {"time": in_words(ends)}
        yield Finding("embargo", BLOCK, "embargo", said)


def flags(needed: frozenset[str]) -> Iterator[Finding]:
    """A check that a colleague still has to make. `needed`: names of such flags."""
    for name, words in FLAGS.items():
        if name in needed:
            yield Finding("flag", BLOCK, f"plan_{name}", str(words))


def in_words(at: datetime) -> str:
    """A time for the newsroom, always with its zone: `Wed 8 Apr 2020, 13:47 KST`."""
    local = timezone.localtime(at)
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M %Z}"
