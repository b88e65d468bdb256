"""Fields that keep their promise whoever writes them: a form, an import or a script."""

from django.db import models

from articles.body.sanitise import clean_html, clean_text


class Html(str):
    """HTML that has been through `clean_html`; the field does not clean it a second time."""

    __slots__ = ()


class BodyField(models.TextField):
    """A story's body. Sanitised on its way to the database, so nothing else can be stored."""

    def get_prep_value(self, value):
        """Clean the HTML unless it is marked as clean already."""
        value = super().get_prep_value(value)
        return value if value is None or isinstance(value, Html) else clean_html(value)

    def deconstruct(self):
        """To migrations this is a plain text field: the cleaning is ours, not the database's."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


class LineField(models.CharField):
    """One line of plain text: no control characters, no line breaks, no double spaces."""

    def get_prep_value(self, value):
        """Clean the line."""
        value = super().get_prep_value(value)
        return clean_text(value) if value else value

    def deconstruct(self):
        """To migrations this is a plain character field."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs
