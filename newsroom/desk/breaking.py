"""Breaking news: from the desk page to readers with a headline and a paragraph, through the same verbs and checks."""

from datetime import timedelta

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from articles import workflow
from articles.admin.story_form import html_of
from articles.body.words import plain_text
from articles.models import Article
from articles.models.article import HEADLINE
from articles.states import PUBLISH, WRITE, State
from articles.values import blank, values_of
from articles.workflow.refusals import Refused
from newsroom.desk.choices import SectionField, own_byline, usual_section

TWICE = timedelta(minutes=2)  # the same words by the same person within this time is the same press of the button


class BreakingForm(forms.Form):
    """A headline, a paragraph, a section. `draft` and `revision`: the story that an earlier attempt left behind."""

    headline = forms.CharField(label=_("Headline"), max_length=HEADLINE)
    text = forms.CharField(label=_("What has happened"), widget=forms.Textarea(attrs={"rows": 3}), max_length=20_000)
    section = SectionField(label=_("Section"), empty_label=None)
    draft = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, user, data=None):
        super().__init__(data, auto_id="breaking-%s")
        self.fields["section"].offer(user)
        if data is None:
            self.fields["section"].initial = usual_section(user, list(self.fields["section"].queryset))

    def clean_text(self):
        """Words, not only marks."""
        text = self.cleaned_data["text"]
        if not plain_text(html_of(text)).strip():
            raise forms.ValidationError(_("Please say in a sentence what has happened."))
        return text

    def values(self, base: dict) -> dict:
        """The story's values: what was typed over `base`."""
        typed = self.cleaned_data
        return base | {
            "headline": typed["headline"], "body": html_of(typed["text"]), "section": typed["section"].pk, "slug": "",
        }


def may_break(user) -> bool:
    """Whether this person may put a story before readers."""
    return user.may(PUBLISH) and user.may(WRITE)


@require_POST
def breaking_view(request):
    """POST /admin/desk/breaking/: begin the story and publish it. A refusal brings the form back, and the draft is kept."""
    if not may_break(request.user):
        raise PermissionDenied
    form, story = BreakingForm(request.user, request.POST), None
    if not form.is_valid():
        return _again(request, form)
    if done := _out_already(request, form):
        return _said(request, done)
    try:
        story = _written(request, form)
        story = workflow.publish(story, by=request.user, revision=story.revision)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return _again(request, form, story)
    return _said(request, story)


def _written(request, form: BreakingForm) -> Article:
    """The story as a draft: a new one, or that of an earlier attempt with the words as they are now."""
    draft = Article.objects.filter(pk=form.cleaned_data["draft"], created_by=request.user, state=State.DRAFT).first()
    if draft is None:
        return workflow.create(form.values(blank() | {"bylines": own_byline(request.user)}), by=request.user)
    revision = form.cleaned_data["revision"] or 0
    return workflow.save(draft, by=request.user, revision=revision, values=form.values(values_of(draft)))


def _out_already(request, form: BreakingForm) -> Article | None:
    """The story that a first press of the button has published, where it was pressed twice."""
    words = {"headline": form.cleaned_data["headline"], "body": html_of(form.cleaned_data["text"])}
    same = words | {"created_by": request.user, "state": State.PUBLISHED}
    return Article.objects.filter(created__gt=request.now - TWICE, **same).order_by("-pk").first()


def _said(request, story: Article):
    """Back at the desk, with the way to the story for readers and for colleagues."""
    said = _t("Readers see it now: “%(headline)s”.") % {"headline": story.headline}
    edit = reverse("admin:articles_article_change", args=[story.pk])
    links = (story.get_absolute_url(), _t("Read it"), edit, _t("Write on"))
    messages.success(request, format_html('{} <a href="{}">{}</a> · <a href="{}">{}</a>', said, *links))
    return redirect("admin:index")


def _again(request, form: BreakingForm, story: Article | None = None):
    """The desk page with the form as it was typed, the reason, and the draft, where there is one by now."""
    form.kept = story
    if story:
        form.data = form.data.copy()
        form.data["draft"], form.data["revision"] = story.pk, story.revision
    answer = admin.site.index(request, {"breaking": form})
    answer.status_code = 409 if story else 422
    return answer
