"""What a colleague does for somebody's account on that person's page: the invitation again, the second factor off."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from newsroom.staff import post, sessions
from newsroom.staff.account import passwords
from newsroom.staff.factor import device, recovery
from newsroom.staff.log import What, record
from newsroom.staff.models import User


def may_invite(person: User) -> bool:
    """Whether an invitation makes sense: somebody who works here and has no password yet."""
    return not (person.has_usable_password() or person.machine) and person.is_active and person.is_staff


def invite_view(request, model_admin, pk: int):
    """POST: send the invitation again."""
    person = _person(request, model_admin, pk)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not may_invite(person):
        messages.error(request, _("%(name)s has a password already, or does not work here.") % {"name": person})
    elif post.send(passwords.invite(request, person)):
        messages.success(request, _("The invitation was sent to %(email)s.") % {"email": person.email})
    else:
        messages.error(request, _("The invitation could not be sent. Please try again later, or ask your operator."))
    return redirect("admin:staff_user_change", pk)


def reset_view(request, model_admin, pk: int):
    """GET: what it means. POST: the phone and the codes are lost, so the second factor is taken off, and log-ins end."""
    person = _person(request, model_admin, pk)
    if person.pk == request.user.pk:
        raise PermissionDenied  # one's own is turned off with password and code, on one's own page
    if request.method == "POST":
        with transaction.atomic():
            take_off(person)
            record(person, What.FACTOR_RESET, request=request)
            post.notice(person, _("%(name)s took the second factor off your account.") % {"name": request.user}, request)
        messages.success(request, _("%(name)s logs in with the password alone now.") % {"name": person})
        return redirect("admin:staff_user_change", pk)
    context = {**admin.site.each_context(request), "title": _("Take off the second factor"), "person": person,
               "opts": model_admin.opts, "has_factor": device.of(person) is not None}
    return TemplateResponse(request, "admin/staff/user/factor_reset.html", context)


def take_off(person: User) -> bool:
    """Phone and codes of `person` are void, and every log-in is over; whether there was a second factor."""
    had = device.turn_off(person) > 0
    recovery.forget(person)
    sessions.end(person)
    return had


def _person(request, model_admin, pk: int) -> User:
    person = User.objects.filter(pk=pk).first()
    if person is None:
        raise Http404
    if not model_admin.has_change_permission(request, person):
        raise PermissionDenied
    return person
