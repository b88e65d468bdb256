"""An arrangement of a front: which stories editors pinned to which place. Pure: JSON in, plain values out.

As JSON: `{"lead": [{"article": 12, "headline": "…"}], "row-7": […]}`, a list of pins for each named place of the layout
(`layouts.py`). Empty words and times are left out.
"""

from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pin:
    """A story held in a place by an editor, from `starts` until `until` (None = at once, for good).

    `headline`, `kicker` and `photo` (a photo's number) stand instead of the story's own, on this front alone.
    """

    article: int
    starts: datetime | None = None
    until: datetime | None = None
    headline: str = ""
    kicker: str = ""
    photo: int | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it is in force at `now`."""
        return (self.starts is None or self.starts <= now) and (self.until is None or now < self.until)


Arrangement = dict[str, list[Pin]]  # by the key of the place, in the order of the place


def load(data: dict) -> Arrangement:
    """The arrangement that `dump` wrote."""
    return {place: [_pin(row) for row in rows] for place, rows in data.items()}


def dump(arrangement: Arrangement) -> dict:
    """As JSON; places without pins are left out."""
    return {place: [_row(pin) for pin in pins] for place, pins in arrangement.items() if pins}


def _pin(row: dict) -> Pin:
    times = {name: datetime.fromisoformat(row[name]) for name in ("starts", "until") if row.get(name)}
    return Pin(**(row | times))


def _row(pin: Pin) -> dict:
    said = {name: value for name, value in asdict(pin).items() if value}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in said.items()}
