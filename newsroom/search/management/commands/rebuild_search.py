"""`manage.py rebuild_search`: the search index made again from what readers see and will see."""

from django.core.management.base import BaseCommand

from newsroom.progress import Progress
from newsroom.search import rebuilding
from newsroom.search.index import raise_index


class Command(BaseCommand):
    """Some stories at a time, so that readers always find the rest. Safe at any time, and after it was stopped."""

    help = "Make the search index again. Stories are put into it when they are published; this mends what is missing."

    def handle(self, **options):
        raise_index()
        total, done = rebuilding.current().count(), 0
        progress = Progress(self.stderr, total)
        for done in rebuilding.rebuild():
            progress.tell(done, f"{done:,} of {total:,} editions")
        progress.close()
        self.stdout.write(f"indexed {done:,} editions")
