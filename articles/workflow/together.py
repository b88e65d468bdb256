"""Several stories in one action: all of them, at the same second, or none."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles import press
from articles.models import Article
from articles.states import MOVES, State
from articles.workflow.approve import approve
from articles.workflow.deed import check
from articles.workflow.publish import publish
from articles.workflow.refusals import NotTogether, Refused, WrongState
from articles.workflow.reschedule import reschedule
from articles.workflow.schedule import schedule
from articles.workflow.unschedule import unschedule

VERBS = {verb.__name__: verb for verb in (approve, publish, schedule, reschedule, unschedule)}
READ_FIRST = ("publish", "schedule")  # in a group nothing goes out that no colleague has approved
MOST = 50  # stories in one action


def together(
    verb: str, stories: list[tuple[Article, int]], *, by, at: datetime | None = None, note: str = ""
) -> list[Article]:
    """Do `verb` (a key of VERBS) to every story, given as (article, revision seen), in one transaction with one clock.

    Returns the fresh articles in order of their numbers. Raises NotTogether naming each story that stands in the way and
    why, and then nothing was done to any. `at`: as the verb understands it; None = now, the same now for all.
    """
    wanted = {article.pk: (article, revision) for article, revision in sorted(stories, key=lambda pair: pair[0].pk)}
    if len(wanted) < 2 or len(wanted) > MOST:
        raise Refused(_("Please choose at least two stories, and no more than %(most)s.") % {"most": MOST})
    done, problems = [], []
    with press.locked_together(wanted):
        for number, (article, revision) in wanted.items():
            others = ", ".join(str(other) for other in wanted if other != number)
            said = " ".join(filter(None, [_("Together with %(others)s.") % {"others": others}, note.strip()]))
            try:
                done.append(_one(verb, article, by=by, revision=revision, at=at, note=said))
            except Refused as refusal:
                problems.append((article, refusal))
        if problems:
            raise NotTogether(problems)
    return done


def _one(verb: str, article: Article, **asked) -> Article:
    """One story's part, in a savepoint of its own: what it wrote before it was refused does not stand."""
    with transaction.atomic():
        fresh = Article.objects.select_related("section").get(pk=article.pk)
        check(verb, MOVES[verb], fresh, asked["by"])
        if verb in READ_FIRST and fresh.state != State.APPROVED:
            raise WrongState(_("It is not approved. In a group only stories go out that a colleague has read and approved."))
        return VERBS[verb](article, **asked)
