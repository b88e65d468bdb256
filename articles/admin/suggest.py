"""Names of authors and tags suggested while they are typed. They only help to type: the form takes the words as before."""

from django.core.exceptions import PermissionDenied
from django.db.models import Case, Q, When
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_safe

from articles.admin.names import PRINTED_AS
from articles.models import Author, Tag
from articles.states import EDIT, WRITE

KINDS = {"authors": Author, "tags": Tag}
MARKS = {Author: PRINTED_AS, Tag: ","}  # what ends a name in the form
MOST = 8  # rows of an answer
LONGEST = 100  # characters of what is typed that are looked at
BEFORE_A_WORD = (" ", "-", "(")


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return [path("suggest/<str:kind>/", view(require_safe(suggest_view)), name="articles_article_suggest")]


def suggest_view(request, kind: str) -> JsonResponse:
    """`{"found": [{"name", "typed", "note"}]}` for `?q=`; `typed` is what the form understands as this one."""
    if not (request.user.may(WRITE) or request.user.may(EDIT)):
        raise PermissionDenied
    if kind not in KINDS:
        return JsonResponse({"found": []}, status=404)
    typed = " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]
    response = JsonResponse({"found": found(KINDS[kind], typed)})
    response.headers["Cache-Control"] = "private, no-store"
    return response


def found(model, typed: str) -> list[dict]:
    """Rows whose name or slug begins so, then those in which another word does; at most MOST, in two queries."""
    if not typed:
        return []
    begins = Q(name__istartswith=typed) | Q(slug__istartswith=typed)
    within = Q()
    for mark in BEFORE_A_WORD:
        within |= Q(name__icontains=mark + typed)
    rows = model.objects.filter(begins | within, merged_into=None)
    return _as_typed(model, rows.order_by(Case(When(begins, then=0), default=1), "name", "slug")[:MOST])


def _as_typed(model, rows) -> list[dict]:
    """A name that two bear, or with a mark of the form's own in it, is typed as the slug."""
    names = list(model.objects.filter(name__in=[row.name for row in rows]).values_list("name", flat=True))
    shared = {name for name in names if names.count(name) > 1}
    return [
        {
            "name": row.name,
            "typed": row.slug if row.name in shared or MARKS[model] in row.name else row.name,
            "note": row.slug if row.name in shared else getattr(row, "title", ""),
        }
        for row in rows
    ]
