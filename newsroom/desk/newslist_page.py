"""The news list as a page that prints on one or two sheets."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.admin.standing import local_words
from newsroom.desk import days, newslist

LOOK = "articles.view_article"


@require_safe
def newslist_view(request):
    """GET /admin/desk/newslist/?date=2026-04-08: the list of that day, of today unless given."""
    if not request.user.may(LOOK):
        raise PermissionDenied
    day = days.asked(request.GET.get("date", ""), request.now)
    found = newslist.gather(day, request.now)
    for part in found.parts:
        for line in part.coming:
            line.said = line.brief(day)
    context = {
        "title": _("News list"), "list": found, "day": day,
        "earlier": day - days.DAY, "later": day + days.DAY, "made": local_words(request.now, None),
    }
    context |= admin.site.each_context(request)
    return TemplateResponse(request, "desk/newslist.html", context)
