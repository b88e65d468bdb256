"""Removing words from a story for good, in two steps: look where they stand, then say the story's number and do it.

The words travel in the bodies of requests alone, never in an address; the pages are kept by nobody.
"""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from articles.admin.expunging.typed import OrderForm
from articles.admin.revisions.frame import article_of
from articles.expunging import deed, scrubbing, shared
from articles.expunging.others import others
from articles.models import Article
from articles.workflow.refusals import NotAllowed, Refused


@never_cache
def expunge_view(request, pk: int, model_admin):
    """GET: what to type. POST: where it stands, and the second form; with `confirm`, the story's number: done."""
    article = article_of(request, pk, model_admin)
    if not deed.may_expunge(request.user, article):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request, article, OrderForm(), {})
    form = OrderForm(request.POST)
    if not form.is_valid():
        return _page(request, article, form, {}, status=422)
    if request.POST.get("confirm", "").strip() == str(article.pk):
        return _done(request, article, form)
    problem = _("The number typed is not this story's: nothing was done.") if "confirm" in request.POST else ""
    return _page(request, article, form, _found(article, form) | {"problem": problem})


def _found(article: Article, form: OrderForm) -> dict:
    """Where the words stand."""
    phrases = form.cleaned_data["found"]
    own = deed.places(phrases, article)
    return {
        "places": own,
        "total": sum(place.count for place in own),
        "shared": [
            (group, label, found) for group, label in _SHARED.items() if (found := shared.places(group, phrases, article))
        ],
        "files": shared.in_files(phrases, article),
        "others": others(phrases, article),
    }


_SHARED = {
    shared.PHOTOS: gettext_lazy("Also in the words of these photos in the library, wherever else they are used"),
    shared.NAMES: gettext_lazy("Also in these names, for all stories that carry them"),
}


def _done(request, article: Article, form: OrderForm):
    """Do it, clean the database, and go back to the story with no word of the words."""
    try:
        removed = deed.expunge(article, by=request.user, order=form.order(request.POST))
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Refused as refusal:
        return _page(request, article, form, _found(article, form) | {"problem": refusal.message}, status=409)
    said = _("Removed for good, in %(count)s places. The audit says who, when and why.")
    messages.success(request, said % {"count": sum(place.count for place in removed)})
    if not scrubbing.scrub():
        messages.warning(request, _("The database was busy, so the space that was freed has not been cleaned yet. It will "
                                    "be within a minute or so, by the paper's own clockwork (tick)."))
    return redirect("admin:articles_article_change", article.pk)


def _page(request, article: Article, form: OrderForm, found: dict, status: int = 200) -> TemplateResponse:
    context = {
        "title": _("Remove words for good"), "subtitle": str(article), "original": article, "opts": Article._meta,
        "form": form, "sqlite": connection.vendor == "sqlite", **found,
    }
    template = "look" if "places" in found else "type"
    context |= admin.site.each_context(request)
    return TemplateResponse(request, f"admin/articles/article/expunging/{template}.html", context, status=status)
