"""The story as one flat form: what it posts is what a revision stores."""

from secrets import token_hex

from django import forms
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles import history, values
from articles.admin import names, plan, story_form
from articles.admin.body_widget import BodyWidget
from articles.admin.date_and_time import DateAndTime
from articles.admin.photo_rows import PhotosField
from articles.models import Article, Revision
from articles.models.typing import TAB
from articles.photos.forms import say_which_part
from articles.workflow.refusals import Refused

KEEP_WHEN_EMPTY = {"kind", "language"}  # never empty, and not worth an error
TIMES = {"embargo", "plan_due"}
WIDE = {"cols": 90, "class": "vLargeTextField"}
COUNTED = {"data-count": ""}  # its length is said while it is typed
HEADLINE = 90  # characters after which a headline is called long
SUGGESTED = ("authors", "tags")  # fields whose names are suggested (`articles/admin/suggest.py`)


class StoryForm(forms.ModelForm):
    """Bound to a person by `for_user`. It saves nothing; `typed()` gives the values."""

    class Media:
        js = [Script("js/story-form.js", type="module")]

    user = None
    refusal: Refused | None = None
    typed_before = None  # a QueryDict of what was typed and not saved, which the form shows again

    tab = forms.CharField(widget=forms.HiddenInput, required=False, max_length=TAB)  # names the browser tab this form is in
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    authors = forms.CharField(
        label=_("Byline"), required=False, widget=forms.Textarea(attrs={"rows": 1, **WIDE}),
        help_text=_("One name a line. “Name | other words” prints the other words."),
    )
    photos = PhotosField(label=_("Photos"), required=False)
    tags = forms.CharField(
        label=_("Tags"), required=False, max_length=5000, widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("With commas between."),
    )
    plan_assignee = plan.PersonField(label=_("Assigned to"), required=False)
    plan_due = forms.SplitDateTimeField(label=_("Due"), required=False, widget=DateAndTime)
    plan_words = forms.IntegerField(label=_("Words ordered"), required=False, min_value=0, max_value=1_000_000)
    plan_legal = plan.flag(_("Legal"))
    plan_picture = plan.flag(_("Picture"))
    plan_hold = plan.flag(_("Hold"))
    plan_notes = forms.CharField(
        label=_("Notes for colleagues"), required=False, widget=forms.Textarea(attrs={"rows": 3, **WIDE})
    )

    class Meta:
        model = Article
        fields = ()  # the admin names them
        widgets = {
            "headline": forms.Textarea(attrs={"rows": 1, **WIDE, **COUNTED, "data-long": HEADLINE}),
            "standfirst": forms.Textarea(attrs={"rows": 2, **WIDE, **COUNTED}),
            "also_in": forms.CheckboxSelectMultiple,
            "body": BodyWidget(attrs={"rows": 28, **WIDE}),
        }
        help_texts = {
            "body": _("An empty line begins a new paragraph. HTML is welcome, and cleaned."),
            "slug": _("Part of the address; made from the headline if left empty."),
            "embargo": _("Readers cannot see the story before."),
        }

    def __init__(self, *args, initial=None, **kwargs):
        story = kwargs.get("instance")
        if self.typed_before is not None and not args and "data" not in kwargs:
            kwargs["data"] = self.typed_before
        if story and story.pk:
            shown = story_form.initial(values.values_of(story)) | {"revision": story.revision} | plan.initial(story)
            initial = shown | (initial or {})
        initial = {"tab": token_hex(TAB // 2)} | (initial or {})
        super().__init__(*args, initial=initial, **kwargs)
        for name in plan.FIELDS:
            # Compared with what was on the screen: a colleague's newer plan is not put back by an old form.
            self.fields[plan.PREFIX + name].show_hidden_initial = True
        for name in self.fields.keys() & TIMES:
            say_which_part(self.fields[name])
        for name in SUGGESTED:
            self.fields[name].widget.attrs["data-suggest"] = reverse("admin:articles_article_suggest", args=[name])
        for name in self.fields.keys() & KEEP_WHEN_EMPTY:
            self.fields[name].required = False

    def clean_authors(self):
        """Rows of the byline."""
        return names.bylines_from(self.cleaned_data["authors"])

    def clean_tags(self):
        """Tags, new ones unsaved until the story is."""
        return names.tags_from(self.cleaned_data["tags"], may_add=self.user.has_perm("articles.add_tag"))

    def clean(self):
        """Say here what the workflow refused, so that the form comes back with everything that was typed."""
        cleaned = super().clean()
        for name in KEEP_WHEN_EMPTY:
            cleaned[name] = cleaned.get(name) or getattr(self.instance, name)
        plan.check(self, self.instance)
        if self.refusal:
            field = story_form.FORM_NAMES.get(self.refusal.field, self.refusal.field)
            self.add_error(field if field in self.fields else None, self.refusal.message)
        return cleaned

    def typed(self) -> dict:
        """The story's values as this valid form means them."""
        base = self._base()
        return story_form.values_from(self.cleaned_data, base) | {name: base[name] for name in self._not_posted()}

    def _not_posted(self) -> list[str]:
        """Fields of the values that the posted data say nothing about: they stay as they were."""
        names = {name: story_form.FORM_NAMES.get(name, name) for name in values.FIELDS}
        return [
            name
            for name, posted in names.items()
            if self.fields[posted].widget.value_omitted_from_data(self.data, self.files, posted)
        ]

    def _base(self) -> dict:
        """The values that were on the screen when typing began."""
        number = self.cleaned_data.get("revision")
        if not self.instance.pk or not number:
            return values.blank()
        try:
            return history.values_at(self.instance, number)
        except Revision.DoesNotExist:
            return values.blank()


def for_user(form: type, user, refusal: Refused | None = None, typed=None) -> type:
    """The form class as `user` gets it, after the workflow said `refusal`, showing what was `typed` before, if anything."""
    return type(form.__name__, (form,), {"user": user, "refusal": refusal, "typed_before": typed})
