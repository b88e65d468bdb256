"""The breaking-news bar in the newsroom: what readers see now, a new one, and those there were."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.fronts import bars
from newsroom.fronts.admin.forms import BarForm
from newsroom.fronts.admin.views import page
from newsroom.fronts.models import Bar

EARLIER = 30


def bar_view(request):
    """GET: what is up, and the form. POST: put one up."""
    if not bars.may_tell(request.user):
        raise PermissionDenied
    usual = (request.now + bars.USUAL).replace(second=0, microsecond=0)
    form = BarForm(request.POST) if request.method == "POST" else BarForm(initial={"ends": usual})
    if form.is_bound and form.is_valid() and _put_up(request, form):
        return redirect("front-bar")
    up = Bar.objects.filter(taken_down=None, ends__gt=request.now, starts__lte=request.now).select_related("by")
    earlier = Bar.objects.exclude(pk__in=up).select_related("by", "taken_down_by")[:EARLIER]
    context = {"form": form, "up": up, "earlier": earlier}
    return page(request, "bar", _("Breaking-news bar"), context, 422 if form.is_bound else 200)


def _put_up(request, form: BarForm) -> bool:
    said = form.cleaned_data
    try:
        bars.put_up(said["text"], by=request.user, link=said["link"], level=said["level"], ends=said["ends"])
    except ValidationError as wrong:
        for field, problems in wrong.message_dict.items():
            form.add_error(field, problems)
        return False
    messages.success(request, _("The bar is up. Readers see it now, on every page."))
    return True


@require_POST
def down_view(request, pk: int):
    """POST: take a bar down."""
    bar = get_object_or_404(Bar, pk=pk)
    try:
        bars.take_down(bar, by=request.user)
        messages.success(request, _("The bar is down."))
    except bars.Over:
        messages.info(request, _("The bar was down already."))
    return redirect("front-bar")


@require_POST
def longer_view(request, pk: int):
    """POST: let a bar stand two hours from now."""
    bar = get_object_or_404(Bar, pk=pk)
    try:
        bars.change_end(bar, by=request.user, ends=request.now + bars.USUAL)
        messages.success(request, _("The bar stands for two more hours."))
    except bars.Over:
        messages.info(request, _("The bar was down already."))
    return redirect("front-bar")
