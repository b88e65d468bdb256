"""Words of a story in the tables of Django itself, for `articles/expunging`: its log, and what sessions hold."""

from django.contrib.admin.models import LogEntry
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from articles.expunging.phrases import count
from articles.expunging.tables import Place, Table, clean, look, texts_in, without


def _log(article):
    kind = {"content_type__app_label": "articles", "content_type__model": "article"}
    return LogEntry.objects.filter(object_id=str(article.pk), **kind)


TABLES = (Table(_("the admin's log"), _log, ("object_repr", "change_message")),)


def places(phrases, article) -> list[Place]:
    """Where the phrases stand."""
    number = sum(count(text, phrases) for _row, held in _sessions() for text in texts_in(held))
    return look(TABLES, phrases, article) + _told(number)


def remove(phrases, article) -> list[Place]:
    """Write the bar over them. Nobody is logged out: messages that were not shown yet lose the words."""
    found, number = clean(TABLES, phrases, article), 0
    for row, held in _sessions():
        if many := sum(count(text, phrases) for text in texts_in(held)):
            number += many
            Session.objects.filter(pk=row.pk).update(session_data=SessionStore().encode(without(held, phrases)))
    return found + _told(number)


def _sessions():
    """Every session with what it holds."""
    store = SessionStore()
    for row in Session.objects.iterator(chunk_size=500):
        yield row, store.decode(row.session_data)


def _told(number: int) -> list[Place]:
    return [Place(str(_("sessions of people who are logged in")), number, [])] if number else []
