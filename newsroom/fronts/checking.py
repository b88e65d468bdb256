"""What an arrangement must be before it is kept: clean words, sane times, a bounded size. Else it is told, and nothing kept.

What may be kept but will not be shown as it stands (a place that is gone, a story that waits) is told by `warnings.py`.
"""

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.body.sanitise import clean_text
from articles.photos.models import Photo
from newsroom.fronts.arrangement import Arrangement, Pin, pins_of

PINS_OF_A_PLACE = 20
PLACES = 40
LONGEST = {"headline": 500, "kicker": 100}  # characters, as long as an edition's own


def tidied(arrangement: Arrangement) -> Arrangement:
    """The arrangement with clean lines of text, without empty places, and with each photo's alt text as it is now.

    Raises ValidationError with a sentence for everything that cannot be kept.
    """
    tidy = {place: [_clean(pin) for pin in pins] for place, pins in arrangement.items() if pins}
    found = list(faults(tidy))
    if found:
        raise ValidationError(found)
    numbers = {pin.photo for _place, pin in pins_of(tidy) if pin.photo}
    alts = dict(Photo.objects.filter(pk__in=numbers).values_list("pk", "alt")) if numbers else {}
    if missing := numbers - alts.keys():
        raise ValidationError([_("Photo %(number)s is not in the library.") % {"number": pk} for pk in sorted(missing)])
    return {place: [replace(pin, alt=alts.get(pin.photo, "")) for pin in pins] for place, pins in tidy.items()}


def faults(arrangement: Arrangement):
    """A sentence for each thing that cannot be kept."""
    if len(arrangement) > PLACES:
        yield _("A front has at most %(most)s places.") % {"most": PLACES}
    for place, pins in arrangement.items():
        if len(pins) > PINS_OF_A_PLACE:
            yield _("A place takes at most %(most)s stories, those that wait among them: “%(place)s” has %(count)s.") % {
                "most": PINS_OF_A_PLACE, "place": place, "count": len(pins)}
        for pin in pins:
            yield from _faults_of(pin)


def _faults_of(pin: Pin):
    """What is wrong with one pin."""
    story = {"number": pin.article}
    if not 0 < pin.article < 2**63:
        yield _("%(number)s is not the number of a story.") % story
    if pin.photo is not None and not 0 < pin.photo < 2**63:
        yield _("Story %(number)s: %(photo)s is not the number of a photo.") % (story | {"photo": pin.photo})
    if any(at is not None and at.tzinfo is None for at in (pin.starts, pin.until)):
        yield _("Story %(number)s: a time says its zone.") % story
    elif pin.starts and pin.until and pin.until <= pin.starts:
        yield _("Story %(number)s: the pin ends before it begins.") % story
    for name, most in LONGEST.items():
        if len(getattr(pin, name)) > most:
            yield _("Story %(number)s: the %(name)s has more than %(most)s characters.") % (
                story | {"name": _(name), "most": most})


def _clean(pin: Pin) -> Pin:
    return replace(pin, headline=clean_text(pin.headline or ""), kicker=clean_text(pin.kicker or ""))
