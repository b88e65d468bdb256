"""`manage.py newslist`: the news list for the morning meeting, as plain text."""

from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsroom.desk import newslist, newslist_text
from sections import clock


class Command(BaseCommand):
    """Prints what is planned, filed, late, scheduled and out, by section, and who works on what."""

    help = "Print the news list of a day (today unless given), as plain text."

    def add_arguments(self, parser):
        parser.add_argument("--date", default="", help="the day, such as 2026-04-08")

    def handle(self, **options):
        now = clock.now()
        self.stdout.write(newslist_text.text(newslist.gather(_day(options["date"], now), now), now), ending="")


def _day(text: str, now) -> date:
    if not text:
        return timezone.localdate(now)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” is no day. Write it as 2026-04-08.") from None
