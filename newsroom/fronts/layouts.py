"""The named places of each kind of front, from the top down."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from newsroom.fronts.composing import ALSO, SECONDS, VOICES
from newsroom.fronts.heading import UNDER
from newsroom.fronts.rows import holds, place_of
from sections import nav
from sections.nav import Shelf


class Place(NamedTuple):
    """A place editors may pin stories to: its key in an arrangement, its name for people, how many stories it holds."""

    key: str
    name: str
    holds: int


def places_of(shelf: Shelf | None) -> list[Place]:
    """The places of the home page (None) or of a section's front, in the order in which they take their stories."""
    if shelf is not None:
        return [Place("lead", _("Lead"), 1), Place("under", _("Under the lead"), UNDER)]
    around = [
        Place("lead", _("Lead"), 1), Place("beside", _("Headlines beside the lead"), ALSO),
        Place("under", _("Under the lead"), SECONDS), Place("opinion", _("Opinion"), VOICES),
    ]
    return around + [Place(place_of(top), top.name, holds(top)) for top in nav.menu()]
