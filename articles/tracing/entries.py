"""The history as a list of entries, newest first: what each edition says of itself, and what it may show of its words."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from articles.body.words import plain_text, word_count
from articles.models import Edition
from articles.states import NEEDS_TEXT, Change
from articles.tracing.changes import Difference, between
from articles.tracing.editions import PAGE
from articles.tracing.words import Words, pictures_in, words_of

ENOUGH = 12_000  # words of differences on one page; what is over goes to the next
KINDS = {
    Change.FIRST: _("First published"), Change.MINOR: _("Minor change"), Change.UPDATE: _("Update"),
    Change.CORRECTION: _("Correction"), Change.CLARIFICATION: _("Clarification"),
}
AGAIN = _("Published again")


class Entry(NamedTuple):
    """One edition in the history.

    `told`: the text of its correction. `closed` and `taken`: its words are not shown, because the newsroom closed it or
    the story was withdrawn after it. `difference` from `against`, an older Edition; `skipped`: one between is not shown.
    """

    edition: Edition
    kind: str
    told: list[str]
    difference: Difference | None = None
    against: Edition | None = None
    skipped: bool = False
    first: dict | None = None

    @property
    def closed(self) -> str | None:
        """Why the newsroom closed this one; None where it is open."""
        return self.edition.shut

    @property
    def taken(self) -> bool:
        """Whether the story was withdrawn after it."""
        return self.edition.taken_at is not None

    @property
    def shown(self) -> bool:
        """Whether its words may be shown."""
        return may_be_read(self.edition)


def may_be_read(edition: Edition) -> bool:
    """Whether the history shows the words of this edition."""
    return edition.shut is None and edition.taken_at is None


def asked_for(editions: list[Edition]) -> set[int]:
    """The photos whose rights must be asked before these editions are put into words."""
    return {number for edition in editions if may_be_read(edition) for number in pictures_in(edition.story_html)}


def entries(editions: list[Edition], tree, shown) -> list[Entry]:
    """Entries for `editions` (newest first), PAGE at the most, fewer where they differ in very many words.

    One edition more than is shown lets the last be compared. `tree`, `shown`: see `words_of`.
    """
    told = {e.pk: words_of(e, tree, shown) for e in editions if may_be_read(e)}
    found, size = [], 0
    for place, edition in enumerate(editions[:PAGE]):
        entry = _entry(edition, editions[place + 1 :], told)
        size += entry.difference.size if entry.difference else 0
        found.append(entry)
        if size > ENOUGH:
            break
    return found


def _entry(edition: Edition, older: list[Edition], told: dict[int, Words]) -> Entry:
    """The edition against the newest older one that may be read."""
    again = _again(edition, older)
    kind = AGAIN if again else KINDS.get(edition.change, edition.change)
    entry = Entry(edition, str(kind), _corrections(edition, older))
    if not entry.shown:
        return entry
    words = told[edition.pk]
    if again or edition.change == Change.FIRST:
        return entry._replace(first=_first(words))
    against = next((one for one in older if one.pk in told), None)
    skipped = bool(older) and against is not older[0]
    if against is None:
        return entry._replace(skipped=True)
    return entry._replace(difference=between(told[against.pk], words), against=against, skipped=skipped)


def _again(edition: Edition, older: list[Edition]) -> bool:
    """Whether the story was withdrawn between this edition and the one before it."""
    taken = older[0].taken_at if older else None
    return taken is not None and taken <= edition.live_from


def _corrections(edition: Edition, older: list[Edition]) -> list[str]:
    """What was told with this edition: the corrections it has and the edition before it had not."""
    if edition.change not in NEEDS_TEXT:
        return []
    known = older[0].corrections if older else []
    return [row["text"] for row in edition.corrections if row not in known]


def _first(words: Words) -> dict:
    """The story as it was first published."""
    lines = [line for line in plain_text(words.body).split("\n") if line]
    return {"lines": words.lines, "paragraphs": lines, "count": word_count(words.body)}
