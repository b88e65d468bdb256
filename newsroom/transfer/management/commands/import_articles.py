"""`manage.py import_articles PATH… [--as live|draft] [--dry-run] [--fetch]` and `import_articles --undo RUN`."""

import contextlib
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from newsroom.transfer import importer, undo
from newsroom.transfer.receipt import Receipt
from newsroom.transfer.run import Run

ENDINGS = (".jsonl", ".jsonl.gz")
FAILED, UNREADABLE = 1, 2  # exit codes


class Command(BaseCommand):
    """Brings an archive in; the same command again completes what was cut off and skips what is there."""

    help = "Import stories from JSON Lines files (one record a line, .gz accepted), or undo an earlier import."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help="a record file, or a folder of them")
        parser.add_argument("--format", choices=["auto", "jsonl"], default="auto", help="the files' format")
        parser.add_argument("--as", choices=["live", "draft"], default="live", dest="mode",
                            help="live: readers see the stories at once; draft: the desk decides")
        parser.add_argument("--dry-run", action="store_true", help="read and check everything, write nothing")
        parser.add_argument("--fetch", action="store_true", help="fetch photos that are given by address")
        parser.add_argument("--undo", type=int, metavar="RUN", help="undo this run")

    def handle(self, *, paths, mode, dry_run, fetch, **options):
        if options["undo"] is not None:
            self.stdout.write(undo.undo(options["undo"], tell=self.stdout.write))
            return
        if not paths:
            raise CommandError("Please name at least one record file, or --undo and a run's number.")
        receipt = Receipt(self.stderr)
        self.stderr.style_func = None  # lines for machines as well as people, so no colours
        with contextlib.ExitStack() as stack:
            stack.enter_context(_statements_forgotten())
            if dry_run and not importer.stands():
                stack.enter_context(_nothing_kept())
            run = Run(by=importer.user(), receipt=receipt, live=mode == "live",
                      rehearsal=dry_run, fetching=fetch)
            self._read(run, receipt, paths)
        self.stdout.write(receipt.last_line(run.number))
        self.stdout.flush()
        if code := UNREADABLE if run.broken else FAILED if receipt.counts["failed"] else 0:
            sys.exit(code)

    def _read(self, run, receipt, paths):
        files = [file for path in paths for file in _files(path)]
        run.begin(files)
        for path in paths:
            if not _files(path):
                run.broken = True
                receipt.unreadable(path, f"no {' or '.join(ENDINGS)} file in this folder")
        for file in files:
            run.read(file)
        receipt.close()
        run.finish()


@contextlib.contextmanager
def _nothing_kept():
    """A rehearsal before the importer has ever worked: even its name in the staff list goes again."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextlib.contextmanager
def _statements_forgotten():
    """With DEBUG on, Django keeps the last 9,000 statements: here, whole newspapers. Do without, for flat memory."""
    connection.make_debug_cursor = connection.make_cursor
    try:
        yield
    finally:
        del connection.make_debug_cursor


def _files(path: Path) -> list[Path]:
    """The record files that a path means."""
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.name.endswith(ENDINGS) and file.is_file())
    return [path]
