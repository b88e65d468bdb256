"""News of stories, for the rooms above. Each event carries `ids`, a list of article ids, and is sent after commit."""

from django.db import transaction
from django.dispatch import Signal

story_published = Signal()  # an edition was put in time: live now, or planned
story_changed = Signal()  # the newsroom's copy or its state changed; readers see nothing new
story_withdrawn = Signal()  # nothing of the story is public any more


def announce(event: Signal, *ids: int) -> None:
    """Send `event` for these articles once the surrounding transaction is committed."""
    transaction.on_commit(lambda: event.send(sender=None, ids=list(ids)))
