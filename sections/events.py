"""News from the shelves and from all that is shown around the stories.

`pages_changed(keys)` is sent after commit by whoever changed something readers see that is no story: a section, the
masthead, an author, a photo's rights. `keys` are plain strings such as `"section-7"`, `"masthead"`, `"photo-12"`.
"""

from django.db import transaction
from django.dispatch import Signal

pages_changed = Signal()


def announce(*keys: str) -> None:
    """Send `pages_changed` once the surrounding transaction is committed."""
    transaction.on_commit(lambda: pages_changed.send(sender=None, keys=list(keys)))
