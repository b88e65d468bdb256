"""What editors do to a front: save its draft, discard it, launch it, undo the last launch. Each keeps who and when."""

from dataclasses import dataclass

from newsroom.fronts.arrangement import Arrangement
from newsroom.fronts.models import Front, Launch


class Stale(Exception):
    """The draft is no longer the one this save began from: somebody else saved. Carries the `front` as it is now."""

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


def front_of(section: int | None) -> Front:
    """The front of a section (by number), or of the home page (None); made when it is first asked for."""
    raise NotImplementedError


def save_draft(front: Front, arrangement: Arrangement, *, by, version: int) -> Front:
    """Keep a draft. Raises `Stale` where `version` is not the front's present one; nothing is changed then."""
    raise NotImplementedError


def launch(front: Front, *, by, version: int) -> Launch:
    """Make the draft of that version what readers see, at once. Raises `Stale` like `save_draft`."""
    raise NotImplementedError


def undo(front: Front, *, by, number: int) -> Launch:
    """Launch again what readers saw before launch `number`, which must be the newest (else `Stale`). The draft stays."""
    raise NotImplementedError


def discard(front: Front, *, by, version: int) -> Front:
    """Make the draft what readers see now. Raises `Stale` like `save_draft`."""
    raise NotImplementedError


def differences(before: Arrangement, after: Arrangement) -> list[Difference]:
    """What differs, by place. Pure."""
    raise NotImplementedError
