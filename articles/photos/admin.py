"""The picture desk: uploading, captioning, clearing rights, and killing a photo."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db.models import Q
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from articles.photos import library, rights
from articles.photos.forms import PhotoForm
from articles.photos.listing import Kept, in_zone, thumbnail
from articles.photos.models import Photo
from sections import clock

STANDING = {
    "shown": _("may be shown"),
    "killed": _("killed"),
    "ended": _("rights have ended"),
    "not yet": _("not yet"),
}


class Rights(admin.SimpleListFilter):
    """Photos that readers may see now, and those that they may not."""

    title = _("rights")
    parameter_name = "rights"

    def lookups(self, request, model_admin):
        """As they are called in the list."""
        return list(STANDING.items())

    def queryset(self, request, queryset):
        """Narrow the list."""
        now = clock.now()
        ended, early = Q(rights_end__lte=now), Q(shown_from__gt=now)
        wanted = {
            "shown": Q(killed=None) & (Q(rights_end=None) | Q(rights_end__gt=now)) & (Q(shown_from=None) | ~early),
            "killed": Q(killed__isnull=False),
            "ended": Q(killed=None) & ended,
            "not yet": Q(killed=None) & early,
        }
        return queryset.filter(wanted[self.value()]) if self.value() in wanted else queryset


FIELDSETS = [
    (None, {"fields": ["image"]}),
    (_("Words"), {"fields": ["caption", "credit", "alt", "title"]}),
    (_("Crop"), {"fields": [("focal_x", "focal_y")]}),
    (_("Rights"), {"fields": ["usage_terms", "shown_from", "rights_end"]}),
]


@admin.register(Photo)
class PhotoAdmin(Kept, admin.ModelAdmin):
    """The picture library. Words need `change_photo`, rights and killing `kill_photo`."""

    form = PhotoForm
    list_display = ["thumbnail", "words", "credit_shown", "standing", "uploaded_shown"]
    list_display_links = ["words"]
    list_select_related = ["uploaded_by"]
    list_filter = [Rights, ("uploaded", admin.DateFieldListFilter)]
    search_fields = ["title", "caption", "credit", "=id"]
    search_help_text = _("Title, caption, credit or number")
    ordering = ["-id"]
    change_form_template = "admin/photos/photo/change_form.html"

    def get_queryset(self, request):
        """With who brought them."""
        return super().get_queryset(request).select_related("uploaded_by")

    def get_fieldsets(self, request, obj=None):
        """After the upload the picture itself is shown, with its facts; it does not change any more."""
        if obj is None:
            return FIELDSETS
        return [(_("Picture"), {"fields": ["preview", "facts", "standing", "where_used"]}), *FIELDSETS[1:]]

    def get_readonly_fields(self, request, obj=None):
        """Rights belong to the picture desk once a photo is in the library."""
        if obj is None:
            return []
        shown = ["preview", "facts", "standing", "where_used"]
        return shown if request.user.has_perm("photos.kill_photo") else [*shown, *library.RIGHTS]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The upload form has a file of its own, so that a long file name is no error."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if "image" in form.base_fields:
            form.base_fields["image"] = forms.FileField(
                label=_("Picture"),
                widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"}),
                help_text=_("JPEG, PNG, WebP or GIF."),
            )
        return form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """As Django's, without its transaction: decoding takes seconds, in which nobody else could write."""
        return self._changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request, obj, form, change):
        """Through the library, so that what readers may see follows."""
        if change:
            changed = {name: form.cleaned_data[name] for name in form.changed_data}
            saved = library.change(obj, **changed) if changed else obj
        else:
            words = {name: form.cleaned_data[name] for name in (*library.WORDS, *library.RIGHTS)}
            if library.find(form.found.sha256):
                messages.warning(request, _("This picture is in the library already. Here it is; nothing was changed."))
            saved = library.keep(form.found, by=request.user, **words)
        obj.__dict__.update(saved.__dict__)

    def save_related(self, request, form, formsets, change):
        """Nothing beside the photo is saved."""

    def response_add(self, request, obj, post_url_continue=None):
        """Go on with the words: most photos need a caption next. Whoever may only upload sees the photo."""
        if request.POST.keys() & {"_popup", "_addanother"}:
            return super().response_add(request, obj, post_url_continue)
        return redirect("admin:photos_photo_change", obj.pk)

    def get_urls(self):
        """Killing, and the files, which only the newsroom may see whatever the rights say."""
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/kill/", view(require_POST(self.kill_view)), name="photos_photo_kill"),
            path("<int:pk>/thumbnail/", view(self.thumbnail_view), name="photos_photo_thumbnail"),
            path("<int:pk>/file/", view(self.file_view), name="photos_photo_file"),
            path("<int:pk>/original/", view(self.original_view), name="photos_photo_original"),
            *super().get_urls(),
        ]

    def kill_view(self, request, pk):
        """POST: take the photo from all public pages. Needs `reason`."""
        photo = get_object_or_404(Photo, pk=pk)
        if not request.user.has_perm("photos.kill_photo"):
            raise PermissionDenied
        reason = request.POST.get("reason", "").strip()
        if not reason:
            messages.error(request, _("Please say why the photo is killed; colleagues will ask."))
        else:
            library.kill(photo, by=request.user, reason=reason)
            self.log_change(request, photo, f"killed: {reason}")
            messages.success(request, _("The photo is killed: readers no longer see it anywhere."))
        return redirect("admin:photos_photo_change", pk)

    def thumbnail_view(self, request, pk):
        """The small file for lists, or the large one where there is none; with a version in its address, kept for good."""
        return self._file(request, pk, library.thumbnail_name, library.public_name)

    def file_view(self, request, pk):
        """The public file, also where readers may not see it."""
        return self._file(request, pk, library.public_name)

    def original_view(self, request, pk):
        """The file as it was uploaded, to be saved, never to be shown by the browser."""
        return self._file(request, pk, lambda photo: photo.image.name, as_attachment=True)

    def _file(self, request, pk, *names, **options):
        """The first of the files so named that there is."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        photo = get_object_or_404(Photo, pk=pk)
        for name_of in names:
            try:
                response = FileResponse(default_storage.open(name_of(photo)), **options)
            except FileNotFoundError:
                continue
            forever = request.GET.get("v") == str(photo.version)
            response["Cache-Control"] = "private, max-age=31536000, immutable" if forever else "private, max-age=3600"
            return response
        raise Http404

    @admin.display(description=_("picture"))
    def thumbnail(self, photo):
        """The small picture of the list; the name beside it is the link."""
        return thumbnail(photo.pk, photo.version)

    @admin.display(description=_("caption"), ordering="id")
    def words(self, photo):
        """Title and the beginning of the caption, else the number: never empty."""
        return " — ".join(filter(None, [photo.title, Truncator(photo.caption).words(18)])) or f"#{photo.pk}"

    @admin.display(description=_("credit"), ordering="credit")
    def credit_shown(self, photo):
        """A photo without one is not ready for readers."""
        return photo.credit or _("no credit yet")

    @admin.display(description=_("uploaded"), ordering="uploaded")
    def uploaded_shown(self, photo):
        """When, with the zone, and by whom."""
        return format_html("{}<br>{}", in_zone(photo.uploaded), photo.uploaded_by)

    @admin.display(description=_("picture"))
    def preview(self, photo):
        """The picture as readers get it, with the way to the original."""
        return format_html(
            '<img class="preview" src="{}" alt="{}"><br><a href="{}">{}</a>',
            reverse("admin:photos_photo_file", args=[photo.pk]), photo.alt,
            reverse("admin:photos_photo_original", args=[photo.pk]), _("Original file"),
        )

    @admin.display(description=_("facts"))
    def facts(self, photo):
        """Number, size and format of the original; when it came, and from whom."""
        when = _("uploaded %(time)s by %(who)s") % {"time": in_zone(photo.uploaded), "who": photo.uploaded_by}
        return f"#{photo.pk} · {photo.width} × {photo.height} · {photo.format} · {when}"

    @admin.display(description=_("used in"))
    def where_used(self, photo):
        """The stories that use the photo, newest first."""
        uses = photo.uses.select_related("article").order_by("-article_id")[:50]
        rows = ((reverse("admin:articles_article_change", args=[use.article_id]), use.article) for use in uses)
        return format_html_join("", '<a href="{}">{}</a><br>', rows) or _("no story yet")

    @admin.display(description=_("rights"))
    def standing(self, photo):
        """Whether readers may see it now, and until or from when, in words with the zone."""
        key = rights.in_words(photo, clock.now())
        moment = {"killed": photo.killed, "ended": photo.rights_end, "not yet": photo.shown_from}.get(key)
        if key == "shown" and photo.rights_end:
            return _("may be shown until %(time)s") % {"time": in_zone(photo.rights_end)}
        return f"{STANDING[key]}: {in_zone(moment)}" if moment else STANDING[key]
