"""The stories of a deed done to several: however many they are, the same number of queries."""

from django.utils.translation import gettext as _

from articles.admin.checklist import findings_of
from articles.admin.standing import standings, zone_name
from articles.models import Article
from articles.states import APPROVE, PUBLISH, State
from articles.workflow.refusals import Stale, Unfit

__all__ = ["chosen", "likely", "rows", "zone_name"]
LIKELY = {State.SUBMITTED: "approve", State.APPROVED: "schedule", State.PUBLISHED: "reschedule"}


def chosen(queryset, numbers) -> list[Article]:
    """The stories of these numbers, in order; a number that is none is left out."""
    return list(queryset.filter(pk__in=list(numbers)).defer("body").order_by("pk"))


def rows(articles: list[Article], seen: dict[int, int | None], problems, request) -> list[dict]:
    """What the page says of each story: where it stands, what is to be mended, and why it could not go.

    The revision to be posted is the one this person saw; after a refusal as stale, whose changes the page tells, the newest.
    """
    found, findings = standings(articles, request.now), findings_of(articles, request.now)
    why = {article.pk: refusal for article, refusal in problems}
    return [_row(one, found[one.pk], findings[one.pk], seen.get(one.pk), why.get(one.pk), request) for one in articles]


def _row(article: Article, standing, findings: list, seen: int | None, refusal, request) -> dict:
    stale = isinstance(refusal, Stale)
    may = any(request.user.may(permission, article.section) for permission in (APPROVE, PUBLISH))
    return {
        "article": article,
        "standing": standing.words(request.now),
        "findings": findings,
        "revision": article.revision if stale or not seen else seen,
        "why": _why(refusal, findings) if refusal else "",
        "changed_from": refusal.mine_number if stale else None,
        "elsewhere": not may,
    }


def _why(refusal, findings: list) -> str:
    """The reason; what the checklist below says already is not said twice."""
    if isinstance(refusal, Unfit) and {found.words for found in refusal.findings} <= {found.words for found in findings}:
        return _("It cannot go out: what blocks it stands below.")
    return refusal.message


def likely(articles: list[Article]) -> str:
    """The verb that all of them wait for, if there is one; never one that shows readers something at once."""
    states = {article.state for article in articles}
    return LIKELY.get(states.pop(), "") if len(states) == 1 else ""
