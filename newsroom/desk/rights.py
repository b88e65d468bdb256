"""The verbs somebody may use on each story of a list: what `workflow.open_to` says of one, for many with one query."""

from articles.admin.waiting import plan_of
from articles.models import Article, Byline
from articles.states import MOVES, WRITE, Move

NEEDS_PLAN = ("reschedule", "unschedule")


def open_to_each(articles: list[Article], standings: dict, user) -> dict[int, list[str]]:
    """By story, its open verbs in the table's order. The stories come with `section` and `plan`; `standings`: as of now."""
    signed = Byline.objects.filter(article__in=[one.pk for one in articles], author__user=user)
    mine = set(signed.order_by().values_list("article", flat=True)) if articles and user.may(WRITE) else set()
    return {one.pk: _open(one, standings[one.pk], user, _is_by(one, user, mine)) for one in articles}


def _open(article: Article, standing, user, own: bool) -> list[str]:
    """The verbs of one story that its state, the rights and its editions allow."""
    verbs = [verb for verb, move in MOVES.items() if article.state in move.sources and _allowed(move, article, user, own)]
    if not standing.planned:
        verbs = [verb for verb in verbs if verb not in NEEDS_PLAN]
    return verbs if standing.live else [verb for verb in verbs if verb != "update"]


def _allowed(move: Move, article: Article, user, own: bool) -> bool:
    return user.may(move.permission, article.section) or (move.owner and own and user.may(WRITE))


def _is_by(article: Article, user, signed: set[int]) -> bool:
    """As `Article.is_by`, from what is known already."""
    plan = plan_of(article)
    return article.created_by_id == user.pk or article.pk in signed or bool(plan and plan.assignee_id == user.pk)
