"""The forms of planning: a new story in one line, and what may be changed in a row."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.admin.date_and_time import DateAndTime
from articles.admin.plan import PersonField
from articles.admin.waiting import plan_of
from articles.models import Article
from articles.models.article import HEADLINE
from articles.photos.forms import say_which_part
from newsroom.desk.choices import SectionField, own_byline, usual_section

LONGEST = 1_000_000  # words


def _due(**more) -> forms.SplitDateTimeField:
    field = forms.SplitDateTimeField(label=_("Due"), widget=DateAndTime, **more)
    say_which_part(field)
    return field


class OrderForm(forms.Form):
    """A story to be written: what, where, by whom, by when, how long."""

    headline = forms.CharField(label=_("Working title"), max_length=HEADLINE)
    section = SectionField(label=_("Section"), empty_label=None)
    assignee = PersonField(label=_("Writer"), required=False, empty_label=_("nobody yet"))
    due = _due()
    words = forms.IntegerField(label=_("Words"), required=False, min_value=1, max_value=LONGEST)
    picture = forms.BooleanField(label=_("Needs a picture"), required=False)
    notes = forms.CharField(
        label=_("What it is to be"), required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, user, data=None, *, day: date | None = None):
        super().__init__(data, auto_id="order-%s")
        self.fields["section"].offer(user)
        if data is None:
            self.initial["section"] = usual_section(user, list(self.fields["section"].queryset))
            self.fields["due"].widget.widgets[0].attrs["value"] = f"{day:%Y-%m-%d}" if day else ""

    def values(self, base: dict) -> dict:
        """The draft's values; the byline is the writer's, if readers know them."""
        typed = self.cleaned_data
        bylines = own_byline(typed["assignee"]) if typed["assignee"] else []
        return base | {"headline": typed["headline"], "section": typed["section"].pk, "bylines": bylines}

    def facts(self) -> dict:
        """The plan, as `articles.workflow.planning.plan` takes it."""
        typed = self.cleaned_data
        facts = {name: typed[name] for name in ("assignee", "due", "words", "notes")}
        return facts | ({"picture": "needed"} if typed["picture"] else {})


class ChangeForm(forms.Form):
    """The plan of one story in its row. What nobody touched is not written, though a colleague changed it meanwhile."""

    assignee = PersonField(label=_("Writer"), required=False, empty_label=_("nobody yet"))
    due = _due(required=False)
    words = forms.IntegerField(label=_("Words"), required=False, min_value=1, max_value=LONGEST)

    def __init__(self, story: Article, data=None):
        plan = plan_of(story)
        shown = {"assignee": plan.assignee_id, "due": plan.due, "words": plan.words} if plan else {}
        super().__init__(data, initial=shown, auto_id="plan-%s")
        self.story = story
        for field in self.fields.values():
            field.show_hidden_initial = True

    def facts(self) -> dict:
        """Those that were changed."""
        return {name: self.cleaned_data[name] for name in self.changed_data}
