"""An arrangement of a front: which stories editors pinned to which place. Pure: JSON in, plain values out.

As JSON: `{"lead": [{"article": 12, "headline": "…"}], "row-7": […]}`, a list of pins for each named place of the layout
(`layouts.py`). Empty words and times are left out. A place may have more pins than it holds: the first ones in force that
can be shown stand in it, the others wait behind them.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pin:
    """A story held in a place by an editor, from `starts` until `until` (None = at once, for good).

    `headline`, `kicker` and `photo` (a photo's number) stand instead of the story's own, on this front alone. `alt` is
    what the photo shows, in words: kept here when a draft is saved, because readers' pages ask nothing of the library.
    """

    article: int
    starts: datetime | None = None
    until: datetime | None = None
    headline: str = ""
    kicker: str = ""
    photo: int | None = None
    alt: str = ""

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


def in_force(arrangement: Arrangement, now: datetime) -> Arrangement:
    """What of it holds at `now`; places without such a pin are left out."""
    held = {place: [pin for pin in pins if pin.holds(now)] for place, pins in arrangement.items()}
    return {place: pins for place, pins in held.items() if pins}


def pins_of(arrangement: Arrangement) -> Iterator[tuple[str, Pin]]:
    """Every pin with the key of its place."""
    return ((place, pin) for place, pins in arrangement.items() for pin in pins)


def _pin(row: dict) -> Pin:
    times = {name: datetime.fromisoformat(row[name]) for name in ("starts", "until") if row.get(name)}
    return Pin(**(row | times))


def _row(pin: Pin) -> dict:
    said = {name: value for name, value in asdict(pin).items() if value}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in said.items()}
