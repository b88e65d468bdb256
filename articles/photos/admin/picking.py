"""What the picker in the story form shows: photos found, a few at a time, to be ticked."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template.loader import render_to_string

from articles.photos import finding, rights
from articles.photos.admin.shown import STANDING
from articles.photos.admin.words import ids_in
from articles.photos.models import Photo
from sections import clock

A_PAGE = 24


def pick_view(model_admin, request):
    """A list of photos as a piece of HTML: `?q=` words, `?mine=1`, `?before=` a number, or `?ids=` exactly these.

    One query, however many photos there are: newest first, and no count.
    """
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    photos = finding.matching(Photo.objects.order_by("-pk"), request.GET.get("q", ""))
    if request.GET.get("mine"):
        photos = photos.filter(uploaded_by=request.user)
    if "ids" in request.GET:
        photos = photos.filter(pk__in=ids_in(request.GET["ids"]))
    for before in ids_in(request.GET.get("before", ""))[:1]:
        photos = photos.filter(pk__lt=before)
    rows = list(photos[:A_PAGE + 1])
    now = clock.now()
    for photo in rows:
        key = rights.in_words(photo, now)
        photo.trouble = "" if key == "shown" else STANDING[key]
    context = {"photos": rows[:A_PAGE], "more": rows[A_PAGE - 1].pk if len(rows) > A_PAGE else None}
    return HttpResponse(render_to_string("admin/photos/photo/pick.html", context, request))
