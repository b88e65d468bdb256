"""The fronts: the paper's home and those of its sections, filled from the newest."""

from django.http import Http404
from django.template.response import TemplateResponse

from articles import cards, cursors, lists
from articles.pages import public
from newsroom.fronts import composing, heading, stories
from sections import nav


@public(60)
def home(request):
    """`/`: one lead, what stands around it, the column of opinion, and a row for each top section."""
    tops = nav.menu()
    found, pictures = stories.newest(tops, request.now)
    front = composing.compose(found, tops)
    cells = list(front.cells())
    ready = cards.fill([(cell.story.card_html, cell.look) for cell in cells], request.now, pictures)
    for cell, html in zip(cells, ready, strict=True):
        cell.html = html
    return TemplateResponse(request, "fronts/home.html", {"front": front})


@public(60)
def section(request, top, sub=""):
    """`/<section>/` and `/<section>/<subsection>/`: a head and a river, older stories by `?before=`."""
    tree = nav.tree()
    shelf = tree.by_path.get(f"{top}/{sub}" if sub else top)
    if shelf is None:
        raise Http404("no such section")
    rows, pictures = cards.pictured(lists.on_shelf(shelf, request.now, cursors.asked(request)), request.now)
    looks = {} if "before" in request.GET else heading.looks(rows[: lists.PAGE])
    page = lists.page_of(rows, request.now, looks=looks, pictures=pictures)
    context = {"shelf": shelf, "top": tree.top_of(shelf), "page": page, "lead": page.set_as("wide")}
    return TemplateResponse(request, "fronts/section.html", context | {"under": page.set_as("small", "text")})
