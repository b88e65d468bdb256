"""The notes of a story as its screen shows them. Two queries, or one where nobody is called by name in them."""

from django.db.models import prefetch_related_objects

from articles import mentions
from articles.admin.standing import local_words
from articles.models import Note

BESIDE = 5  # of the newest, beside the story
MOST = 50  # on a page of them
LARGEST = 2**63 - 1


def context(request, article) -> dict:
    """For `notes/panel.html`: `notes` and `more_notes` (whether there are older ones)."""
    notes, more = _shown(Note.objects.filter(article=article), BESIDE, request.now)
    return {"notes": notes, "more_notes": bool(more)}


def page_of(article, before: str | None, now) -> tuple[list[dict], int | None]:
    """One page of notes, newest first, those before the note numbered `before`; and from where the next page goes on."""
    notes = Note.objects.filter(article=article)
    if before and before.isascii() and before.isdecimal() and len(before) < 20:
        notes = notes.filter(pk__lt=min(int(before), LARGEST))
    return _shown(notes, MOST, now)


def _shown(notes, most: int, now) -> tuple[list[dict], int | None]:
    rows = list(notes.select_related("by").order_by("-pk")[: most + 1])
    older = rows[most - 1].pk if len(rows) > most else None
    rows = rows[:most]
    prefetch_related_objects([row for row in rows if "@" in row.text], "mentioned")
    return [{"by": row.by, "at": local_words(row.at, now), "text": _marked(row), "pk": row.pk} for row in rows], older


def _marked(row: Note):
    return mentions.marked(row.text, row.mentioned.all() if "@" in row.text else ())
