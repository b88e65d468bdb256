"""Caption, credit and alt text of many photos on one page, or one credit for all of them."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.photos import library
from articles.photos.listing import thumbnail
from articles.photos.models import Photo

MOST = 100  # photos on one page
FIELDS = ("caption", "credit", "alt")
LARGEST = 2**31  # the numbers that every database understands


def _words(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "cols": 40})


class Words(forms.Form):
    """The words of one photo. Only what was typed is written, so an old page puts nothing back."""

    caption = forms.CharField(label=gettext_lazy("Caption"), required=False, show_hidden_initial=True, widget=_words(3))
    credit = forms.CharField(label=gettext_lazy("Credit"), required=False, max_length=200, show_hidden_initial=True)
    alt = forms.CharField(label=gettext_lazy("Alt text"), required=False, show_hidden_initial=True, widget=_words(3))

    def __init__(self, photo: Photo, data=None):
        super().__init__(data, prefix=f"p{photo.pk}", initial={name: getattr(photo, name) for name in FIELDS})
        self.photo, self.thumbnail = photo, thumbnail(photo.pk, photo.version)

    def clean(self):
        """Where a colleague wrote something else meanwhile, say so; saving once more puts these words in its place."""
        typed = super().clean()
        for name in set(self.changed_data) & typed.keys():
            now, key = getattr(self.photo, name), self.add_initial_prefix(name)
            if _plain(self.data.get(key, "")) != _plain(now) != _plain(typed[name]):
                self.data[key] = now
                words = _("A colleague wrote meanwhile: “%(words)s”. Save again to put your words in its place.")
                self.add_error(name, words % {"words": now or "—"})
        return typed

    def changes(self) -> dict:
        """What is to be written."""
        typed = {name: self.cleaned_data[name] for name in self.changed_data}
        return {name: words for name, words in typed.items() if _plain(getattr(self.photo, name)) != _plain(words)}


class ForAll(forms.Form):
    """Words that all photos of the page get."""

    caption = forms.CharField(label=gettext_lazy("Caption"), required=False, widget=_words(2))
    credit = forms.CharField(label=gettext_lazy("Credit"), required=False, max_length=200)
    replace = forms.BooleanField(
        label=gettext_lazy("Also where there is a caption or credit already"), required=False, label_suffix=""
    )

    def changes(self, photo: Photo, own: dict) -> dict:
        """What a photo gets of them; what was typed for it alone comes first."""
        said = {name: self.cleaned_data[name] for name in ("caption", "credit") if self.cleaned_data[name]}
        wanted = {name for name in said if self.cleaned_data["replace"] or not getattr(photo, name)}
        return {name: words for name, words in said.items() if name in wanted - own.keys() and getattr(photo, name) != words}


def words_view(model_admin, request):
    """`?ids=1,2,3`: the words of these photos. POST writes what was typed, photo by photo, and shows what could not be."""
    if not model_admin.has_change_permission(request):
        raise PermissionDenied
    photos = list(Photo.objects.filter(pk__in=ids_in(request.GET.get("ids", ""))).order_by("-pk"))
    if not photos:
        messages.error(request, _("Please choose at least one photo."))
        return redirect("admin:photos_photo_changelist")
    if request.method != "POST":
        return _page(model_admin, request, ForAll(prefix="all"), [Words(photo) for photo in photos])
    typed = request.POST.copy()
    shared, rows = ForAll(typed, prefix="all"), [Words(photo, typed) for photo in photos]
    if not shared.is_valid():
        return _page(model_admin, request, shared, rows)
    written, left = 0, []
    for row in rows:
        if row.is_valid():
            written += _write(model_admin, request, row, shared)
        else:
            left.append(row)
    if written or not left:
        said = ngettext("%(many)s photo was changed.", "%(many)s photos were changed.", written)
        messages.success(request, said % {"many": written})
    return _page(model_admin, request, shared, left) if left else redirect("admin:photos_photo_changelist")


def ids_in(text: str) -> list[int]:
    """`1,2,x` → [1, 2]: at most MOST numbers."""
    return [int(part) for part in text.split(",") if part.isdecimal() and len(part) < 11 and int(part) < LARGEST][:MOST]


def _write(model_admin, request, row: Words, shared: ForAll) -> bool:
    """Write one photo's words; whether there was anything to write."""
    changed = row.changes()
    changed |= shared.changes(row.photo, changed)
    if changed:
        library.change(row.photo, **changed)
        model_admin.log_change(request, row.photo, [{"changed": {"fields": sorted(changed)}}])
    return bool(changed)


def _plain(text: str) -> str:
    """Text as it is compared: a browser's line ends and outer spaces are no change."""
    return text.replace("\r\n", "\n").strip()


def _page(model_admin, request, shared: ForAll, rows: list[Words]):
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Captions and credits"),
        "shared": shared,
        "rows": rows,
    }
    return TemplateResponse(request, "admin/photos/photo/words.html", context)
