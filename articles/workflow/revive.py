"""Take a spiked story up again."""

from articles.workflow.moves import move


def revive(article, *, by, revision, at=None, note=""):
    """spiked → draft."""
    return move("revive", article, by=by, revision=revision, note=note)
