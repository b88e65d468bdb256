"""The box in which a story is written: a plain textarea, which scripts turn into a rich text editor."""

from django import forms


class BodyWidget(forms.Textarea):
    """The body as HTML or typed text; whatever is in the textarea is what is posted."""
