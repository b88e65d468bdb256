"""The form by which a photo comes into the library, and by which its words and rights change."""

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.photos import library

MIDDLE = 50  # per cent


class PhotoForm(forms.ModelForm):
    """Only the picture itself is required; it is decoded before it is accepted, and kept in `found`."""

    found = None

    class Meta:
        labels = {"usage_terms": _("Usage terms")}
        widgets = {
            name: forms.Textarea(attrs={"rows": 3, "cols": 70, "class": "vLargeTextField"})
            for name in ("caption", "alt", "usage_terms")
        }

    def clean_image(self):
        """Look at the file itself; its name and type say nothing."""
        upload = self.cleaned_data["image"]
        if not self.instance.pk:
            try:
                self.found = library.examine(upload)
            except library.NotAPicture as refusal:
                raise forms.ValidationError(refusal.message, code="not_a_picture") from refusal
        return upload

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & {"focal_x", "focal_y"}:
            self.fields[name].required = False
        for name in self.fields.keys() & {"shown_from", "rights_end"}:
            say_which_part(self.fields[name])

    def clean(self):
        """Rights cannot end before they begin; without a focal point the middle is meant."""
        values = super().clean()
        for name in values.keys() & {"focal_x", "focal_y"}:
            values[name] = MIDDLE if values[name] is None else values[name]
        start, end = values.get("shown_from"), values.get("rights_end")
        if start and end and end <= start:
            self.add_error("rights_end", _("The rights must end after the photo may first be shown."))
        return values


def say_which_part(field: forms.SplitDateTimeField) -> None:
    """Name the two boxes of a moment for those who cannot see them side by side."""
    for box, part in zip(getattr(field.widget, "widgets", ()), (_("date"), _("time")), strict=False):
        box.attrs["aria-label"] = f"{field.label}: {part}"
