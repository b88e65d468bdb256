"""The lists that lead to every story of the paper."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from articles import corrected, cursors, lists
from articles.models import Agency, Author, Tag
from articles.pages import public
from newsroom.archive import calendar, portrait, series

ROWS = {Tag: ("tag_rows", "tag"), Author: ("credit_rows", "author"), Agency: ("credit_rows", "agency")}
TEMPLATES = {Tag: "archive/tag.html", Author: "archive/author.html", Agency: "archive/agency.html"}


@public(60)
def latest(request):
    """`/latest/`: all stories, newest first."""
    rows = lists.latest(request.now, cursors.asked(request))
    return TemplateResponse(request, "archive/latest.html", {"page": lists.page_of(rows, request.now)})


@public(60)
def named(request, model, slug):
    """`/tag/…/`, `/author/…/`, `/agency/…/`. Merged ones → 301; one that no live story carries is a 404."""
    known = series.counted(request.now) if model is Tag else model.objects.all()
    one = get_object_or_404(known.select_related("merged_into"), slug=slug)
    shown = one.merged_into or one
    rows = lists.under(*ROWS[model], shown.pk, request.now, cursors.asked(request))
    if not rows:  # whatever the cursor says: a name that no reader has seen stays unseen
        raise Http404("nothing published under this name")
    if one.merged_into:
        return HttpResponsePermanentRedirect(shown.get_absolute_url())
    page = lists.page_of(rows, request.now, extra=portrait.slot(one))
    return TemplateResponse(request, TEMPLATES[model], {"named": one, "page": page})


@public(300)
def months(request):
    """`/archive/`: a month as a calendar (`?month=2020-04`, else this one), and every month since the first story."""
    month = calendar.asked_month(request)
    context = {"month": month, "years": calendar.years(month["first"], calendar.today(request.now))}
    return TemplateResponse(request, "archive/months.html", context)


@public(60)
def day(request, year, month, day):
    """`/archive/<yyyy>/<mm>/<dd>/`: one day in the paper's own zone."""
    date = calendar.read_day(year, month, day)
    around = calendar.around(date, request.now)
    rows = calendar.stories_of(date, request.now, cursors.asked(request))
    context = {"date": date, "page": lists.page_of(rows, request.now)} | around
    return TemplateResponse(request, "archive/day.html", context)


@public(60)
def corrections(request):
    """`/corrections/`: what the paper got wrong, newest first."""
    told, older = corrected.page(request.now, cursors.asked(request))
    return TemplateResponse(request, "archive/corrections.html", {"told": told, "older": older})
