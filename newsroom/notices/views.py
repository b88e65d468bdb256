"""The page of notices. To look at it changes nothing: what was read is said by a button."""

from django.contrib import admin, messages
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsroom.notices import wording
from newsroom.notices.models import Notice, Wish

MOST = 50  # on a page
LARGEST = 2**63 - 1  # number of a notice; a database knows none beyond


@require_safe
def notices_view(request):
    """GET /admin/notices/: the newest of this person's, older ones by `?before=<number>`."""
    rows = Notice.of(request.user).select_related("by").order_by("-pk")
    before = _number(request.GET.get("before"))
    found = list((rows.filter(pk__lt=before) if before else rows)[: MOST + 1])
    shown = found[:MOST]
    wish = Wish.objects.filter(user=request.user).first() or Wish()
    context = {
        **admin.site.each_context(request),
        "title": _("Notices"),
        "rows": [wording.told(notice, request.now) for notice in shown],
        "upto": shown[0].pk if any(not notice.seen for notice in shown) else None,
        "older": shown[-1].pk if len(found) > MOST else None,
        "before": before,
        "wish": wish.mail,
        "wishes": Wish.Mail.choices,
    }
    return TemplateResponse(request, "notices/page.html", context)


@require_POST
def read_view(request):
    """POST: one `notice`, or all `upto` the newest that was shown, count as seen. `to=story` leads on to its story."""
    unseen = Notice.of(request.user)
    one, upto = _number(request.POST.get("notice")), _number(request.POST.get("upto"))
    if not one and not upto:
        return HttpResponseBadRequest(_("Which notice?"))
    unseen = unseen.filter(pk=one) if one else unseen.filter(pk__lte=upto)
    story = unseen.values_list("article_id", flat=True).first() if one and request.POST.get("to") == "story" else None
    unseen.filter(seen=None).update(seen=request.now)
    if story:
        return redirect("admin:articles_article_change", story)
    return redirect("admin:index" if request.POST.get("back") == "desk" else "notices")


@require_POST
def wish_view(request):
    """POST `mail`: how this person wants to be told by mail from now on."""
    mail = request.POST.get("mail")
    if mail not in Wish.Mail.values:
        return HttpResponseBadRequest(_("Please choose one of the three."))
    Wish.objects.update_or_create(user=request.user, defaults={"mail": mail})
    if mail == Wish.Mail.NEVER:
        Notice.objects.filter(user=request.user, mailed=None).update(mailed=request.now)
    messages.success(request, _("Mail about notices: %(wish)s.") % {"wish": Wish.Mail(mail).label})
    return redirect("notices")


def _number(text: str | None) -> int:
    """A posted number; 0, which no notice has, for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 20 and int(text) <= LARGEST else 0
