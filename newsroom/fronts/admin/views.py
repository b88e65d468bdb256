"""Arranging a front: the list of fronts, the places with their pins, a draft that is saved, previewed and launched."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.fronts import deeds
from newsroom.fronts.admin import lines
from newsroom.fronts.admin.desk import address_of, draft_and_live, front_asked, standings
from newsroom.fronts.admin.forms import arranged, forms_of
from newsroom.fronts.admin.telling import told
from newsroom.fronts.arrangement import Arrangement, Pin, load
from newsroom.fronts.layouts import places_of
from newsroom.fronts.models import Front
from sections.nav import Shelf

LONGEST = 200  # characters of what is looked for


def page(request, template: str, title: str, context: dict, status: int = 200) -> TemplateResponse:
    """A page of this desk."""
    shared = admin.site.each_context(request) | {"title": title}
    response = TemplateResponse(request, f"fronts/admin/{template}.html", shared | context, status=status)
    response.headers["Cache-Control"] = "no-store, private"
    return response


def name_of(shelf: Shelf | None) -> str:
    """What colleagues call the front."""
    return shelf.name if shelf else _("Home")


def fronts_view(request):
    """`/admin/fronts/`: the fronts this person may arrange."""
    found = standings(request.user)
    if not found and not request.user.may("fronts.tell_breaking"):
        raise PermissionDenied
    return page(request, "list", _("Fronts"), {"standings": found, "tells": request.user.may("fronts.tell_breaking")})


def arrange_view(request, which: str):
    """GET: the draft, its places and what may be put there. POST: save, or put a story (`_pin`), or move one (`_move`)."""
    front, shelf = front_asked(request, which)
    if request.method != "POST":
        return _page(request, front, shelf, forms_of(load(front.draft), places_of(shelf)))
    return _saved(request, front, shelf)


def _saved(request, front: Front, shelf: Shelf | None):
    places = places_of(shelf)
    formset = forms_of({}, places, request.POST)
    if not formset.is_valid():
        return _page(request, front, shelf, formset, status=422)
    arrangement = _with_deeds(request.POST, arranged(formset), {place.key for place in places})
    version = _number(request.POST.get("version"))
    try:
        deeds.save_draft(front, arrangement, by=request.user, version=version)
    except deeds.Stale as stale:
        return _stale(request, stale.front, shelf, arrangement)
    except ValidationError as wrong:
        return _page(request, front, shelf, formset, wrong=wrong.messages, status=422)
    messages.success(request, _("The draft is saved. Readers see it when it is launched."))
    return redirect(address_of(front, "launch") if "_launch" in request.POST else address_of(front))


def _with_deeds(typed, arrangement: Arrangement, places: set[str]) -> Arrangement:
    """The arrangement with the story of `_pin` put first into `into`, or with the story of `_move` moved (`12:up`)."""
    number, into = _number(typed.get("_pin")), typed.get("into", "")
    if number and into in places:
        others = {place: [pin for pin in pins if pin.article != number] for place, pins in arrangement.items()}
        return others | {into: [Pin(number), *others.get(into, [])]}
    moved, _sign, way = typed.get("_move", "").partition(":")
    return {place: _moved(pins, _number(moved), -1 if way == "up" else 1) for place, pins in arrangement.items()}


def _moved(pins: list[Pin], number: int, by: int) -> list[Pin]:
    at = next((at for at, pin in enumerate(pins) if pin.article == number), None)
    if at is None or not 0 <= at + by < len(pins):
        return pins
    others = [*pins[:at], *pins[at + 1 :]]
    return [*others[: at + by], pins[at], *others[at + by :]]


def _page(request, front: Front, shelf: Shelf | None, formset, *, wrong=(), status: int = 200):
    places = places_of(shelf)
    draft, live = draft_and_live(front)
    typed = request.GET.get("find", "").replace("\0", "").strip()[:LONGEST]
    context = {
        "front": front, "shelf": shelf, "formset": formset, "version": request.POST.get("version", front.version),
        "held": lines.held(places, formset, shelf, draft, request.now), "places": places, "wrong": wrong, "find": typed,
        "offered": lines.offered(shelf, draft, typed, request.now), "waits": draft != live,
        "addresses": {name: address_of(front, name) for name in ("arrange", "preview", "launch", "history", "discard")},
    }
    return page(request, "arrange", _("Arrange: %(front)s") % {"front": name_of(shelf)}, context, status)


def _stale(request, front: Front, shelf: Shelf | None, mine: Arrangement):
    """Somebody saved meanwhile: both drafts place by place, and the choice between them."""
    places = places_of(shelf)
    theirs = load(front.draft)
    context = {
        "front": front, "formset": forms_of(mine, places), "addresses": {"arrange": address_of(front)},
        "told": told(deeds.differences(theirs, mine), places),
    }
    title = _("Somebody else saved %(front)s") % {"front": name_of(shelf)}
    return page(request, "stale", title, context, 409)


@require_POST
def discard_view(request, which: str):
    """POST: make the draft what readers see."""
    front, _shelf = front_asked(request, which)
    try:
        deeds.discard(front, by=request.user, version=_number(request.POST.get("version")))
        messages.success(request, _("The draft is what readers see again."))
    except deeds.Stale:
        messages.error(request, _("Somebody else has saved the draft meanwhile. Nothing was thrown away."))
    return redirect(address_of(front))


def _number(typed) -> int:
    text = str(typed or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
