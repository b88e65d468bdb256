"""How static files are served on a real paper: hashed, compressed, and the style sheet in one piece.

The parts of the style are small files that `css/paper.css` imports, so that a newcomer finds the word they look for.
Readers' browsers must not wait for a chain of them: when static files are collected, the imports are put in their place.
"""

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/paper.css"
IMPORT = re.compile(r'^@import url\("([^"]+)"\)(?: (\w+))?;$', re.MULTILINE)


class PaperStatics(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage that joins the style sheet first."""

    manifest_strict = False

    def stored_name(self, name):
        """The hashed name, or the plain one of a file nobody has collected: a page without style is still a page.

        Most of all, the page that says that something went wrong must not go wrong itself.
        """
        try:
            return super().stored_name(name)
        except ValueError:
            return name

    def post_process(self, paths, dry_run=False, **options):
        """Join the style sheet, then hash and compress as usual."""
        if SHEET in paths and not dry_run:
            Path(self.path(SHEET)).write_text(joined(SHEET), encoding="utf-8")
            paths = {**paths, SHEET: (self, SHEET)}  # hashed from what was joined, not from its source
        yield from super().post_process(paths, dry_run, **options)


def joined(sheet: str) -> str:
    """The style sheet with its parts in place of its imports; one for a medium stands in an `@media` block."""

    def part(match: re.Match) -> str:
        text = _read(str(Path(sheet).parent / match[1]))
        return f"@media {match[2]} {{\n{text}}}" if match[2] else text

    return IMPORT.sub(part, _read(sheet))


def _read(name: str) -> str:
    return Path(finders.find(name)).read_text(encoding="utf-8")
