"""Photos without a credit: the newest on the desk page, and the line that gives one its credit there."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.body.characters import without_controls
from articles.photos import library
from articles.photos.models import Photo

CHANGE = "photos.change_photo"
SHOWN = 6  # photos in the box


def uncredited(user) -> list[Photo]:
    """The newest photos that name nobody, for whoever may say it; those that were killed need no credit."""
    if not user.may(CHANGE):
        return []
    photos = Photo.objects.filter(credit="", killed=None).select_related("uploaded_by")
    return list(photos.defer("raw", "more").order_by("-id")[:SHOWN])


@require_POST
def credit_view(request, pk: int):
    """POST /admin/desk/credit/<pk>/ with `credit`: write it to the library, for all who use the photo from now on."""
    if not request.user.may(CHANGE):
        raise PermissionDenied
    photo = get_object_or_404(Photo, pk=pk)
    credit = " ".join(without_controls(request.POST.get("credit", "")).split())
    longest = Photo._meta.get_field("credit").max_length
    if not credit:
        messages.error(request, _("Please say whose photo it is."))
    elif len(credit) > longest:
        messages.error(request, _("A credit has at most %(many)d characters.") % {"many": longest})
    elif photo.credit:
        messages.warning(request, _("It has a credit by now: %(credit)s.") % {"credit": photo.credit})
    else:
        library.change(photo, credit=credit)
        messages.success(request, _("Credit saved: %(credit)s.") % {"credit": credit})
    return redirect("admin:index")
