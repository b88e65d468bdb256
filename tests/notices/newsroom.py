"""What the tests of notices share: verbs done as in life, with all that follows the commit."""

from contextlib import contextmanager

from django.core import mail
from django.db import connection

from articles import workflow
from articles.models import AuditEntry
from newsroom.notices.models import Notice
from tests.factories import a_story


@contextmanager
def committed():
    """What was to happen after the commit happens at the end; a test itself never commits."""
    start = len(connection.run_on_commit)
    yield
    todo, connection.run_on_commit = connection.run_on_commit[start:], connection.run_on_commit[:start]
    for _sids, callback, _robust in todo:
        callback()


def do(verb: str, story, *, by, **more):
    """One verb on the newest revision, and its news."""
    story.refresh_from_db()
    with committed():
        return getattr(workflow, verb)(story, by=by, revision=story.revision, **more)


def a_told_story(**values):
    """A story whose past everybody knows: no notice, no mail."""
    story = a_story(**values)
    AuditEntry.objects.filter(article_id=story.pk).update(told=True)
    return story


def forget() -> None:
    """Nobody has any notice, and the post is empty."""
    Notice.objects.all().delete()
    mail.outbox.clear()


def told() -> list[tuple[str, str]]:
    """(name, deed) of every notice, in order."""
    return [(str(row.user), row.verb) for row in Notice.objects.select_related("user").order_by("pk")]


def mailed() -> list[tuple[str, str]]:
    """(to, subject) of every mail, in order."""
    return [(message.to[0], message.subject) for message in mail.outbox]
