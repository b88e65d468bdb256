"""The paper's facts for every page: read once, kept until an editor changes them."""

from django.core.cache import cache

from newsroom.masthead.models import Masthead
from sections.events import pages_changed

KEY = "masthead.paper"
SECONDS = 60  # another machine without a shared cache sees a change after this long


def paper() -> Masthead:
    """The masthead; an unsaved one with its defaults where nobody has filled it in."""
    values = cache.get(KEY)
    if values is None:
        values = Masthead.objects.filter(pk=1).values().first() or {}
        cache.set(KEY, values, SECONDS)
    return Masthead(**values)


def forget(sender, keys, **kwargs) -> None:
    """Receiver of `pages_changed`."""
    if "masthead" in keys:
        cache.delete(KEY)


def listen() -> None:
    """Connect `forget`."""
    pages_changed.connect(forget, dispatch_uid="masthead.forget")
