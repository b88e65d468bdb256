"""One thing that is not as it should be in a story."""

from typing import NamedTuple

BLOCK, WARN = "block", "warn"
_SPLIT = {"embargo": "embargo_0"}  # fields of the story form that are two boxes


class Finding(NamedTuple):
    """What is wrong (`kind`), whether the story may go out with it (`level`), where to mend it, and the words that say so.

    `field` is a field of the story form; `place`, where there is one, a box inside it: `photos-0-credit`.
    """

    kind: str
    level: str
    field: str
    words: str
    place: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the story cannot go out before this is mended."""
        return self.level == BLOCK

    @property
    def anchor(self) -> str:
        """The id of the box in the story form."""
        return f"id_{self.place or _SPLIT.get(self.field, self.field)}"
