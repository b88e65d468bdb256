"""`manage.py rebuild_pictures`: the files of all pictures, made before readers ask for them."""

from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from articles.photos import rebuilding
from articles.photos.models import Picture
from newsroom.progress import Progress
from sections import clock

STEP = 200  # pictures read at once


class Command(BaseCommand):
    """Goes through the pictures in order of their numbers. Stopped and begun again, it finds what it has done."""

    help = (
        "Make the picture files that readers may ask for, where they are missing, and delete those of replaced photos. "
        "Readers never need it: what is missing is made when it is asked for."
    )

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="Make all files anew, not only those that are missing.")
        parser.add_argument(
            "--after", type=int, default=0, metavar="N", help="Begin after photo N, where --all was stopped before."
        )

    def handle(self, **options):
        self.counts, self.last = Counter(), options["after"]
        pictures = Picture.objects.filter(pk__gt=self.last).order_by("pk")
        progress = Progress(self.stderr, pictures.count())
        try:
            while step := list(pictures.filter(pk__gt=self.last)[:STEP]):
                for picture in step:
                    self._one(picture, options["all"])
                    progress.tell(self.counts["photos"], f"photo {self.last}, {self._so_far()}")
        except KeyboardInterrupt:
            progress.close()
            again = " --all" if options["all"] else ""
            raise CommandError(f"Stopped. To go on: manage.py rebuild_pictures{again} --after {self.last}") from None
        progress.close()
        self.stdout.write(self._so_far())
        if self.counts["failed"]:
            raise CommandError("Some pictures could not be made; they are named above.")

    def _one(self, picture: Picture, all_anew: bool) -> None:
        """One picture. Those that readers may not see any more get no new files."""
        over = picture.shown_until is not None and picture.shown_until <= clock.now()
        try:
            self.counts["made"] += 0 if over else rebuilding.rebuild(picture, all_anew=all_anew)
        except OSError as problem:
            self.counts["failed"] += 1
            self.stderr.write(f"photo {picture.pk}: nothing to make it from, or no room: {problem}")
        self.counts["deleted"] += rebuilding.clear(picture)
        self.counts["photos"] += 1
        self.last = picture.pk

    def _so_far(self) -> str:
        return f"{self.counts['photos']:,} photos: " + ", ".join(
            f"{name} {self.counts[name]:,}" for name in ("made", "deleted", "failed")
        )
