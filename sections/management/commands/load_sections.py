"""`manage.py load_sections [FILE]`: the section tree of a new paper, or that of a JSON file."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from sections import seed
from sections.loading import BadEntry, load


class Command(BaseCommand):
    """Makes missing sections; safe to run again. What an editor has changed stays."""

    help = "Load the built-in section tree, or a JSON file: a list of {name, slug, description, colour, children}."

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a JSON file")

    def handle(self, *, file, **options):
        entries = _read(file) if file else seed.entries()
        try:
            made, there = load(entries)
        except BadEntry as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        self.stdout.write(f"{made} sections made, {there} were there already.")


def _read(file: Path):
    """The file's content; CommandError says why it cannot be read."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{file}: cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CommandError(f"{file}: this is no JSON ({error}).") from error
