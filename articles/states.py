"""The states of a story and the table of allowed moves: pure data.

`published` with a first edition in the future means scheduled; "has changes readers have not seen" is derived.
"""

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a story stands in the newsroom. What readers see is the edition's business."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    APPROVED = "approved", _("approved")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SPIKED = "spiked", _("spiked")


class Move(NamedTuple):
    """One allowed step: from any of `sources` to `target`, by whoever has `permission` in the story's section.

    `owner`: whoever wrote the story may do it too, with only `articles.write_article`.
    """

    sources: tuple[State, ...]
    target: State
    permission: str
    owner: bool = False


EDIT = "articles.edit_article"
APPROVE = "articles.approve_article"
PUBLISH = "articles.publish_article"
WRITE = "articles.write_article"
REINSTATE = "articles.reinstate_article"
_unpublished = (State.DRAFT, State.SUBMITTED, State.APPROVED)

MOVES: dict[str, Move] = {
    "submit": Move((State.DRAFT,), State.SUBMITTED, EDIT, owner=True),
    "recall": Move((State.SUBMITTED,), State.DRAFT, EDIT, owner=True),
    "send_back": Move((State.SUBMITTED, State.APPROVED), State.DRAFT, EDIT),
    "approve": Move((State.SUBMITTED,), State.APPROVED, APPROVE),
    "publish": Move(_unpublished, State.PUBLISHED, PUBLISH),
    "schedule": Move(_unpublished, State.PUBLISHED, PUBLISH),
    "reschedule": Move((State.PUBLISHED,), State.PUBLISHED, PUBLISH),
    "unschedule": Move((State.PUBLISHED,), State.APPROVED, PUBLISH),
    "update": Move((State.PUBLISHED,), State.PUBLISHED, PUBLISH),
    "withdraw": Move((State.PUBLISHED,), State.WITHDRAWN, PUBLISH),
    "reinstate": Move((State.WITHDRAWN,), State.DRAFT, REINSTATE),
    "spike": Move(_unpublished, State.SPIKED, EDIT),
    "revive": Move((State.SPIKED,), State.DRAFT, EDIT),
}


class Kind(models.TextChoices):
    """What sort of journalism a story is; shown to readers as a label unless it is news."""

    NEWS = "news", _("News")
    ANALYSIS = "analysis", _("Analysis")
    OPINION = "opinion", _("Opinion")
    EDITORIAL = "editorial", _("Editorial")
    COLUMN = "column", _("Column")
    FEATURE = "feature", _("Feature")
    GALLERY = "gallery", _("Gallery")
    SPONSORED = "sponsored", _("Sponsored")


class Change(models.TextChoices):
    """What an edition changed for readers. Only the last three move the "Updated" line."""

    FIRST = "first", _("First publication")
    MINOR = "minor", _("Minor")
    UPDATE = "update", _("Update")
    CORRECTION = "correction", _("Correction")
    CLARIFICATION = "clarification", _("Clarification")


MOVES_UPDATED = {Change.UPDATE, Change.CORRECTION, Change.CLARIFICATION}
NEEDS_TEXT = {Change.CORRECTION, Change.CLARIFICATION}
