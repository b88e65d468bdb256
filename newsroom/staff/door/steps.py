"""The two steps of logging in: password, then the code of whoever has a second factor."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.auth import login, logout
from django.contrib.auth.views import LoginView, redirect_to_login
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from newsroom.staff import post
from newsroom.staff.door import locked, pending, second
from newsroom.staff.door.forms import CodeForm, PasswordForm
from newsroom.staff.factor import device, proof, recovery
from newsroom.staff.log import What, record

BACKEND = "django.contrib.auth.backends.ModelBackend"


class PasswordStep(LoginView):
    """The first step. Whoever has no second factor is inside; the others are asked for the code."""

    authentication_form = PasswordForm
    template_name = "admin/login.html"
    next_page = reverse_lazy("admin:index")

    def form_valid(self, form):
        """The password is right."""
        person, onward = form.get_user(), self.get_success_url()
        if device.of(person) is None:
            _let_in(self.request, person)
            return redirect(onward)
        pending.begin(self.request, person)
        return redirect(f"{reverse('login-code')}?{urlencode({'next': onward})}")


def password_view(request, site):
    """`/admin/login/` takes `username`, `password` and `next`. Whoever is inside already is sent on."""
    onward = safe_next(request)
    if request.method == "GET" and site.has_permission(request):
        return redirect(onward)
    if request.method == "GET" and site.is_staff(request):  # inside, but for the second factor that the paper asks for
        if device.of(request.user) is None:
            return redirect(f"{reverse('account-factor')}?{urlencode({'next': onward})}")
        logout(request)
    facts = {"title": _("Log in"), "subtitle": None, "app_path": request.get_full_path(), "next": onward}
    return PasswordStep.as_view(extra_context={**site.each_context(request), **facts})(request)


@never_cache
@sensitive_post_parameters("code")
def code_view(request):
    """`/admin/login/code/`: POST `code`, `step` and `next`. `?with=recovery` asks for a recovery code."""
    person, onward = pending.person(request), safe_next(request)
    if person is None or (request.method == "POST" and request.POST.get("step") != pending.step(request)):
        return _begin_anew(request, person, onward)
    by_recovery = request.GET.get("with") == "recovery"
    form = CodeForm(request.POST or None, recovery=by_recovery)
    if form.is_valid():
        try:
            by = proof.prove(request, person, form.cleaned_data["code"])
        except proof.Locked:
            pending.forget(request)
            return locked.page(request, None, {"username": person.email})
        except proof.Wrong as wrong:
            form.add_error("code", str(wrong))
        else:
            _let_in(request, person, by)
            return redirect(onward)
    context = {
        **admin.site.each_context(request),
        "title": _("Second step"), "form": form, "next": onward, "step": pending.step(request), "person": person,
        "by_recovery": by_recovery, "other_way": urlencode({"next": onward} | ({} if by_recovery else {"with": "recovery"})),
    }
    return TemplateResponse(request, "staff/code.html", context)


def safe_next(request) -> str:
    """Where to go after logging in: an address of this site, or else the desk."""
    wanted = request.POST.get("next", request.GET.get("next", ""))
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if own else reverse("admin:index")


def _let_in(request, person, by=None) -> None:
    """Log in, under a new session key; `by` is what proved the second step."""
    pending.forget(request)
    login(request, person, backend=BACKEND)
    if by:
        second.mark(request)
    record(person, What.LOGIN, request=request, note=by.value if by else "")
    if by is proof.By.RECOVERY:
        left = recovery.left(person)
        record(person, What.RECOVERY, request=request)
        post.notice(person, _("A recovery code was used to log in. %(n)s codes are left.") % {"n": left}, request)
        messages.warning(request, _("You used a recovery code; %(n)s are left. You can make new ones on your account page.")
                         % {"n": left})


def _begin_anew(request, person, onward):
    """The five minutes are over, or somebody else began to log in in this browser."""
    if request.user.is_authenticated and admin.site.has_permission(request):
        return redirect(onward)  # another tab was quicker
    if person is None:
        pending.forget(request)
    messages.info(request, _("That took too long, or another tab began anew. Please log in again."))
    return redirect_to_login(onward, reverse("admin:login"))
