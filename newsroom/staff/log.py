"""Writing down what happens to people's accounts (`StaffEvent`)."""

from newsroom.staff.models import StaffEvent
from newsroom.visitors import address_of
from sections import clock

What = StaffEvent.What


def record(person, what: str, *, request=None, by=None, note: str = "") -> None:
    """Write one row: `what` of What; `by` is who did it, or else whoever is logged in. Nothing secret goes into `note`."""
    doer = by or getattr(request, "user", None)
    StaffEvent.objects.create(
        person=person,
        what=what,
        at=clock.now(),
        by_id=doer.pk if doer is not None and doer.is_authenticated else None,
        address=address_of(request) if request else None,
        note=note[:300],
    )


def newest(person, count: int = 20) -> list[StaffEvent]:
    """The newest events of `person`, newest first, in one query."""
    return list(StaffEvent.objects.filter(person=person).select_related("by")[:count])
