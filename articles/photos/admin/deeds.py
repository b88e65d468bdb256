"""What the picture desk does to one photo beside its words: kill it, or put a better file in its place."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.photos import library, replacing
from articles.photos.models import Photo


class Deeds:
    """Addresses of what is done to one photo, for its admin. All need `kill_photo`."""

    def deed_urls(self) -> list:
        """Below the address of a photo; POST only."""
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/kill/", view(require_POST(self.kill_view)), name="photos_photo_kill"),
            path("<int:pk>/replace/", view(require_POST(self.replace_view)), name="photos_photo_replace"),
        ]

    def kill_view(self, request, pk):
        """Take the photo from all public pages. Needs `reason`."""
        photo = self._asked_for(request, pk)
        reason = request.POST.get("reason", "").strip()
        if not reason:
            messages.error(request, _("Please say why the photo is killed; colleagues will ask."))
        else:
            library.kill(photo, by=request.user, reason=reason)
            self.log_change(request, photo, f"killed: {reason}")
            messages.success(request, _("The photo is killed: readers no longer see it anywhere."))
        return redirect("admin:photos_photo_change", pk)

    def replace_view(self, request, pk):
        """Put the file named `image` in the place of the present one; words, rights and uses stay."""
        photo = self._asked_for(request, pk)
        file = request.FILES.get("image")
        try:
            if file is None:
                raise library.NotAPicture(_("Please choose a file."))
            fresh = replacing.replace(photo, file)
        except library.NotAPicture as refusal:
            messages.error(request, _("The file was not replaced: %(why)s") % {"why": refusal.message})
        else:
            self.log_change(request, fresh, f"file replaced, now version {fresh.version}")
            messages.success(request, _("The file is replaced. Readers see the new one wherever the photo stands."))
        return redirect("admin:photos_photo_change", pk)

    def _asked_for(self, request, pk) -> Photo:
        photo = get_object_or_404(Photo, pk=pk)
        if not request.user.has_perm("photos.kill_photo"):
            raise PermissionDenied
        return photo
