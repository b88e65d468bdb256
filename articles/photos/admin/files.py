"""The files of photos, which only the newsroom may see, whatever their rights say."""

from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.urls import path

from articles.photos import darkroom, library
from articles.photos.models import Photo


def _opened(photo: Photo, name_of, make: bool):
    """A stored file of the photo, or (`make`) its public file from the darkroom."""
    try:
        return default_storage.open(name_of(photo))
    except FileNotFoundError:
        if not make:
            raise
    return darkroom.opened(photo.picture, photo.picture.width, "jpg")


class Files:
    """Addresses of the small, the large and the original file, for the admin of photos."""

    def file_urls(self) -> list:
        """Below the address of a photo."""
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/thumbnail/", view(self.thumbnail_view), name="photos_photo_thumbnail"),
            path("<int:pk>/file/", view(self.file_view), name="photos_photo_file"),
            path("<int:pk>/original/", view(self.original_view), name="photos_photo_original"),
        ]

    def thumbnail_view(self, request, pk):
        """The small file for lists, or the large one where there is none; with a version in its address, kept for good."""
        return self._file(request, pk, library.thumbnail_name, library.public_name)

    def file_view(self, request, pk):
        """The public file, also where readers may not see it; made anew where its words were changed."""
        return self._file(request, pk, library.public_name, make=True)

    def original_view(self, request, pk):
        """The file as it was uploaded, to be saved, never to be shown by the browser."""
        return self._file(request, pk, lambda photo: photo.image.name, as_attachment=True)

    def _file(self, request, pk, *names, make=False, **options):
        """The first of the files so named that there is; with `make` the public file is made where it is missing."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        photo = get_object_or_404(Photo, pk=pk)
        for name_of in names:
            try:
                response = FileResponse(_opened(photo, name_of, make), **options)
            except FileNotFoundError:
                continue
            forever = request.GET.get("v") == str(photo.version)
            response["Cache-Control"] = "private, max-age=31536000, immutable" if forever else "private, max-age=3600"
            return response
        raise Http404
