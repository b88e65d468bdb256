"""`/admin/account/`: one's own account at a glance, and ending log-ins elsewhere."""

from django.conf import settings
from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles.admin.standing import local_words
from newsroom.staff import log, sessions
from newsroom.staff.factor import device, recovery


def account_view(request):
    """GET: everything at a glance."""
    app, now = device.of(request.user), request.now
    context = {
        "app_since": local_words(app.created_at, now) if app and app.created_at else "",
        "app": app,
        "codes_left": recovery.left(request.user) if app else 0,
        "required": settings.TWO_FACTOR == "required",
        "roles": [group.name for group in request.user.groups.order_by("name")],
        "events": in_words(log.newest(request.user), now),
    }
    return page(request, "staff/account.html", _("Your account"), **context)


def elsewhere_view(request):
    """POST: end this person's log-ins on all other machines."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    with transaction.atomic():
        sessions.end(request.user, but=request)
        log.record(request.user, log.What.ENDED, request=request)
    messages.success(request, _("You are logged out everywhere but here."))
    return redirect("account")


def page(request, template: str, title: str, **context) -> TemplateResponse:
    """One page of the account."""
    return TemplateResponse(request, template, {**admin.site.each_context(request), "title": title, **context})


def in_words(events, now) -> list[dict]:
    """Events as a table shows them: when with its zone, what, by whom if by somebody else, from where."""
    return [
        {"at": local_words(event.at, now), "what": str(event), "note": event.note, "address": event.address or "",
         "by": str(event.by) if event.by and event.by_id != event.person_id else ""}
        for event in events
    ]
