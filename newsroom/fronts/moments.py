"""When a page of the paper changes next by itself because of this room; asked by name."""

from datetime import datetime

from newsroom.fronts.arrangement import load, pins_of
from newsroom.fronts.kept import kept


def after(now: datetime) -> list[datetime]:
    """The beginnings and ends of launched pins and of bars after `now`. No query when warm."""
    seen = kept()
    pins = [pin for launched in seen.arrangements.values() for _place, pin in pins_of(load(launched))]
    moments = [at for pin in pins for at in (pin.starts, pin.until)]
    moments += [at for bar in seen.bars for at in (bar.starts, bar.ends)]
    return [at for at in moments if at and at > now]
