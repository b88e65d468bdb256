"""`manage.py check_articles`: the publish checks over the archive. Reads only; mends nothing."""

import time
from collections import Counter
from datetime import date, datetime
from datetime import time as clock_time

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from articles.checks import archive
from articles.checks.finding import BLOCK, Finding
from articles.models import Article, Edition
from articles.states import State
from newsroom.progress import Progress
from sections import clock, nav

OVER = (State.SPIKED, State.WITHDRAWN)


class Command(BaseCommand):
    """One line a finding on stdout, then what was found of each kind; how far it is, on stderr."""

    help = "Check stories as before publishing: what readers see now, or else the newest revision. Changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("--section", metavar="PATH", help="Only this section, such as sports or national/politics.")
        parser.add_argument("--since", metavar="DATE", help="Only stories first published (if never, changed) since then.")
        parser.add_argument("--kind", action="append", default=[], help="Only findings of this kind; or of these.")
        parser.add_argument("--limit", type=int, metavar="N", help="Check no more than N stories.")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--live", action="store_true", help="Only stories readers see now.")
        which.add_argument("--all", action="store_true", help="Spiked and withdrawn stories, too.")
        parser.add_argument("--examples", type=int, metavar="N", help="Print no more than N findings of each kind.")
        parser.add_argument("--fail-on", choices=["block", "any"], help="Exit with 1 if something blocks, or for anything.")

    def handle(self, **options):
        now = clock.now()
        stories = _asked(options, now)
        self.kinds, self.levels, self.touched = Counter(), {}, Counter()
        begun, done, wrong = time.monotonic(), 0, 0
        progress = Progress(self.stderr, min(stories.count(), options["limit"] or 10**9))
        for article, findings in archive.judged(stories, now, options["limit"]):
            wanted = [found for found in findings if not options["kind"] or found.kind in options["kind"]]
            done, wrong = done + 1, wrong + bool(wanted)
            self._tell(article, wanted, options["examples"])
            progress.tell(done, f"{done:,} stories, {_speed(done, begun):,} a second")
        progress.close()
        self._sum_up(f"{done:,} stories, {wrong:,} with findings, {_speed(done, begun):,} stories a second")
        failing = [kind for kind in self.kinds if options["fail_on"] == "any" or self.levels[kind] == BLOCK]
        if options["fail_on"] and failing:
            raise CommandError("There are findings; they are named above.")

    def _tell(self, article: Article, findings: list[Finding], most: int | None) -> None:
        for found in findings:
            self.kinds[found.kind] += 1
            self.levels[found.kind] = found.level
            if most is None or self.kinds[found.kind] <= most:
                self.stdout.write(f"story {article.pk}: {found.field}: {found.words}")
        self.touched.update({found.kind for found in findings})

    def _sum_up(self, last: str) -> None:
        for kind, count in sorted(self.kinds.items(), key=lambda pair: (self.levels[pair[0]], -pair[1])):
            self.stdout.write(f"{self.levels[kind]:<6}{kind:<20}{count:>8,} in {self.touched[kind]:,} stories")
        self.stdout.write(last)


def _asked(options: dict, now: datetime):
    """The stories that the options mean."""
    stories = Article.objects.all() if options["all"] else Article.objects.exclude(state__in=OVER)
    if options["live"]:
        stories = stories.filter(Exists(Edition.objects.live(now).filter(article=OuterRef("pk"))))
    if options["section"]:
        shelf = nav.tree().by_path.get(options["section"].strip("/"))
        if shelf is None:
            raise CommandError(f"There is no section {options['section']}.")
        stories = stories.filter(section__in=[shelf.id, *(child.id for child in shelf.children)])
    if options["since"]:
        since = _midnight(options["since"])
        stories = stories.filter(Q(first_published__gte=since) | Q(first_published=None, changed__gte=since))
    return stories


def _midnight(text: str) -> datetime:
    """The first moment of a day as the paper counts it."""
    try:
        return timezone.make_aware(datetime.combine(date.fromisoformat(text), clock_time()))
    except ValueError:
        raise CommandError(f"{text} is no date such as 2026-04-08.") from None


def _speed(done: int, begun: float) -> int:
    return round(done / max(time.monotonic() - begun, 0.001))
