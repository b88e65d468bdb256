"""The sample paper's notices: its people find the last hours under the bell, the older past as seen, and one note."""

from datetime import timedelta

from articles.models import Article, Note
from articles.states import State
from articles.workflow.note import note
from newsroom.notices.models import Notice
from sections import clock

RECENT = timedelta(hours=3)
NOTE = "@Yeo Min-gyeol: good. Who else can confirm the second figure? The desk needs it before it goes on."


def load(cast) -> None:
    """Mark as seen what happened before the last hours, and let the desk ask something about a submitted story."""
    now = clock.now()
    Notice.objects.filter(seen=None, at__lt=now - RECENT).update(seen=now)
    story = Article.objects.filter(state=State.SUBMITTED).order_by("-pk").first()
    if story and not Note.objects.exists():
        note(story, by=cast["copy-editor"], text=NOTE)
