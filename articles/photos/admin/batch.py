"""Many files at once. Each comes in or is refused with its own reason; none is lost because of another."""

import logging
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.photos import library, metadata
from articles.photos.models import Photo

log = logging.getLogger(__name__)
ACCEPT = "image/jpeg,image/png,image/webp,image/gif"


class SharedWords(forms.Form):
    """What may be said of all files of one upload, where a file says nothing itself."""

    caption = forms.CharField(
        label=gettext_lazy("Caption for all"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    credit = forms.CharField(label=gettext_lazy("Credit for all"), required=False, max_length=200)


@dataclass(frozen=True)
class Outcome:
    """What became of one file: a photo, perhaps one that was there already, or the reason why not."""

    name: str
    photo: Photo | None = None
    twin: bool = False
    reason: str = ""

    def as_json(self) -> dict:
        """For the browser, which asks once a file."""
        told = {"name": self.name, "twin": self.twin, "reason": str(self.reason)}
        if self.photo is None:
            return told
        number = self.photo.pk
        return told | {
            "id": number,
            "words": str(self.photo),
            "url": reverse("admin:photos_photo_change", args=[number]),
            "thumbnail": f"{reverse('admin:photos_photo_thumbnail', args=[number])}?v={self.photo.version}",
        }


def take(file, *, by, **words) -> Outcome:
    """Take one uploaded file into the library, with `words` where it says none of its own.

    Never raises: the files after it must have their turn.
    """
    try:
        found = library.examine(file)
        there = library.find(found.sha256)
        photo = there or library.keep(found, by=by, **_gaps(words, found.data))
    except library.NotAPicture as refusal:
        return Outcome(file.name, reason=refusal.message)
    except Exception:  # storage and database raise errors of every kind
        log.exception("the uploaded file %r could not be kept", file.name)
        return Outcome(file.name, reason=_("It could not be stored. Please try again; the newsroom's log says more."))
    return Outcome(file.name, photo, twin=there is not None)


def _gaps(words: dict, data: bytes) -> dict:
    """The words for all files that this one needs: what it says itself is about this very picture."""
    said = metadata.read(data).columns()
    return {name: text for name, text in words.items() if text and name not in said}


def upload_view(model_admin, request):
    """POST: files named `image`, any number, with `caption` and `credit` for all. JSON for a browser that asks for it."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    shared = SharedWords(request.POST)
    files, wants_json = request.FILES.getlist("image"), "application/json" in request.headers.get("Accept", "")
    if not shared.is_valid():
        reason = " ".join(error for errors in shared.errors.values() for error in errors)
        outcomes = [Outcome(file.name, reason=reason) for file in files]
    else:
        outcomes = [take(file, by=request.user, **shared.cleaned_data) for file in files]
    if wants_json:
        return JsonResponse({"files": [outcome.as_json() for outcome in outcomes]})
    if not outcomes:
        messages.error(request, _("Please choose at least one file."))
    return TemplateResponse(request, "admin/photos/photo/uploaded.html", context(model_admin, request, shared, outcomes))


def form_context(shared: SharedWords | None) -> dict:
    """For the form that takes many files: `upload`, `accept` and `most`, the files that one request may bring, or None."""
    return {"upload": shared, "accept": ACCEPT, "most": settings.DATA_UPLOAD_MAX_NUMBER_FILES}


def context(model_admin, request, shared: SharedWords, outcomes: list[Outcome]) -> dict:
    """For the page that says what became of the files, with the form for more of them."""
    kept = [outcome.photo.pk for outcome in outcomes if outcome.photo]
    return {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Uploaded photos"),
        **form_context(shared),
        "outcomes": outcomes,
        "kept": ",".join(map(str, kept)),
        "may_change": model_admin.has_change_permission(request),
    }
