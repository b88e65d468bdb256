"""What a mail about notices says: plain text, with a subject that is one line whatever a headline holds."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from articles.body.characters import without_controls
from newsroom.notices import wording
from newsroom.notices.models import Notice

LONGEST = 180  # characters of a subject
LISTED = 100  # notices in one morning mail


def of_one(notice: Notice, now) -> EmailMessage:
    """The mail about one notice."""
    context = wording.told(notice, now) | {"short": wording.in_short(notice), "link": _link(notice)}
    return _letter("notices/mail/one_subject.txt", "notices/mail/one.txt", notice.user, context)


def of_the_day(user, notices: list[Notice], now) -> EmailMessage:
    """The morning mail: all of `notices`, oldest first."""
    rows = [wording.told(notice, now) | {"link": _link(notice)} for notice in notices[-LISTED:]]
    context = {"rows": rows, "many": len(notices), "more": len(notices) - len(rows)}
    return _letter("notices/mail/day_subject.txt", "notices/mail/day.txt", user, context)


def _letter(subject: str, body: str, user, context: dict) -> EmailMessage:
    context |= {"wishes": _absolute(reverse("notices") + "#wish")}
    subject, body = render_to_string(subject, context), render_to_string(body, context)
    return EmailMessage(one_line(subject), without_controls(body).strip() + "\n", to=[user.email])


def one_line(text: str) -> str:
    """Without anything that ends a line: a subject is a header, and a header ends with its line."""
    return " ".join(without_controls(text).split())[:LONGEST]


def _link(notice: Notice) -> str:
    return _absolute(reverse("admin:articles_article_change", args=[notice.article_id]))


def _absolute(path: str) -> str:
    """On SITE_URL; empty where the paper has no address of its own."""
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else ""
