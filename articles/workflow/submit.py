"""Hand a draft to the desk."""

from django.utils.translation import gettext as _

from articles.workflow.moves import move
from articles.workflow.refusals import Refused


def submit(article, *, by, revision, at=None, note=""):
    """draft → submitted, by its writer or the desk. Needs a headline."""
    if not article.headline:
        raise Refused(_("Please give the story a headline first."), "headline")
    return move("submit", article, by=by, revision=revision, note=note)
