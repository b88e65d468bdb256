"""The fronts: the paper's home and those of its sections, as editors arranged them and filled from the newest."""

from django.http import Http404
from django.template.response import TemplateResponse

from articles import cursors
from articles.pages import public
from newsroom.fronts.deeds import key_of
from newsroom.fronts.drawing import drawn, launched, template_of
from sections import nav


@public(60)
def home(request):
    """`/`: one lead, what stands around it, the column of opinion, and a row for each top section."""
    return TemplateResponse(request, template_of(None), drawn(None, launched("home"), request.now))


@public(60)
def section(request, top, sub=""):
    """`/<section>/` and `/<section>/<subsection>/`: a head and a river, older stories by `?before=`."""
    shelf = nav.tree().by_path.get(f"{top}/{sub}" if sub else top)
    if shelf is None:
        raise Http404("no such section")
    if "before" in request.GET:
        context = drawn(shelf, {}, request.now, place=cursors.asked(request))
    else:
        context = drawn(shelf, launched(key_of(shelf.id)), request.now)
    return TemplateResponse(request, template_of(shelf), context)
