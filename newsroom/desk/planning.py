"""Planning: a story can exist before its text. The day's stories, a line to order a new one, and changes in place."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles import workflow
from articles.models import Article
from articles.states import EDIT, WRITE
from articles.values import blank
from articles.workflow.planning import plan
from articles.workflow.refusals import Refused
from newsroom.desk import days, planned
from newsroom.desk.lines import lines
from newsroom.desk.planning_forms import ChangeForm, OrderForm

LOOK = "articles.view_article"


def may_plan(user) -> bool:
    """Whether this person orders stories: a desk that may also begin them."""
    return user.may(EDIT) and user.may(WRITE)


def planning_view(request):
    """GET: the day `date` (2026-04-08, today unless given), the row `change` open. POST: order a new story."""
    if not request.user.may(LOOK):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request, OrderForm(request.user, day=_day(request)) if may_plan(request.user) else None)
    if not may_plan(request.user):
        raise PermissionDenied
    form = OrderForm(request.user, request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        story = _order(request.user, form)
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return _page(request, form, status=409)
    messages.success(request, _("Planned: %(story)s.") % {"story": story})
    return _back(form.cleaned_data["due"], story)


@transaction.atomic
def _order(user, form: OrderForm) -> Article:
    """Begin the draft under the name of whoever is to write it, and write its plan."""
    story = workflow.create(form.values(blank()), by=user)
    return plan(story, by=user, **form.facts())


@require_POST
def change_view(request, pk: int):
    """POST /admin/desk/planning/<pk>/: another time, writer or length; only what was changed is written."""
    if not request.user.may(LOOK):
        raise PermissionDenied
    story = get_object_or_404(Article.objects.select_related("section", "plan"), pk=pk)
    form = ChangeForm(story, request.POST)
    if not form.is_valid():
        return _page(request, None, open_row=form, status=422)
    try:
        plan(story, by=request.user, **form.facts())
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return _page(request, None, open_row=form, status=403)
    messages.success(request, _("The plan is changed: %(story)s.") % {"story": story})
    return _back(form.cleaned_data["due"], story)


def _back(due, story: Article):
    """To the day of the story, at its row."""
    day = f"?date={timezone.localdate(due)}" if due else ""
    return redirect(f"{reverse('desk-planning')}{day}#story-{story.pk}")


def _day(request):
    return days.asked(request.GET.get("date") or request.POST.get("date", ""), request.now)


def _page(request, form: OrderForm | None, *, open_row: ChangeForm | None = None, status: int = 200):
    """The page of the day. `form`: a story to order; `open_row`: the row that is being changed."""
    day = _day(request)
    today = timezone.localdate(request.now)
    overdue = planned.overdue(request.now) if day == today else []
    above = {story.pk for story in overdue}
    of_the_day = [story for story in planned.due_between(*days.bounds(day)) if story.pk not in above]
    found = lines([*overdue, *of_the_day], request.now)
    open_row = open_row or _asked_row(request, found)
    context = {
        "title": _("Planning"), "day": day, "earlier": day - days.DAY, "later": day + days.DAY,
        "overdue": found[:len(overdue)], "lines": found[len(overdue):],
        "form": form, "open_row": open_row, "changeable": _changeable(request.user, found),
    }
    context |= admin.site.each_context(request)
    return TemplateResponse(request, "desk/planning.html", context, status=status)


def _asked_row(request, found: list) -> ChangeForm | None:
    """The form of the row named in the address, if this person may change it."""
    asked = request.GET.get("change", "")
    line = next((line for line in found if str(line.article.pk) == asked), None)
    return ChangeForm(line.article) if line and workflow.may_edit(line.article, request.user) else None


def _changeable(user, found: list) -> set[int]:
    """The stories whose plan this person's desks may change."""
    return {line.article.pk for line in found if user.may(EDIT, line.article.section)}
