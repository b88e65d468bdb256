"""Return a story to its writer with a note."""

from django.utils.translation import gettext as _

from articles.workflow.moves import move
from articles.workflow.refusals import Refused


def send_back(article, *, by, revision, at=None, note=""):
    """submitted or approved → draft. The note says what is wanted, so it is required."""
    if not note.strip():
        raise Refused(_("Please say in a note what the writer should do."), "note")
    return move("send_back", article, by=by, revision=revision, note=note)
