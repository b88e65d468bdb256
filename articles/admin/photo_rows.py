"""The photos of a story as rows of a form: number, order, words that override the library's, and the part shown.

All of it works without JavaScript; with it, `static/js/story-form-photos.js` moves and removes them, and fetches what
chooses from the library and what draws the part on the picture when it is asked for. All only fill the fields here.
"""

import re

from django import forms
from django.forms.widgets import Script
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.photos import crops
from articles.photos.admin.batch import ACCEPT
from articles.photos.models import Photo

SPARE = 4  # empty rows after the photos there are
MOST = 500  # rows read from one form
WORDS = ("caption", "credit", "alt")
EDGES = ("crop_x", "crop_y", "crop_w", "crop_h")  # percent: left, top, width, height
COLUMNS = ("photo", "order", *WORDS, *EDGES)
LARGEST = 2**31  # the numbers that every database understands


class PhotoRows(forms.Widget):
    """A table of rows posted as `photos-0-photo`, `photos-0-order`, `photos-0-caption` …"""

    class Media:
        css = {"all": ["css/admin-photos.css"]}
        js = [Script("js/story-form-photos.js", type="module")]

    def value_from_datadict(self, data, files, name):
        """Every row that was posted, as typed."""
        pattern = re.compile(rf"{re.escape(name)}-(\d{{1,4}})-photo")
        numbers = sorted({int(match[1]) for key in data if (match := pattern.fullmatch(key))})[:MOST]
        return [{column: data.get(f"{name}-{n}-{column}", "") for column in COLUMNS} for n in numbers]

    def value_omitted_from_data(self, data, files, name):
        """A form without a single row says nothing about photos."""
        return not self.value_from_datadict(data, files, name)

    def render(self, name, value, attrs=None, renderer=None):
        """The rows with a number or a word in them, then spare ones."""
        rows = [row for row in value or [] if any(str(text).strip() for text in row.values())]
        photos = _known(rows)
        for row in rows:
            row["found"] = photos.get(_number(row["photo"]))
            row["cropped"] = any(str(row[edge]).strip() for edge in EDGES)
            row["box"] = _shown_box(row)
        spare = [dict.fromkeys(COLUMNS, "") | {"n": len(rows) + n} for n in range(SPARE)]
        context = {"name": name, "rows": rows, "spare": spare, "accept": ACCEPT}
        return render_to_string("admin/articles/article/photo_rows.html", context)

    def id_for_label(self, id_):
        """The label belongs to the whole table."""
        return ""


class PhotosField(forms.Field):
    """Cleans to rows for the values of a story; a row whose number was emptied is gone."""

    widget = PhotoRows
    present = ()  # the rows that the story has now, as the form shows them

    def get_bound_field(self, form, field_name):
        """Learn from the form which rows there are: a crop among them was looked at when it was drawn."""
        self.present = form.get_initial_for_field(self, field_name) or ()
        return super().get_bound_field(form, field_name)

    def clean(self, value):
        """Raise ValidationError naming each number that is no photo, and each crop that is none of its photo.

        A crop that the story has already may miss the focal point, which was moved since: nobody who corrects a comma
        is held up by it.
        """
        typed = [row for row in value or [] if str(row["photo"]).strip()]
        known = _known(typed)
        crops_now = {_number(row["photo"]): _crop(row) for row in self.present}
        errors = []
        for row in typed:
            number = _number(row["photo"])
            errors += _errors(row, known.get(number), crops_now.get(number, ""))
        if errors:
            raise forms.ValidationError(errors)
        ordered = sorted(typed, key=_place)
        return list({row["photo"]: row for row in map(_row, ordered)}.values())

    def has_changed(self, initial, data):
        """Compare what would be stored."""
        try:
            return self.clean(initial) != self.clean(data)
        except forms.ValidationError:
            return True


def as_typed(rows: list[dict]) -> list[dict]:
    """Rows of a story's values as the form shows them, numbered from 1."""
    return [
        {"photo": str(row["photo"]), "order": str(n)} | {name: row[name] for name in WORDS} | _edges(row.get("crop", ""))
        for n, row in enumerate(rows, 1)
    ]


def _known(rows: list[dict]) -> dict[int, Photo]:
    """The library's photos that rows name, by number: one query."""
    numbers = {number for row in rows if (number := _number(row["photo"])) is not None}
    return Photo.objects.in_bulk([number for number in numbers if number < LARGEST])


def _errors(row: dict, photo: Photo | None, crop_now: str) -> list[str]:
    """What is wrong with one row, in words. `crop_now`: the crop that the story has of this photo."""
    if photo is None:
        return [_("There is no photo with the number “%(number)s”.") % {"number": str(row["photo"])[:30]}]
    errors = []
    if len(row["credit"]) > 200:
        too_long = _("The credit of photo %(number)s is too long; the most is 200 characters.")
        errors.append(too_long % {"number": row["photo"]})
    try:
        if _plain_crop(row) != crop_now:
            crops.checked(_crop(row), photo.focal_x, photo.focal_y)
    except crops.BadCrop as error:
        errors.append(_("Photo %(number)s: %(error)s") % {"number": photo.pk, "error": error})
    return errors


def _row(row: dict) -> dict:
    """A faultless row as a story keeps it; without a crop it has no such key."""
    words = {name: row[name].replace("\r\n", "\n").strip() for name in WORDS}
    crop = _plain_crop(row)
    return {"photo": _number(row["photo"])} | words | ({"crop": crop} if crop else {})


def _crop(row: dict) -> str:
    """The four numbers of a row as one text. A number left out means: from the edge, to the edge; all four, no crop."""
    typed = [str(row[edge]).strip() for edge in EDGES]
    if not any(typed):
        return ""
    left, top, width, height = typed
    return ",".join([left or "0", top or "0", width or _rest(left), height or _rest(top)])


def _plain_crop(row: dict) -> str:
    """The crop as a story keeps it, empty for the whole picture, wherever the focal point lies. Raises BadCrop."""
    return str(crops.parse(_crop(row)) or "")


def _rest(start: str) -> str:
    """What is left to the far edge."""
    return str(100 - int(start)) if start.isdecimal() and int(start) < 100 else "100"


def _edges(crop: str) -> dict[str, str]:
    """`10,0,80,75` as the four fields of the form."""
    return dict(zip(EDGES, crop.split(",") if crop.count(",") == 3 else [""] * 4, strict=True))


def _shown_box(row: dict) -> crops.Crop:
    """The part drawn on the picture; all of it where the numbers say no such part."""
    try:
        crop = crops.parse(_crop(row))
    except crops.BadCrop:
        crop = None
    return crop or crops.Crop(0, 0, 100, 100)


def _place(row: dict) -> int:
    """Rows without an order come last; equal ones stay as they stand in the form."""
    number = _number(row["order"])
    return MOST * MOST if number is None else number


def _number(text) -> int | None:
    text = str(text).strip().lstrip("#")
    return int(text) if text.isdecimal() and len(text) < 16 else None
