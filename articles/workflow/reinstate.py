"""Bring a withdrawn story back to the desk."""

from articles.workflow.moves import move


def reinstate(article, *, by, revision, at=None, note=""):
    """withdrawn → draft; readers see nothing until it is published anew."""
    return move("reinstate", article, by=by, revision=revision, note=note)
