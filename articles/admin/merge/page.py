"""The page of a conflict: as it was, theirs and yours side by side, and a choice for each place. Works as plain HTML."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _

from articles.admin.merge import kept, saving
from articles.admin.merge.show import Page
from articles.models import Article, Unsaved
from articles.workflow import may_edit
from articles.workflow.refusals import Conflict, NotAllowed, Refused, Stale


def urls(view, model_admin) -> list:
    """Addresses below `/admin/articles/article/`."""
    return [
        path("<int:pk>/merge/<int:row>/", view(merge_view), {"model_admin": model_admin}, "articles_article_merge"),
    ]


def keep(request, article: Article):
    """Keep what was posted, and go to the page that asks. The address can be closed, and opened again."""
    return redirect("admin:articles_article_merge", article.pk, kept.keep(request, article).pk)


def gone(request):
    """Keep what was posted for a story that is not there any more as a new story's, and show it."""
    messages.error(request, _("This story is not there any more. Nothing is lost: here is all you typed, and it is kept."))
    return redirect("admin:articles_article_typed_look", kept.keep(request, None).pk)


def merge_view(request, pk: int, row: int, model_admin):
    """GET: the questions. POST: `choice-<key>` and `own-<key>` of each, `newest`: the newest revision that was seen.

    Whoever may change the story may finish a colleague's merge, too. Whoever may not any more gets their words to copy.
    """
    article = get_object_or_404(model_admin.get_queryset(request), pk=pk)
    found = Unsaved.objects.select_related("by").filter(pk=row, article=article, form="story").first()
    allowed = may_edit(article, request.user)
    if not allowed and (found is None or found.by_id != request.user.pk):
        raise PermissionDenied
    if found is None:
        saving.gone(request)
        return redirect("admin:articles_article_change", pk)
    page = Page(request, article, found, model_admin)
    if not allowed:
        return page.to_copy(_("The story was taken further while you were writing, and you may not change it now."))
    if not page.valid:
        return page.to_copy(_("This cannot be merged as it stands, because something it names is gone."))
    try:
        page.merged  # noqa: B018, asked here for what it may refuse
    except Refused as refusal:
        return page.to_copy(refusal.message)
    return _posted(request, page) if request.method == "POST" else page.asked()


def _posted(request, page: Page):
    """Save what was chosen, or ask again with everything chosen and typed still there."""
    if page.seen != page.article.revision:
        return page.asked(_("%(who)s saved the story again while you were choosing. Please look again: what you chose "
                            "still holds wherever nothing changed.") % {"who": page.article.changed_by})
    if page.merged.open:
        return page.asked(missing=[clash.key for clash in page.merged.open])
    try:
        with transaction.atomic():
            saved = saving.save(request, page)
    except (Stale, Conflict):
        return page.again().asked(_("The story was saved again this very moment. Please look again."))
    except NotAllowed as refusal:
        fresh = page.again()
        if may_edit(fresh.article, request.user):
            return fresh.asked(refusal.message)
        return fresh.to_copy(refusal.message)
    except Refused as refusal:
        return page.asked(refusal.message)
    saving.say(request, saved)
    return redirect("admin:articles_article_change", saved.pk)
