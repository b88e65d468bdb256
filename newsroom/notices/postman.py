"""One connection to the mail server, for as many mails as there are. How long it may be silent: EMAIL_TIMEOUT."""

import logging
import time
from contextlib import suppress
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection

SILENT, PAUSE = "notices.mail-silent", 60  # seconds in which nobody at a desk waits again for a server that was silent
HASTE = 10  # seconds for all mails that somebody at a desk waits for; `tick` brings the rest
MOST_FAILURES = 5  # in one run, before the rest waits for the next
OF_ONE_MAIL = (SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused)  # the next mail may well go
log = logging.getLogger(__name__)


class Postman:
    """Brings mails until the server fails. `patient`: takes its time, and also tries a server that was silent just now."""

    def __init__(self, *, patient: bool = True):
        self.connection = get_connection()
        self.until = None if patient else time.monotonic() + HASTE
        self.failures = 0
        self.refused = False  # the last mail, by the address it went to
        self.tired = not patient and bool(cache.get(SILENT))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self._hang_up()

    def bring(self, mail: EmailMessage) -> bool:
        """Send one mail; whether the server took it. Raises nothing."""
        self.refused = False
        try:
            self.connection.open()  # else each mail would open and close one of its own
            return bool(self.connection.send_messages([mail]))
        except Exception as error:  # each backend raises errors of its own
            self._failed(error)
            return False
        finally:
            if self.until and time.monotonic() > self.until:
                self._tire()

    def _failed(self, error: Exception) -> None:
        log.warning("A mail did not go (%s: %s); `manage.py tick` tries again.", type(error).__name__, error)
        self._hang_up()
        self.refused = isinstance(error, SMTPRecipientsRefused)
        self.failures += not self.refused  # the mailboxes of five who have left must hold back nobody
        if isinstance(error, OSError) and not isinstance(error, OF_ONE_MAIL):  # smtplib's errors are OSErrors, too
            self._tire()
        self.tired = self.tired or self.failures >= MOST_FAILURES

    def _tire(self) -> None:
        cache.set(SILENT, True, PAUSE)
        self.tired = True

    def _hang_up(self) -> None:
        with suppress(Exception):  # as above; a connection that is broken cannot say goodbye
            self.connection.close()
