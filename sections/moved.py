"""Where a renamed or moved section is now."""

import re

from sections import nav
from sections.models import OldPath


def new_address(path: str) -> str:
    """The present address for `path` (`/old/…/`) if it begins with an address a section had; else empty.

    What follows the section's part is kept. The longest old address wins; an address in use now is never old.
    """
    parts = path.strip("/").split("/")
    starts = ["/".join(parts[:length]) for length in (2, 1) if len(parts) >= length]
    if not all(re.fullmatch(r"[-\w/]+", start, re.ASCII) for start in starts):
        return ""  # no section was ever called so, and some databases refuse to be asked
    found = dict(OldPath.objects.filter(path__in=starts).values_list("path", "section_id"))
    for start in starts:
        shelf = nav.tree().by_id.get(found.get(start))
        if shelf and shelf.path != start:
            return f"{shelf.url}{path.lstrip('/')[len(start):].lstrip('/')}"
    return ""
