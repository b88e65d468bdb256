"""Take a submitted story back to work on it."""

from articles.workflow.moves import move


def recall(article, *, by, revision, at=None, note=""):
    """submitted → draft, by its writer or the desk."""
    return move("recall", article, by=by, revision=revision, note=note)
