"""The picture desk: uploading, finding, captioning, clearing rights, and killing a photo."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles.photos import finding, library, rights
from articles.photos.admin import batch, picking, words
from articles.photos.admin.deeds import Deeds
from articles.photos.admin.files import Files
from articles.photos.admin.filters import Missing, Rights, Whose
from articles.photos.admin.shown import Shown
from articles.photos.forms import PhotoForm
from articles.photos.listing import Kept
from sections import clock

FIELDSETS = [
    (_("Words"), {"fields": ["caption", "credit", "alt", "title"]}),
    (_("Rights"), {"fields": ["usage_terms", "shown_from", "rights_end"]}),
    (_("What the file says"), {"classes": ["collapse"], "fields": list(library.FACTS)}),
]
FOCAL = ("focal_x", "focal_y")
PICTURE = ["preview", "facts", "standing", "in_the_way"]


class PhotoList(ChangeList):
    """The list as a grid of cards: each photo knows what its card says."""

    def get_results(self, request):
        """Give each row `card`: name, credit, rights and upload in words, as the admin says them."""
        super().get_results(request)
        self.result_list, now = list(self.result_list), clock.now()
        for photo in self.result_list:
            photo.card = {
                "words": self.model_admin.words(photo),
                "standing": self.model_admin.standing(photo),
                "trouble": rights.in_words(photo, now) != "shown",
                "uploaded": self.model_admin.uploaded_shown(photo),
                "url": reverse("admin:photos_photo_change", args=[photo.pk]) if not self.is_popup else "#",
            }


class PhotoAdmin(Shown, Deeds, Files, Kept, admin.ModelAdmin):
    """The picture library. Words need `change_photo`, rights and killing `kill_photo`."""

    form = PhotoForm
    list_display = ["thumbnail", "words", "credit_shown", "standing", "uploaded_shown"]
    list_display_links = ["words"]
    list_select_related = ["uploaded_by"]
    list_filter = [Whose, Missing, Rights, ("uploaded", admin.DateFieldListFilter)]
    list_per_page = 60
    search_fields = ["caption"]  # that there is a search; what it looks at stands in `finding`
    search_help_text = _("Words of caption, credit, person, keyword or title; #12; 2026-11 or 2026-11-03")
    ordering = ["-id"]
    actions = ["caption_and_credit"]
    actions_on_top = True
    change_form_template = "admin/photos/photo/change_form.html"
    change_list_template = "admin/photos/photo/change_list.html"

    def get_queryset(self, request):
        """With who brought them."""
        return super().get_queryset(request).select_related("uploaded_by")

    def get_search_results(self, request, queryset, search_term):
        """As the newsroom searches: any of the words said of a photo, its number, a day."""
        return finding.matching(queryset, search_term), False

    def get_changelist(self, request, **kwargs):
        """The list that is a grid."""
        return PhotoList

    def changelist_view(self, request, extra_context=None):
        """With the form that takes many files."""
        upload = batch.SharedWords(auto_id="upload_%s") if self.has_add_permission(request) else None
        context = batch.form_context(upload) | {"title": _("The picture library")}
        return super().changelist_view(request, context | (extra_context or {}))

    @admin.action(description=_("Caption and credit"), permissions=["change"])
    def caption_and_credit(self, request, queryset):
        """All chosen photos on one page."""
        ids = list(queryset.order_by("-pk").values_list("pk", flat=True)[:words.MOST + 1])
        if len(ids) > words.MOST:
            messages.warning(request, _("Here are the first %(many)s of them.") % {"many": words.MOST})
        chosen = ",".join(map(str, ids[:words.MOST]))
        return redirect(f"{reverse('admin:photos_photo_words')}?ids={chosen}")

    def get_fieldsets(self, request, obj=None):
        """After the upload the picture itself is shown, with its facts; it does not change any more."""
        if obj is None:
            return [(None, {"fields": ["image"]}), *FIELDSETS]
        preview, *told = self.picture_fields()
        return [(_("Picture"), {"fields": [preview, FOCAL, *told]}), *FIELDSETS]

    def picture_fields(self) -> list[str]:
        """What stands beside the picture, to be read."""
        return PICTURE

    def get_readonly_fields(self, request, obj=None):
        """Rights belong to the picture desk once a photo is in the library."""
        if obj is None:
            return []
        shown = self.picture_fields()
        return shown if request.user.has_perm("photos.kill_photo") else [*shown, *library.RIGHTS]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The upload form has a file of its own, so that a long file name is no error."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if "image" in form.base_fields:
            form.base_fields["image"] = forms.FileField(
                label=_("Picture"),
                widget=forms.FileInput(attrs={"accept": batch.ACCEPT}),
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
            typed = {name: form.cleaned_data[name] for name in form.cleaned_data if name != "image"}
            if library.find(form.found.sha256):
                messages.warning(request, _("This picture is in the library already. Here it is; nothing was changed."))
            said = {name: words for name, words in typed.items() if words not in ("", None)}
            saved = library.keep(form.found, by=request.user, **said)
        obj.__dict__.update(saved.__dict__)

    def save_related(self, request, form, formsets, change):
        """Nothing beside the photo is saved."""

    def response_add(self, request, obj, post_url_continue=None):
        """Go on with the words: most photos need a caption next. Whoever may only upload sees the photo."""
        if request.POST.keys() & {"_popup", "_addanother"}:
            return super().response_add(request, obj, post_url_continue)
        return redirect("admin:photos_photo_change", obj.pk)

    def get_urls(self):
        """Many at once, choosing, what is done to one, and the files."""
        view = self.admin_site.admin_view
        return [
            path("upload/", view(require_POST(partial(batch.upload_view, self))), name="photos_photo_upload"),
            path("words/", view(partial(words.words_view, self)), name="photos_photo_words"),
            path("pick/", view(require_safe(partial(picking.pick_view, self))), name="photos_photo_pick"),
            *self.deed_urls(),
            *self.file_urls(),
            *super().get_urls(),
        ]
