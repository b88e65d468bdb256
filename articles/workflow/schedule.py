"""Put a story before readers at a given second. Nothing needs to run at that second."""

from django.utils.translation import gettext as _

from articles.workflow.publish import put_out
from articles.workflow.refusals import Refused


def schedule(article, *, by, revision, at=None, note=""):
    """draft, submitted or approved → published, from `at` (aware, in the future) on."""
    if at is None:
        raise Refused(_("Please say when readers should see the story."), "at")
    return put_out("schedule", article, by=by, revision=revision, at=at, note=note)
