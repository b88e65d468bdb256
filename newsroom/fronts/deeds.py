"""What editors do to a front: save its draft, discard it, launch it, undo the last launch. Each keeps who and when.

Every deed raises PermissionDenied where `by` may not arrange this front.
"""

from dataclasses import dataclass, replace

from django.core.exceptions import PermissionDenied
from django.db import transaction

from articles.intervals import TICK
from newsroom.fronts.arrangement import Arrangement, Pin, dump
from newsroom.fronts.checking import tidied
from newsroom.fronts.models import Front, Launch
from sections import clock
from sections.events import announce


class Stale(Exception):
    """The front is no longer as this person saw it: somebody else saved or launched. Carries the `front` as it is now."""

    def __init__(self, front: Front):
        super().__init__(f"the draft of {front} is at version {front.version} by now")
        self.front = front


@dataclass(frozen=True)
class Difference:
    """What changed in one place between two arrangements, in the order of the places: story numbers put in, taken out, and
    whether those that stayed were moved or worded anew."""

    place: str
    came: list[int]
    went: list[int]
    moved: bool


def key_of(section: int | None) -> str:
    """`home`, or `section-7`."""
    return f"section-{section}" if section else "home"


def front_of(section: int | None) -> Front:
    """The front of a section (by number), or of the home page (None); made when it is first asked for."""
    return Front.objects.get_or_create(key=key_of(section), defaults={"section_id": section})[0]


def may_arrange(user, front: Front) -> bool:
    """Whether `user` may arrange this front: the home page, or the front of a section on one of their desks."""
    if front.section_id is None:
        return user.may("fronts.arrange_home")
    return user.may("fronts.arrange_front", front.section)


def save_draft(front: Front, arrangement: Arrangement, *, by, version: int) -> Front:
    """Keep a draft. Raises `Stale` where `version` is not the front's present one; nothing is changed then.

    ValidationError where it cannot be kept as it is (`checking.py`). Photos' alt texts are kept along.
    """
    _allowed(by, front)
    return _keep(front, dump(tidied(arrangement)), by=by, version=version)


def discard(front: Front, *, by, version: int) -> Front:
    """Make the draft what readers see now. Raises `Stale` like `save_draft`."""
    _allowed(by, front)
    with transaction.atomic():
        Front.objects.select_for_update().get(pk=front.pk)  # no launch comes between reading and keeping
        newest = front.launches.first()
        return _keep(front, newest.arrangement if newest else {}, by=by, version=version)


def launch(front: Front, *, by, version: int) -> Launch:
    """Make the draft of that version what readers see, at once. Raises `Stale` like `save_draft`.

    Where readers see just that already (somebody pressed twice), nothing is done, and the launch that stands is given.
    """
    _allowed(by, front)
    with transaction.atomic():
        fresh = Front.objects.select_for_update().get(pk=front.pk)
        if fresh.version != version:
            raise Stale(fresh)
        newest = fresh.launches.first()
        if newest and newest.arrangement == fresh.draft:
            return newest
        return _launched(fresh, newest, fresh.draft, by=by)


def undo(front: Front, *, by, number: int) -> Launch:
    """Launch again what readers saw before launch `number`, which must be the newest (else `Stale`). The draft stays.

    Undoing an undo goes one step further back, as in a text editor; what was undone comes back by launching the draft.
    Before the first launch there was the empty arrangement. Where that stands already, nothing is done.
    """
    _allowed(by, front)
    with transaction.atomic():
        fresh = Front.objects.select_for_update().get(pk=front.pk)
        newest = fresh.launches.first()
        if newest is None or newest.number != number:
            raise Stale(fresh)
        before = _before(fresh)
        if before is None and newest.undoes_id and not newest.arrangement:
            return newest
        return _launched(fresh, newest, before.arrangement if before else {}, by=by, undoes=newest)


def differences(before: Arrangement, after: Arrangement) -> list[Difference]:
    """What differs, by place. Pure."""
    places = [*after, *(place for place in before if place not in after)]
    found = [_difference(place, before.get(place, []), after.get(place, [])) for place in places]
    return [one for one in found if one.came or one.went or one.moved]


def _allowed(by, front: Front) -> None:
    if not may_arrange(by, front):
        raise PermissionDenied


def _keep(front: Front, draft: dict, *, by, version: int) -> Front:
    """Write a draft where the version is still the one it began from: compared by the statement that writes."""
    changed = {"draft": draft, "version": version + 1, "changed": clock.now(), "changed_by": by}
    written = Front.objects.filter(pk=front.pk, version=version).update(**changed)
    fresh = Front.objects.get(pk=front.pk)
    if not written:
        raise Stale(fresh)
    return fresh


def _launched(front: Front, newest: Launch | None, arrangement: dict, *, by, undoes: Launch | None = None) -> Launch:
    """The next launch of a locked front; readers' pages hear of it after commit."""
    now = clock.now()
    announce(f"front-{front.section_id or 'home'}")
    return front.launches.create(
        number=newest.number + 1 if newest else 1,
        at=max(now, newest.at + TICK) if newest else now,  # launches follow each other also where servers' clocks differ
        by=by, arrangement=arrangement, undoes=undoes,
    )


def _before(front: Front) -> Launch | None:
    """What an undo of the newest launch brings back: every undo on the way takes one launch more off."""
    off = 1
    for number, undoes in front.launches.values_list("number", "undoes").iterator(chunk_size=50):
        if undoes:
            off += 1
        elif off:
            off -= 1
        else:
            return front.launches.get(number=number)
    return None


def _difference(place: str, before: list[Pin], after: list[Pin]) -> Difference:
    was, now = [pin.article for pin in before], [pin.article for pin in after]
    stayed = [replace(pin, alt="") for pin in before if pin.article in now]
    stays = [replace(pin, alt="") for pin in after if pin.article in was]
    came = [number for number in now if number not in was]
    went = [number for number in was if number not in now]
    return Difference(place, came, went, moved=stayed != stays)
