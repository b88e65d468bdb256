"""From a draft to readers and back: the preview, the launch with what it changes, undoing it, and all that was launched."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from articles.previewing.page import unseen
from newsroom.fronts import deeds
from newsroom.fronts.admin.desk import address_of, draft_and_live, front_asked
from newsroom.fronts.admin.forms import MomentForm
from newsroom.fronts.admin.lines import headlines_of
from newsroom.fronts.admin.telling import told
from newsroom.fronts.admin.views import name_of, page
from newsroom.fronts.arrangement import load
from newsroom.fronts.drawing import drawn, still, template_of
from newsroom.fronts.layouts import places_of
from newsroom.fronts.stood import stood
from newsroom.fronts.warnings import warnings

SHOWN = 50  # launches


@xframe_options_sameorigin
def preview_view(request, which: str):
    """The draft as readers would see it, drawn by their own template; for a frame of the newsroom alone."""
    front, shelf = front_asked(request, which)
    return _framed(request, shelf, still(drawn(shelf, load(front.draft), request.now)))


def launch_view(request, which: str):
    """GET: what will change for readers, and what should be known before. POST: launch the draft of `version`."""
    front, shelf = front_asked(request, which)
    if request.method == "POST":
        return _launched(request, front)
    draft, live = draft_and_live(front)
    places = places_of(shelf)
    said = warnings(shelf, draft, request.now)
    headlines = headlines_of({warning.article for warning in said})
    context = {
        "front": front, "told": told(deeds.differences(live, draft), places),
        "warnings": [(headlines.get(warning.article, f"#{warning.article}"), warning.words) for warning in said],
        "addresses": {name: address_of(front, name) for name in ("arrange", "preview", "launch")},
    }
    return page(request, "launch", _("Launch: %(front)s") % {"front": name_of(shelf)}, context)


def _launched(request, front):
    try:
        deeds.launch(front, by=request.user, version=int(request.POST.get("version", "0")))
    except (deeds.Stale, ValueError):
        messages.error(request, _("The draft has been changed meanwhile. Nothing was launched: please look at it again."))
        return redirect(address_of(front, "launch"))
    messages.success(request, _("Launched. Readers see it now."))
    return redirect(address_of(front))


@require_POST
def undo_view(request, which: str):
    """POST: what readers saw before launch `number` again."""
    front, _shelf = front_asked(request, which)
    try:
        deeds.undo(front, by=request.user, number=int(request.POST.get("number", "0")))
        messages.success(request, _("Undone. Readers see what they saw before; the draft is as it was."))
    except (deeds.Stale, ValueError):
        messages.error(request, _("Somebody has launched meanwhile. Nothing was undone."))
    return redirect(address_of(front, "history"))


def history_view(request, which: str):
    """Every launch with who, when and what it changed; and the way to the front as it stood."""
    front, shelf = front_asked(request, which)
    launches = list(front.launches.select_related("by", "undoes")[: SHOWN + 1])
    before = [load(launch.arrangement) for launch in launches[1:]] + [{}]
    places = places_of(shelf)
    rows = [
        (launch, told(deeds.differences(was, load(launch.arrangement)), places))
        for launch, was in zip(launches, before, strict=False)
    ]
    form = MomentForm(request.GET) if "at_0" in request.GET else MomentForm(initial={"at": request.now})
    asked = form.cleaned_data["at"] if form.is_bound and form.is_valid() else None
    context = {
        "front": front, "rows": rows[:SHOWN], "form": form, "asked": asked,
        "addresses": {name: address_of(front, name) for name in ("arrange", "history", "undo", "stood")},
    }
    return page(request, "history", _("What was launched: %(front)s") % {"front": name_of(shelf)}, context)


@xframe_options_sameorigin
def stood_view(request, which: str):
    """The front as readers saw it at the moment of the address, for a frame; 404 for a moment that is none."""
    front, shelf = front_asked(request, which)
    form = MomentForm(request.GET)
    if not form.is_valid() or form.cleaned_data["at"] > request.now:
        raise Http404("no such moment")
    return _framed(request, shelf, stood(front, form.cleaned_data["at"]).context)


def _framed(request, shelf, context: dict) -> TemplateResponse:
    response = unseen(TemplateResponse(request, template_of(shelf), context))
    response.csp = {"frame-ancestors": "'self'"}
    return response
