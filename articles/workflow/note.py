"""Say something about a story to colleagues. Readers never see it; nobody changes or deletes it."""

import re

from django.contrib.auth.backends import ModelBackend
from django.utils.translation import gettext as _

from articles import events, mentions, press
from articles.models import Article, Note
from articles.workflow.deed import audit, said_of, words
from articles.workflow.refusals import NotAllowed, Refused

LONGEST = 2000  # characters
VIEW = "articles.view_article"


def note(article: Article, *, by, text: str) -> tuple[Note, mentions.Found]:
    """Write a note under the story, whatever its state. Returns it, and whom it calls (`articles/mentions.py`).

    Raises Refused where there is nothing in it, or too much.
    """
    if not by.may(VIEW):
        raise NotAllowed(_("You may not write notes on this story."))
    text = tidied(text)
    if not text:
        raise Refused(_("There is nothing in the note yet."), "note")
    if len(text) > LONGEST:
        said = _("The note is too long: %(many)s characters of at most %(most)s.")
        raise Refused(said % {"many": len(text), "most": LONGEST}, "note")
    found = mentions.find(text, colleagues()) if "@" in text else mentions.Found()
    with press.locked(article) as (fresh, now):
        text = said_of(fresh, text)
        made = Note.objects.create(article=fresh, by=by, at=now, text=text)
        made.mentioned.set(found.people)
        audit(fresh, "note", by=by, at=now, before=fresh.state, note=text)
        events.announce(events.story_changed, fresh.pk)
    return made, found


def colleagues():
    """Whoever can be called by name: people who work here and may see stories, no machines."""
    people = ModelBackend().with_perm(VIEW).filter(is_staff=True, machine=False)
    return people.only("pk", "name", "email").order_by("name", "pk")


def tidied(text: str) -> str:
    """Without control characters; line ends of one kind, and never more than one empty line."""
    lines = "\n".join(line.rstrip() for line in words(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()
