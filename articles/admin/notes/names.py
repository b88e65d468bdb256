"""Colleagues suggested after an @ while a note is typed. They only help to type."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import JsonResponse

from articles.workflow.note import VIEW, colleagues

MOST = 8  # rows of an answer
LONGEST = 60  # characters of what is typed that are looked at


def colleagues_view(request) -> JsonResponse:
    """`{"found": [{"name", "typed", "note"}]}` for `?q=`; `typed` is what a note understands as this one."""
    if not request.user.may(VIEW):
        raise PermissionDenied
    typed = " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]
    response = JsonResponse({"found": found(typed)})
    response.headers["Cache-Control"] = "private, no-store"
    return response


def found(typed: str) -> list[dict]:
    """People of whom a word of the name, or the e-mail, begins so. Where two share a name, the e-mail calls one of them."""
    if not typed:
        return []
    fits = Q(name__istartswith=typed) | Q(name__icontains=f" {typed}") | Q(name__icontains=f"-{typed}")
    rows = list(colleagues().filter(fits | Q(email__istartswith=typed))[:MOST])
    names = [row.name.casefold() for row in rows]
    return [
        {"name": row.name, "typed": row.email.partition("@")[0] if names.count(row.name.casefold()) > 1 else row.name,
         "note": row.email}
        for row in rows
    ]
