"""The box in which a story is written: a plain textarea, which scripts turn into a rich text editor.

Without them (`static/js/story-editor.js` and the modules beside it) the textarea is what it looks like. With them it
stays what is posted: the editor shows its words and writes every change into it.
"""

import json

from django import forms
from django.forms.widgets import Script
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.admin import story_form
from articles.body import embeds
from articles.body.allowed import ATTRIBUTES, TAGS


class BodyWidget(forms.Textarea):
    """The body as HTML or typed text; whatever is in the textarea is what is posted."""

    label = _("Text of the story")  # the name of the editing area

    class Media:
        css = {"all": ["css/admin-editor.css"]}
        js = [Script("js/story-editor.js", type="module")]

    def render(self, name, value, attrs=None, renderer=None):
        """The textarea, and beside it what the editor needs: the body as HTML, its rules and its words."""
        context = {
            "textarea": super().render(name, value, attrs, renderer),
            "body": story_form.html_of(value or ""),
            "allowed": _allowed(),
            "providers": json.dumps(embeds.for_scripts()),
            "provider_names": ", ".join(provider.name for provider in embeds.PROVIDERS),
            "library": reverse("admin:photos_photo_pick"),
            "label": self.label,
        }
        return render_to_string("admin/articles/article/editor.html", context)


def _allowed() -> str:
    """What the sanitiser keeps, as the scripts read it: there is one list."""
    return json.dumps({"tags": sorted(TAGS), "attributes": {tag: sorted(names) for tag, names in ATTRIBUTES.items()}})
