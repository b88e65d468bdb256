"""What all pages of a story's history share: who may read them, how a revision is introduced, the frame of the page."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext_lazy as _

from articles.admin.standing import local_words
from articles.models import Article, Revision

LARGEST = 10**9  # a larger number is no revision's, and no database's integer
VERBS = {
    "create": _("Begun"),
    "save": _("Saved"),
    "merge": _("Saved, merged with a colleague's changes"),
    "set aside": _("Set aside when two people changed the same words"),
    "set_aside": _("Set aside when two people changed the same words"),
    "correct": _("Corrected what readers see"),
    "restore": _("Restored"),
    "import": _("Imported"),
    "undo": _("An import taken back"),
}


def article_of(request, pk: int, model_admin) -> Article:
    """The story, for somebody who may read it in the newsroom."""
    article = get_object_or_404(Article.objects.select_related("section", "changed_by"), pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    return article


def number_of(text: str | None) -> int:
    """The number of a revision as it stands in an address; 0, which no revision has, for anything else."""
    text = text or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def introduced(revision: Revision, now) -> dict:
    """Who made a revision, when, how and why."""
    return {
        "number": revision.number,
        "saved": local_words(revision.saved, now),
        "clock": dateformat(timezone.localtime(revision.saved), "H:i T"),
        "by": revision.by,
        "verb": VERBS.get(revision.verb) or revision.verb.replace("_", " ").capitalize(),
        "why": revision.why,
    }


def page(request, article: Article, title, template: str, context: dict, status: int = 200) -> TemplateResponse:
    """A page of the history under the newsroom's head."""
    context |= {"title": title, "subtitle": str(article), "original": article, "opts": Article._meta}
    context |= admin.site.each_context(request)
    return TemplateResponse(request, f"admin/articles/article/revisions/{template}.html", context, status=status)
