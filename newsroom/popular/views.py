"""The read counter's beacon, and the page of what is read most."""

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from articles import lists
from articles.pages import public
from newsroom.popular import counting, windows


@csrf_exempt  # it changes a number and nothing else, and no cookie says who asks
@require_POST
def read(request, number):
    """`POST /read/<id>`: count one read. Always 204, so that it tells nobody which stories exist."""
    counting.count(request, number)
    return HttpResponse(status=204)


@public(60)
def popular(request):
    """`/popular/`: what was read most in the last 24 hours, or `?over=hour`, `?over=week`."""
    asked = windows.WINDOWS.get(request.GET.get("over", "day"))
    if asked is None:
        raise Http404("no such stretch of time")
    found = windows.ranking(request.now, asked, lists.PAGE, *lists.Row._fields)
    rows = [lists.Row(*(getattr(edition, name) for name in lists.Row._fields)) for edition in found.stories]
    ranked = {row.article_id: "ranked" for row in rows}
    page = lists.page_of(rows, request.now, looks=ranked)
    context = {"page": page, "asked": asked, "window": found.window, "windows": windows.WINDOWS.values()}
    context["address"] = "/popular/" if asked is windows.DAY else f"/popular/?over={asked.key}"
    return TemplateResponse(request, "popular/popular.html", context)
