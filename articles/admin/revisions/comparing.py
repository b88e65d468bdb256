"""Two revisions of a story beside each other, word by word; one alone is compared with the one before it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from articles import values, workflow
from articles.admin.revisions import frame
from articles.admin.revisions.difference import between
from articles.admin.revisions.marks import marks_of
from articles.models import Article, Edition, Revision


def one_view(request, pk: int, number: int, model_admin):
    """GET: what one revision changed, and the button that restores it."""
    article = frame.article_of(request, pk, model_admin)
    return compared(request, article, model_admin, number - 1, number)


def two_view(request, pk: int, model_admin):
    """GET `?from=3&to=7`: what lies between two revisions, the older one first whatever the order they were asked in."""
    article = frame.article_of(request, pk, model_admin)
    asked = sorted(frame.number_of(request.GET.get(name)) for name in ("from", "to"))
    if 0 in asked or asked[0] == asked[1]:
        messages.error(request, _("Please choose two different revisions to compare."))
        return redirect("admin:articles_article_revisions", pk)
    return compared(request, article, model_admin, *asked)


def compared(request, article: Article, model_admin, old: int, new: int, *, refused: tuple = ()):
    """The page; `old` 0 is the empty sheet before revision 1.

    `refused`: the revision that was not restored, why, and the note that was typed; then the page answers 409.
    """
    if max(old, new) > frame.LARGEST:
        raise Http404("no such revision")
    rows = {row.number: row for row in _rows(article, {old, new})}
    if new not in rows or (old and old not in rows):
        raise Http404("no such revision")
    marks = marks_of(list(rows.values()), request.now)
    sides = [_side(rows[number], marks, request.now) for number in (old, new) if number]
    restorable, problem, note = refused or (new if new != article.revision else 0, "", "")
    restorable = restorable if model_admin.has_change_permission(request, article) else 0
    context = {
        "sides": sides,
        "shown": sides[-1],
        "alone": old == new - 1 and not problem,
        "difference": between(_values(rows.get(old)), _values(rows[new]), request.now),
        "others": _others(article, old, new, request.now),
        "following": new + 1 if new < article.revision else None,
        "restorable": restorable,
        "lost": workflow.fitting(_values(rows[new]))[1] if restorable == new else [],
        "problem": problem,
        "note": note,
    }
    title = _("Revision %(new)s") if context["alone"] else _("Revisions %(old)s and %(new)s")
    status = 409 if problem else 200
    return frame.page(request, article, title % {"old": old, "new": new}, "compared", context, status)


def _rows(article: Article, numbers: set[int]):
    return Revision.objects.filter(article=article, number__in=numbers).select_related("by")


def _side(revision: Revision, marks: dict, now) -> dict:
    return frame.introduced(revision, now) | {"marks": marks.get(revision.pk, [])}


def _values(revision: Revision | None) -> dict:
    return values.blank() | (revision.values if revision else {})


def _others(article: Article, old: int, new: int, now) -> list[tuple]:
    """Pairs (words, number) of revisions worth comparing `new` with, but for what is on the page already."""
    live = Edition.objects.live(now).filter(article=article).values_list("revision__number", flat=True).first()
    offered = [
        (_("with the one before"), new - 1),
        (_("with what readers see now"), live),
        (_("with the newest"), article.revision),
    ]
    return [(words, number) for words, number in offered if number and number not in (old, new)]
