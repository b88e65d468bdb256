"""The desk's plan of a story: fields of the story form that no revision keeps."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Plan
from articles.models.article import Flag
from articles.workflow import planning

FIELDS = planning.FACTS
PREFIX = "plan_"


class PersonField(forms.ModelChoiceField):
    """Somebody who works here."""

    def __init__(self, **kwargs):
        people = get_user_model().objects.filter(is_active=True, machine=False).order_by("name")
        super().__init__(queryset=people, **kwargs)


def flag(label) -> forms.ChoiceField:
    """A check: not needed, needed, done."""
    return forms.ChoiceField(label=label, required=False, choices=Flag.choices)


def initial(article: Article) -> dict:
    """What the form shows of the plan."""
    plan = Plan.objects.filter(article=article).first() or Plan()
    return {
        f"{PREFIX}{name}": plan.assignee_id if name == "assignee" else getattr(plan, name) for name in FIELDS
    }


def check(form, article: Article | None) -> None:
    """Say at the form's field where somebody clears a check that the desk must clear."""
    if article is None or not article.pk or planning.may_clear(article, form.user):
        return
    for name in (PREFIX + flag for flag in planning.FLAGS):
        if form[name].initial == Flag.NEEDED and form.cleaned_data.get(name) != Flag.NEEDED and name in form.changed_data:
            form.add_error(name, _("The desk clears this check."))


def save(article: Article, form) -> None:
    """Write what was changed in the plan, and leave alone what a colleague may have changed meanwhile."""
    changed = {name: form.cleaned_data[PREFIX + name] for name in planning.FACTS if PREFIX + name in form.changed_data}
    if changed:
        planning.plan(article, by=form.user, **changed)
