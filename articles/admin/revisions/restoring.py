"""The button that makes an older revision the newest one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from articles import workflow
from articles.admin.revisions import comparing, frame
from articles.workflow.refusals import NotAllowed, Refused, Stale


def restore_view(request, pk: int, number: int, model_admin):
    """POST `revision` (the newest one on the screen) and perhaps a `note`: do it, or say why not."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    article = frame.article_of(request, pk, model_admin)
    seen, note = frame.number_of(request.POST.get("revision")), request.POST.get("note", "")
    try:
        done, lost = workflow.restore(article, by=request.user, revision=seen, number=number, note=note)
    except NotAllowed as refusal:
        raise PermissionDenied(refusal.message) from refusal
    except Stale as stale:
        article.refresh_from_db()
        seen, newest = stale.mine_number, stale.newest_number
        return comparing.compared(request, article, model_admin, seen, newest, refused=(number, stale.message, note))
    except Refused as refusal:
        messages.error(request, refusal.message)
        return redirect("admin:articles_article_revisions", pk)
    messages.success(request, _("Revision %(old)s is the newsroom's copy again, as revision %(new)s. What readers see has "
                                "not changed.") % {"old": number, "new": done.revision})
    for words in lost:
        messages.warning(request, words)
    return redirect("admin:articles_article_change", pk)
