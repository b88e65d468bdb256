"""How static files are served on a real paper: hashed, compressed, and each style sheet in one piece.

The parts of a style are small files that a sheet imports, so that a newcomer finds the word they look for. Browsers must
not wait for a chain of them: when static files are collected, the imports are put in their place.
"""

import posixpath
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/paper.css"
SCREEN = "css/admin-screen.css"  # the story screen's, Django's styles among it
IMPORT = re.compile(r"""^@import url\(["']([^"']+)["']\)(?: (\w+))?;""", re.MULTILINE)
ADDRESS = re.compile(r"""url\((["']?)(?!data:|#|/|\w+:)([^"')]+)\1\)""")


class PaperStatics(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage that joins the style sheets first.

    Scripts import each other by hashed names, too: a browser keeps them for good, and a new version is a new name.
    """

    manifest_strict = False
    support_js_module_import_aggregation = True

    def stored_name(self, name):
        """The hashed name, or the plain one of a file nobody has collected: a page without style is still a page.

        Most of all, the page that says that something went wrong must not go wrong itself.
        """
        try:
            return super().stored_name(name)
        except ValueError:
            return name

    def create_compressor(self, **kwargs):
        """Leaves alone the maps of scripts, which are large and which only somebody who seeks a fault asks for."""
        return super().create_compressor(**kwargs | {"extensions": (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")})

    def post_process(self, paths, dry_run=False, **options):
        """Join the style sheets, then hash and compress as usual."""
        for sheet in (SHEET, SCREEN):
            if sheet in paths and not dry_run:
                Path(self.path(sheet)).write_text(joined(sheet), encoding="utf-8")
                paths = {**paths, sheet: (self, sheet)}  # hashed from what was joined, not from its source
        yield from super().post_process(paths, dry_run, **options)


def joined(sheet: str) -> str:
    """The style sheet with its parts in place of its imports; one for a medium stands in an `@media` block."""
    return _joined(sheet, posixpath.dirname(sheet), set())


def _joined(part: str, home: str, there: set[str]) -> str:
    """`part` as it must stand in a sheet in the folder `home`; what is `there` already comes once."""
    there.add(part)

    def imported(match: re.Match) -> str:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(part), match[1]))
        text = "" if name in there else _joined(name, home, there)
        return f"@media {match[2]} {{\n{text}}}" if match[2] else text

    def moved(match: re.Match) -> str:
        folder = posixpath.dirname(part)
        return match[0] if folder == home else f'url("{posixpath.relpath(posixpath.join(folder, match[2]), home)}")'

    text = _read(part)
    out, last = [], 0
    for match in IMPORT.finditer(text):
        out += [ADDRESS.sub(moved, text[last : match.start()]), imported(match)]
        last = match.end()
    return "".join([*out, ADDRESS.sub(moved, text[last:])])


def _read(name: str) -> str:
    return Path(finders.find(name)).read_text(encoding="utf-8")
