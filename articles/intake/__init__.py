"""The one door for machines: a list of `StoryDraft` becomes stories, idempotent by guid, whole batches at a time."""

from articles.intake.door import Intake, Outcome, Result, Standing
from articles.intake.draft import Credit, DraftError, PhotoUse, StoryDraft, Told

__all__ = [
    "Credit",
    "DraftError",
    "Intake",
    "Outcome",
    "PhotoUse",
    "Result",
    "Standing",
    "StoryDraft",
    "Told",
]
