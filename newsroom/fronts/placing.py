"""Which pins get their place: from the top down, no story twice. Pure."""

from collections.abc import Collection, Iterable

from newsroom.fronts.arrangement import Arrangement
from newsroom.fronts.cells import Pinned
from newsroom.fronts.layouts import Place
from newsroom.fronts.stories import Story


def placed(places: list[Place], held: Arrangement, stories: Iterable[Story], photos: Collection[int]) -> Pinned:
    """The stories that stand where editors pinned them, worded as they are there.

    `held`: the pins in force. `stories`: what is live; a pin whose story is not among it is passed over, and so is one
    whose story stands in a place above, or whose place is full. `photos`: the numbers of those that may be shown.
    """
    there, found, seen = {story.article_id: story for story in stories}, {}, set()
    for place in places:
        for pin in held.get(place.key, []):
            taken = found.setdefault(place.key, [])
            if pin.article in there and pin.article not in seen and len(taken) < place.holds:
                seen.add(pin.article)
                taken.append(there[pin.article].worded(pin, photos))
    return {key: taken for key, taken in found.items() if taken}
