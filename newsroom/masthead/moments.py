"""When a page of the paper changes next by itself because of this room; asked by name."""

from datetime import datetime

from newsroom.masthead import promos


def after(now: datetime) -> list[datetime]:
    """The beginnings and ends of promos after `now`. No query when warm."""
    moments = [at for promo in promos.kept() for at in (promo.starts, promo.ends)]
    return [at for at in moments if at and at > now]
