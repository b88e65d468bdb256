"""The fronts: the paper's home and those of its sections, filled from the newest."""

from django.http import Http404
from django.template.response import TemplateResponse

from articles import cursors, lists
from articles.pages import public
from newsroom.fronts import home as front
from sections import nav


@public(60)
def home(request):
    """`/`: one lead, the stories beside it, and a row for each top section."""
    return TemplateResponse(request, "fronts/home.html", {"front": front.lay_out(nav.menu(), request.now)})


@public(60)
def section(request, top, sub=""):
    """`/<section>/` and `/<section>/<subsection>/`: the newest first, older ones by `?before=`."""
    tree = nav.tree()
    shelf = tree.by_path.get(f"{top}/{sub}" if sub else top)
    if shelf is None:
        raise Http404("no such section")
    rows = lists.on_shelf(shelf, request.now, cursors.asked(request))
    context = {"shelf": shelf, "top": tree.top_of(shelf), "page": lists.page_of(rows, request.now)}
    return TemplateResponse(request, "fronts/section.html", context)
