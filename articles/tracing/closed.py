"""What of the public history is closed, as expressions for a query of editions: always right, and never one query more."""

from django.db.models import Exists, OuterRef, Q, Subquery, TextField

from articles.models import HistoryClosure


def standing():
    """The closures that hold now."""
    return HistoryClosure.objects.filter(lifted=None)


def history_closed() -> Exists:
    """Whether readers find no history of an edition's story: the paper has none, or this story has none."""
    return Exists(standing().filter(Q(article=None) | Q(article=OuterRef("article_id")), edition=None))


def is_open(article: int) -> bool:
    """Whether readers find the history of this story (one query)."""
    return not standing().filter(Q(article=None) | Q(article=article), edition=None).exists()


def paper_closed() -> Exists:
    """Whether the paper has switched all histories off."""
    return Exists(standing().filter(article=None))


def why_story() -> Subquery:
    """Why the history of an edition's story is closed; None where it is open."""
    return _why(standing().filter(article=OuterRef("article_id"), edition=None))


def why_edition() -> Subquery:
    """Why this one edition is closed; None where it is open."""
    return _why(standing().filter(edition=OuterRef("pk")))


def _why(closures) -> Subquery:
    return Subquery(closures.order_by("pk").values("reason")[:1], output_field=TextField())
