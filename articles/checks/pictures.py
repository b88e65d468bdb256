"""Which photos keep a story from going out and what to do about each; and captions that say nothing."""

import re
from collections.abc import Iterator
from datetime import datetime

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.checks.finding import BLOCK, WARN, Finding
from articles.photos import rights
from articles.photos.models import Photo
from articles.values import in_text_alone

REMEDIES = {  # by the key of a reason
    "killed": gettext_lazy("Take it out of the story."),
    "ended": gettext_lazy("Take it out of the story, or have the picture desk clear its rights again."),
    "not yet": gettext_lazy("Publish later, or take it out of the story."),
    "no credit": gettext_lazy("Write the credit beside the photo in the story, or in the library."),
    "no alt": gettext_lazy("Say what it shows, beside the photo in the story or in the library."),
}
BOXES = {"no credit": "credit", "no alt": "alt"}  # of a photo in the story form, by the key of a reason
FILE_NAME = re.compile(
    r"[^\s/]+\.(?:jpe?g|png|gif|webp|tiff?|heic|bmp|raw)"
    r"|(?:img|dsc[nf]?|pxl|image|photo|screenshot|untitled)[ _-]*[\d_-]{3,}",
    re.IGNORECASE,
)


def unfit(values: dict, photos: dict[int, Photo], start: datetime, but: frozenset[int] = frozenset()) -> Iterator[Finding]:
    """Photos that may not go out at `start`: unknown, uncredited, undescribed, or without the rights.

    `photos`: those the library knows. `but`: numbers that are not asked about. A caption may be missing: some pictures
    need none. Photos in the text count like those of the list.
    """
    for n, row in enumerate(all_rows(values)):
        photo = photos.get(row["photo"])
        if row["photo"] in but:
            continue
        if photo is None:
            yield _finding(values, n, "photo", no_photo(row["photo"]))
        elif found := rights.reasons(photo, start, credit=row["credit"], alt=row["alt"]):
            yield _finding(values, n, BOXES.get(found[0].key, "caption"), _said(photo, found))


def captions(values: dict, photos: dict[int, Photo]) -> Iterator[Finding]:
    """Words that are the name of a file, and one caption under two photos of the list."""
    seen: dict[str, int] = {}
    for n, row in enumerate(values["photos"]):
        photo = photos.get(row["photo"])
        caption, alt = (row[name].strip() or (getattr(photo, name).strip() if photo else "") for name in ("caption", "alt"))
        for box, words in (("caption", caption), ("alt", alt)):
            if FILE_NAME.fullmatch(words):
                said = _("Photo %(number)s: “%(words)s” is the name of a file. Readers need words.")
                said %= {"number": row["photo"], "words": words[:60]}
                yield Finding("file name", WARN, "photos", said, f"photos-{n}-{box}")
        if caption and caption in seen:
            said = _("Photos %(one)s and %(other)s have the same caption.") % {"one": seen[caption], "other": row["photo"]}
            yield Finding("caption twice", WARN, "photos", said, f"photos-{n}-caption")
        seen.setdefault(caption, row["photo"])


def all_rows(values: dict) -> list[dict]:
    """The photos of the list, then those in the text alone, which have the library's words."""
    blank = {"caption": "", "credit": "", "alt": ""}
    return [*values["photos"], *({"photo": number} | blank for number in in_text_alone(values))]


def no_photo(number: int) -> str:
    """What to say of a number in the text that the library does not know."""
    said = _("There is no photo %(number)s, but the text shows it. Choose another, or take it out of the text.")
    return said % {"number": number}


def faults(values: dict, photos: dict[int, Photo], at: datetime) -> list[str]:
    """A sentence or two for each photo of the story that may not go out at `at`: which, why, and what to do."""
    return [
        _said(photos[row["photo"]], found)
        for row in values["photos"]
        if (found := rights.reasons(photos[row["photo"]], at, credit=row["credit"], alt=row["alt"]))
    ]


def name_of(photo: Photo) -> str:
    """`Photo 12 (“The old bridge”)`, as the newsroom finds it in the library; the number alone where it has no words."""
    words = Truncator(" ".join((photo.title or photo.caption).split())).words(8)
    number = _("Photo %(number)s") % {"number": photo.pk}
    return f"{number} (“{words}”)" if words else number


def _said(photo: Photo, found: list[rights.Reason]) -> str:
    """All that is wrong with one photo; a killed one needs no credit any more."""
    told = found[:1] if found[0].key == "killed" else found
    why, remedies = ", ".join(reason.words for reason in told), (str(REMEDIES[reason.key]) for reason in told)
    return f"{name_of(photo)}: {why}. {' '.join(remedies)}"


def _finding(values: dict, n: int, box: str, words: str) -> Finding:
    """A photo of the list is mended in its row of the form, one of the text alone in the text."""
    listed = n < len(values["photos"])
    return Finding("photo", BLOCK, "photos", words, f"photos-{n}-{box}" if listed else "body")
