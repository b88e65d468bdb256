"""Turning one's second factor on and off, and new recovery codes. Every page asks again for what it needs."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from newsroom.staff import post, sessions
from newsroom.staff.account.forms import EnrolmentForm, ProofForm
from newsroom.staff.account.pages import page
from newsroom.staff.door import locked, second, steps
from newsroom.staff.factor import device, proof, recovery
from newsroom.staff.log import What, record


@sensitive_post_parameters("password", "code")
def on_view(request):
    """GET: the key as a picture and in letters. POST `password` and `code`: it is on, and the recovery codes are shown.

    Without the password whoever finds a machine unlocked could shut its owner out, with a phone of their own.
    """
    if device.of(request.user):
        messages.info(request, _("Your second factor is on already."))
        return redirect("account")
    key = device.fresh_key(request)
    form = EnrolmentForm(request.POST or None, request=request)
    if form.is_valid():
        try:
            if codes := _turned_on(request, key, form.cleaned_data["code"]):
                return _shown(request, codes, _("Your second factor is on"))
            form.add_error("code", _("This code is not right. Look at the app again: a code is good for half a minute."))
        except device.AlreadyOn:
            return redirect("account")
    facts = {"form": form, "enrolment": device.enrolment(request.user, key), "owes": second.asked_of(request)}
    return page(request, "staff/factor_on.html", _("Turn on the second factor"), next=steps.safe_next(request), **facts)


@sensitive_post_parameters("password", "code")
def off_view(request):
    """POST `password` and `code`: no second factor any more."""
    form, locked_out = _proved(request)
    if locked_out:
        return locked_out
    if form.is_valid():
        with transaction.atomic():
            device.turn_off(request.user)
            recovery.forget(request.user)
            sessions.end(request.user, but=request)
            second.mark(request, False)
            record(request.user, What.FACTOR_OFF, request=request)
            post.notice(request.user, _("The second factor was turned off."), request)
        messages.success(request, _("Your second factor is off."))
        return redirect("account")
    return page(request, "staff/factor_off.html", _("Turn off the second factor"), form=form)


@sensitive_post_parameters("password", "code")
def codes_view(request):
    """POST `password` and `code`: ten new recovery codes; the old ones work no more."""
    form, locked_out = _proved(request)
    if locked_out:
        return locked_out
    if form.is_valid():
        with transaction.atomic():
            codes = recovery.new(request.user)
            record(request.user, What.CODES, request=request)
            post.notice(request.user, _("New recovery codes were made; the old ones work no more."), request)
        return _shown(request, codes, _("Your new recovery codes"))
    return page(request, "staff/recovery_codes_new.html", _("New recovery codes"), form=form)


def _turned_on(request, key: str, code: str) -> list[str]:
    """The recovery codes, or nothing where the code is wrong."""
    with transaction.atomic():
        if not device.turn_on(request.user, key, code.replace(" ", "")):
            return []
        codes = recovery.new(request.user)
        request.session.pop(device.FRESH, None)
        sessions.end(request.user, but=request)
        second.mark(request)
        record(request.user, What.FACTOR_ON, request=request)
        post.notice(request.user, _("The second factor was turned on."), request)
    return codes


def _shown(request, codes: list[str], title: str):
    """The one page on which the codes stand. It is never kept, by us or by the browser."""
    return page(request, "staff/recovery_codes.html", title, codes=codes, next=steps.safe_next(request))


def _proved(request):
    """The form, whose code was tried if its password was right; or the lock page, after too many failures."""
    if device.of(request.user) is None:
        return None, redirect("account")
    form = ProofForm(request.POST or None, request=request)
    if form.is_valid():
        try:
            proof.prove(request, request.user, form.cleaned_data["code"])
        except proof.Wrong as wrong:
            form.add_error("code", str(wrong))
        except proof.Locked:
            return form, locked.page(request, None, {"username": request.user.email})
    return form, None

