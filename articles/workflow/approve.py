"""Say that a story is fit to print."""

from articles.workflow.moves import move


def approve(article, *, by, revision, at=None, note=""):
    """submitted → approved."""
    return move("approve", article, by=by, revision=revision, note=note)
