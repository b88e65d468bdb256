"""Letters to people of the newsroom about their account: plain text, short, to one address."""

import logging
from smtplib import SMTPException
from threading import Thread

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from sections import clock

log = logging.getLogger(__name__)


def letter(to: str, subject: str, template: str, **context) -> EmailMessage:
    """A letter, not sent yet. `template`: a text such as `staff/mail/notice.txt`."""
    words = {"paper": settings.SITE_HOST or _("the newsroom"), **context}
    return EmailMessage(subject, render_to_string(template, words), to=[to])


def send(message: EmailMessage) -> bool:
    """Send it now, and wait for the mail server, at most EMAIL_TIMEOUT. False, and a line in the log, where that fails."""
    try:
        message.send()
    except (OSError, SMTPException):
        log.exception("A letter to somebody of the newsroom could not be sent.")
        return False
    return True


def send_later(message: EmailMessage) -> None:
    """Send it beside the request: its answer takes as long as an answer without a letter."""
    Thread(target=send, args=[message], name="letter").start()


def notice(person, sentence: str, request, *, to: str = "") -> None:
    """Tell somebody, after commit, that something was done with their account: it may not have been them."""
    context = {"person": person, "sentence": sentence, "time": local_words(clock.now(), clock.now()),
               "link": link(request, "/admin/account/")}
    message = letter(to or person.email, _("Your account in the newsroom"), "staff/mail/notice.txt", **context)
    transaction.on_commit(lambda: send(message), robust=True)


def link(request, path: str) -> str:
    """The full address of `path`: on SITE_URL, or else on the request's host."""
    return f"{settings.SITE_URL}{path}" if settings.SITE_URL else request.build_absolute_uri(path)

