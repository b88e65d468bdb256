"""One connection to the mail server, for as many mails as there are. How long it may be silent: EMAIL_TIMEOUT."""

import logging
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection

SILENT, PAUSE = "notices.mail-silent", 60  # seconds in which nobody at a desk waits again for a server that was silent
MOST_FAILURES = 5  # in one run, before the rest waits for the next
OF_ONE_MAIL = (SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused)  # the next mail may well go
log = logging.getLogger(__name__)


class Postman:
    """Brings mails until the server fails. `patient`: also tries a server that was silent a moment ago."""

    def __init__(self, *, patient: bool = True):
        self.connection = get_connection()
        self.failures = 0
        self.tired = not patient and bool(cache.get(SILENT))

    def bring(self, mail: EmailMessage) -> bool:
        """Send one mail; whether the server took it. Raises nothing."""
        try:
            return bool(self.connection.send_messages([mail]))
        except Exception as error:  # each backend raises errors of its own
            self._failed(error)
            return False

    def _failed(self, error: Exception) -> None:
        log.warning("A mail did not go (%s: %s); `manage.py tick` tries again.", type(error).__name__, error)
        self.failures += 1
        if isinstance(error, OSError) and not isinstance(error, OF_ONE_MAIL):  # smtplib's errors are OSErrors, too
            cache.set(SILENT, True, PAUSE)
            self.tired = True
        self.tired = self.tired or self.failures >= MOST_FAILURES
