"""Decide not to run a story. Nothing is deleted."""

from articles.workflow.moves import move


def spike(article, *, by, revision, at=None, note=""):
    """any unpublished state → spiked."""
    return move("spike", article, by=by, revision=revision, note=note)
