"""`manage.py tick`: everything that is due, now."""

import logging

from django.core.management.base import BaseCommand, CommandError

from sections import byname, clock

log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Runs each app's `due.py: run(now)`. Safe at any time and twice at once; what readers see never waits for it."""

    help = "Do everything that is due: run it by cron every minute, or never; nothing that readers see depends on it."

    def handle(self, **options):
        now = clock.now()
        failed = [due.__name__ for due in byname.each("due") if not self._run(due, now)]
        if failed:
            raise CommandError(f"{', '.join(failed)} failed, the rest was done; the log above says why.")

    def _run(self, due, now) -> bool:
        """One room's work; its error goes to the log and stops nobody else's."""
        try:
            said = due.run(now) or []
        except Exception:  # a room's mistake, of whatever kind, must not hold back the others
            log.exception("%s failed", due.__name__)
            return False
        for line in [said] if isinstance(said, str) else said:
            self.stdout.write(f"{due.__name__.rpartition('.')[0]}: {line}")
        return True
