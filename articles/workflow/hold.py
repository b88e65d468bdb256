"""Taking back what was planned for readers, because something stands in its way now."""

from datetime import datetime

from django.utils.translation import gettext as _

from articles import events, intervals, press
from articles.models import Article
from articles.states import State
from articles.workflow.deed import audit, forget_planned_corrections


def take_back(article: Article, by, now: datetime) -> None:
    """Forget what readers were to see; a story of which nothing is live is approved again. The article must be locked."""
    before = press.spans_of(article)
    if not intervals.planned(before, now):
        return
    forget_planned_corrections(article, now)
    press.run(article, before, intervals.unschedule(before, now=now), now)
    if not intervals.live(before, now):
        article.state, article.since = State.APPROVED, now
    article.changed, article.changed_by = now, by
    article.save(update_fields=["state", "since", "changed", "changed_by", "first_published", "updated"])
    events.announce(events.story_published, article.pk)


def keep_embargo(article: Article, current: dict, values: dict, by, now: datetime) -> None:
    """A new embargo that ends after the planned moment takes the plan back: readers must not see the story before.

    `current` and `values`: the story before this save and after it.
    """
    if not values["embargo"] or values["embargo"] == current["embargo"]:
        return
    until, before = datetime.fromisoformat(values["embargo"]), article.state
    if any(span.start < until for span in intervals.planned(press.spans_of(article), now)):
        take_back(article, by, now)
        audit(article, "hold", by=by, at=now, before=before, note=_("embargo"))
