"""Colleagues called by name in a note: `@Lee Jae-won`, `@jae-won`, or `@` and what stands before the @ of the e-mail.

Pure: a text and the people who work here (anything with `pk`, `name` and `email`) in, what was found out. The longest
name wins; what two people could be is nobody's.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

SHORTEST = 2  # characters of a part of a name that calls somebody
_BEFORE = r"(?<![\w@.+-])@"  # not inside an e-mail address
_AFTER = r"(?![\w@]|[-.]\w)"  # the name ends here
_UNKNOWN = re.compile(_BEFORE + r"(\w[\w.-]*\w|\w)")


@dataclass
class Found:
    """Who a text calls: `people` for certain, `unsure` by what was typed, and `unknown`, names that nobody here has."""

    people: list = field(default_factory=list)
    unsure: dict[str, list] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def find(text: str, people: Iterable) -> Found:
    """Everybody whom `text` calls, each once, in order."""
    found, names = Found(), _by_name(people)
    for piece, called in _pieces(text, names):
        if called is None:
            missing = (match[0] for match in _UNKNOWN.finditer(piece))
            found.unknown += [name for name in missing if name not in found.unknown]
        elif len(called) == 1:
            found.people += [called[0]] if called[0] not in found.people else []
        else:
            found.unsure[piece] = called
    return found


def marked(text: str, people: Iterable) -> SafeString:
    """The text as HTML, escaped, with the names of `people` in it marked. Line ends stay as they are."""
    done = mark_safe("")
    for piece, called in _pieces(text, _by_name(people)):
        done += format_html("{}" if called is None else '<strong class="mention">{}</strong>', piece)
    return done


def _by_name(people: Iterable) -> dict[str, list]:
    """By each name that could be typed after an @: whom it means. A whole name means nobody else."""
    whole, parts = {}, {}
    for person in people:
        words = _plain(person.name).split()
        names = {" ".join(words), _plain(person.email.partition("@")[0])}
        for name in names - {""}:
            whole.setdefault(name, []).append(person)
        for name in {word for word in words if len(word) >= SHORTEST} - names:
            parts.setdefault(name, []).append(person)
    return parts | whole


def _pieces(text: str, names: dict[str, list]) -> Iterator[tuple[str, list | None]]:
    """The text in pieces: (a call with its @, whom it may mean) and (what stands between, None)."""
    text, end = unicodedata.normalize("NFC", text), 0
    for match in _calls(names).finditer(text) if names and "@" in text else ():
        called = names.get(_plain(match[1]))
        if called:
            yield text[end : match.start()], None
            yield match[0], called
            end = match.end()
    yield text[end:], None


def _calls(names: dict[str, list]) -> re.Pattern:
    """What finds any of the names after an @, the longest first, with any spaces between its words."""
    longest_first = sorted(names, key=len, reverse=True)
    each = (r"[ \t]+".join(map(re.escape, name.split(" "))) for name in longest_first)
    return re.compile(f"{_BEFORE}({'|'.join(each)}){_AFTER}", re.IGNORECASE)


def _plain(name: str) -> str:
    """A name as it is compared: without regard to case and to how many spaces there are."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()
