"""The stories planned for a day, and those that should have been there before it."""

from datetime import datetime

from articles.models import Article
from articles.states import State
from newsroom.desk import lines

MOST = 200  # stories of a day that are shown; no newsroom plans more


def due_between(begins: datetime, ends: datetime) -> list[Article]:
    """Stories due in [begins, ends), the next first; what was spiked is planned no more."""
    due = Article.objects.filter(plan__due__gte=begins, plan__due__lt=ends).exclude(state=State.SPIKED)
    return _fetched(due.order_by("plan__due", "pk"))


def overdue(before: datetime) -> list[Article]:
    """Drafts due before the moment `before` that the desk has not had, the latest first."""
    late = Article.objects.filter(plan__filed=None, plan__due__lt=before, state=State.DRAFT)
    return _fetched(late.order_by("plan__due", "pk"))


def _fetched(stories) -> list[Article]:
    """With what a line says."""
    return list(stories.select_related(*lines.WITH)[:MOST])
