"""`manage.py doctor`: what is wrong, in sentences."""

from django.core.management.base import BaseCommand, CommandError

from sections import byname


class Command(BaseCommand):
    """Asks each app's `health.py: findings()`; exit 1 where anything is found."""

    help = "Look for what is wrong with the paper and say it in sentences; exit 1 if anything is."

    def handle(self, **options):
        found = [sentence for health in byname.each("health") for sentence in health.findings()]
        for sentence in found:
            self.stdout.write(f"- {sentence}")
        if found:
            raise CommandError(f"Things to look at: {len(found)}.")
        self.stdout.write("All is well.")
