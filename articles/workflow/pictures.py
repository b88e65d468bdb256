"""Which photos keep a story from going out, and what to do about each."""

from datetime import datetime

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.photos import rights
from articles.photos.models import Photo
from articles.values import in_text_alone
from articles.workflow.refusals import Refused

MOST = 6  # photos named in one message; the others come up when these are mended
REMEDIES = {  # by the key of a reason
    "killed": gettext_lazy("Take it out of the story."),
    "ended": gettext_lazy("Take it out of the story, or have the picture desk clear its rights again."),
    "not yet": gettext_lazy("Publish later, or take it out of the story."),
    "no credit": gettext_lazy("Write the credit beside the photo in the story, or in the library."),
    "no alt": gettext_lazy("Say what it shows, beside the photo in the story or in the library."),
}


def check_pictures(values: dict, start: datetime, but: frozenset[int] = frozenset()) -> None:
    """Raise Refused naming every photo that may not go out at `start`: uncredited, undescribed, without the rights, unknown.

    Asks the library now, so call it under the story's lock: a photo may have been killed a moment ago. `but`: photos
    that readers see already and for which a correction must not wait. A caption may be missing: some pictures need none.
    Photos in the text count like those of the list.
    """
    rows = [row for row in all_rows(values) if row["photo"] not in but]
    photos = Photo.objects.in_bulk([row["photo"] for row in rows])
    found = [no_photo(row["photo"]) for row in rows if row["photo"] not in photos]
    found += faults({"photos": [row for row in rows if row["photo"] in photos]}, photos, start)
    if found:
        more = [_("And %(count)s photos more.") % {"count": len(found) - MOST}] if len(found) > MOST else []
        raise Refused(" ".join([*found[:MOST], *more]), "photos")


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
