"""The photos of a story as rows of a form: number, order, and words that override the library's, without JavaScript."""

import re

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.photos.models import Photo

SPARE = 4  # empty rows after the photos there are
MOST = 500  # rows read from one form
WORDS = ("caption", "credit", "alt")
COLUMNS = ("photo", "order", *WORDS)


class PhotoRows(forms.Widget):
    """A table of rows posted as `photos-0-photo`, `photos-0-order`, `photos-0-caption` …"""

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
        ids = [int(row["photo"]) for row in rows if str(row["photo"]).strip().isdecimal()]
        photos = Photo.objects.in_bulk([pk for pk in ids if pk < 2**62])
        for row in rows:
            text = str(row["photo"]).strip()
            row["found"] = photos.get(int(text)) if text.isdecimal() else None
        spare = [dict.fromkeys(COLUMNS, "") | {"n": len(rows) + n} for n in range(SPARE)]
        context = {"name": name, "rows": rows, "spare": spare}
        return render_to_string("admin/articles/article/photo_rows.html", context)

    def id_for_label(self, id_):
        """The label belongs to the whole table."""
        return ""


class PhotosField(forms.Field):
    """Cleans to rows for the values of a story; a row whose number was emptied is gone."""

    widget = PhotoRows

    def clean(self, value):
        """Raise ValidationError naming each number that is no photo."""
        typed = [row for row in value or [] if str(row["photo"]).strip()]
        known = Photo.objects.in_bulk([pk for row in typed if (pk := _number(row["photo"])) is not None])
        errors = [
            _("There is no photo with the number “%(number)s”.") % {"number": str(row["photo"])[:30]}
            for row in typed
            if _number(row["photo"]) not in known
        ]
        errors += [
            _("The credit of photo %(number)s is too long; the most is 200 characters.") % {"number": row["photo"]}
            for row in typed
            if len(row["credit"]) > 200
        ]
        if errors:
            raise forms.ValidationError(errors)
        ordered = sorted(typed, key=_place)
        rows = {_number(row["photo"]): _row(row) for row in ordered}
        return list(rows.values())

    def has_changed(self, initial, data):
        """Compare what would be stored."""
        try:
            return self.clean(initial) != self.clean(data)
        except forms.ValidationError:
            return True


def as_typed(rows: list[dict]) -> list[dict]:
    """Rows of a story's values as the form shows them, numbered from 1."""
    return [row | {"order": str(n), "photo": str(row["photo"])} for n, row in enumerate(rows, 1)]


def _row(row: dict) -> dict:
    words = {name: row[name].replace("\r\n", "\n").strip() for name in WORDS}
    return {"photo": _number(row["photo"])} | words


def _place(row: dict) -> int:
    """Rows without an order come last; equal ones stay as they stand in the form."""
    number = _number(row["order"])
    return MOST * MOST if number is None else number


def _number(text) -> int | None:
    text = str(text).strip().lstrip("#")
    return int(text) if text.isdecimal() and len(text) < 16 else None
