"""`manage.py export_articles PATH [--format jsonl]`: what readers can see now, out as records."""

import gzip
import json
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from newsroom.transfer.export import records
from newsroom.transfer.originals import Originals
from sections import clock


class Command(BaseCommand):
    """Writes one record a story in order of id, and the pictures beside it. PATH appears whole or not at all."""

    help = "Export what readers can see now as JSON Lines (.gz if PATH ends so, - for standard output)."

    def add_arguments(self, parser):
        parser.add_argument("path", metavar="PATH", help="file to write; pictures go to PATH-media/")
        parser.add_argument("--format", choices=["jsonl"], default="jsonl")

    def handle(self, *, path, **options):
        now, target = clock.now(), None if path == "-" else Path(path)
        originals = Originals(target, now, self.stderr.write)
        if target is None:
            for record in records(now, originals):
                self.stdout.write(_line(record))
            return
        count = 0
        try:
            with _appearing(target) as file:
                for count, record in enumerate(records(now, originals), start=1):  # noqa: B007  the last one counts
                    file.write(f"{_line(record)}\n".encode())
        except OSError as problem:
            raise CommandError(f"{path} cannot be written: {problem.strerror or problem}", returncode=2) from None
        self.stdout.write(f"exported {count} stories to {path}")


def _line(record: dict) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def _appearing(target: Path):
    """A binary file that takes its name only once it is whole and on the disk."""
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as raw:
            if target.suffix == ".gz":  # neither name nor time inside: equal stories, equal files
                with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as file:
                    yield file
            else:
                yield raw
            raw.flush()
            os.fsync(raw.fileno())
        os.chmod(draft, 0o644)
        os.replace(draft, target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
