"""What a front editor should know of an arrangement before readers do: in plain sentences, place by place.

Nothing here keeps anything from being saved or launched (`checking.py` does): readers' pages do right by themselves, and
the editor is told what they will do.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from newsroom.fronts.arrangement import Arrangement, Pin
from newsroom.fronts.layouts import Place, places_of
from newsroom.fronts.standing import Facts, about_photo, about_story
from newsroom.fronts.words import moment
from sections.nav import Shelf

FITS = {"lead": 90}  # characters of a headline that stand well
ELSEWHERE = 120


class Warning(NamedTuple):
    """`place`: its key in the arrangement. `article`: the story's number. `words`: the sentence."""

    place: str
    article: int
    words: str


def warnings(shelf: Shelf | None, arrangement: Arrangement, now: datetime) -> list[Warning]:
    """All warnings for an arrangement of the front of `shelf` (None = home), in the order of its places.

    Four queries at most, whatever is pinned.
    """
    places = {place.key: place for place in places_of(shelf)}
    gone = [key for key in arrangement if key not in places]
    facts = Facts.of(arrangement, now)
    above: list[tuple[Place, Pin]] = []
    found = []
    for key in [*places, *gone]:
        place = places.get(key)
        for pin in arrangement.get(key, []):
            said = _of_pin(place, pin, above, facts, now) if place else [_("This place is no longer on the front.")]
            found += [Warning(key, pin.article, words) for words in said]
            if place:
                above.append((place, pin))
    return found


def _of_pin(place: Place, pin: Pin, above: list[tuple[Place, Pin]], facts: Facts, now: datetime) -> Iterator[str]:
    """The sentences for one pin, the gravest first. A pin that is over needs no others."""
    if pin.until and pin.until <= now:
        yield _("This pin ended %(time)s.") % {"time": moment(pin.until)}
        return
    if pin.starts and pin.starts > now:
        yield _("This pin begins %(time)s.") % {"time": moment(pin.starts)}
    yield from about_story(pin, facts, now)
    yield from _room(place, pin, above)
    yield from about_photo(pin, place, facts, now)
    yield from _words(place, pin, facts)


def _room(place: Place, pin: Pin, above: list[tuple[Place, Pin]]) -> Iterator[str]:
    """Whether it is shown higher up, or waits for its place."""
    meets = [(there, other) for there, other in above if _at_once(pin, other)]
    if twice := next((there for there, other in meets if other.article == pin.article), None):
        yield _("The story stands in “%(place)s” already and is not shown twice.") % {"place": twice.name}
    elif sum(there.key == place.key for there, _other in meets) >= place.holds:
        yield _("“%(place)s” holds %(count)s: this story waits until one of those before it goes.") % {
            "place": place.name, "count": place.holds}


def _words(place: Place, pin: Pin, facts: Facts) -> Iterator[str]:
    """Headlines that are too long for their place, and advertisements in front of the news."""
    fits = FITS.get(place.key, ELSEWHERE)
    if len(pin.headline) > fits:
        yield _("The headline has %(count)s characters; about %(fits)s fit here.") % {
            "count": len(pin.headline), "fits": fits}
    if place.key == "lead" and facts.sponsored(pin.article):
        yield _("An advertisement would lead this front.")


def _at_once(one: Pin, other: Pin) -> bool:
    """Whether the times of two pins meet."""
    ends = [pin.until for pin in (one, other) if pin.until]
    starts = [pin.starts for pin in (one, other) if pin.starts]
    return not ends or not starts or max(starts) < min(ends)
