"""Setting a password by a link from a mail: forgotten ones, and first ones of people who were invited.

The link sets a password and logs nobody in, so it goes around neither the second factor nor the lock.
"""

from datetime import timedelta

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import views as stock
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.signals import user_login_failed
from django.contrib.auth.tokens import default_token_generator
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from newsroom.staff import post
from newsroom.staff.door import locked
from newsroom.staff.log import What, record
from newsroom.staff.models import StaffEvent
from sections import clock

MOST, SPAN = 3, timedelta(hours=1)  # letters to one person


@never_cache
def forgotten_view(request):
    """`/admin/password_reset/`: POST `email`. The answer is the same whether somebody has this address or nobody."""
    form = PasswordResetForm(request.POST or None)
    form.fields["email"].label = _("E-mail")
    if form.is_valid():
        for person in form.get_users(form.cleaned_data["email"]):
            if person.is_staff and not person.machine and not _too_many(person):
                record(person, What.ASKED, request=request)
                post.send_later(_letter(request, person, _("A new password for the newsroom"), "staff/mail/forgotten.txt"))
        return TemplateResponse(request, "staff/forgotten_sent.html", _facts(request, _("Look into your mail")))
    return TemplateResponse(request, "staff/forgotten.html", _facts(request, _("Forgotten password"), form=form))


def invite(request, person):
    """The letter, not sent yet, with which somebody new sets a first password; it is written down."""
    record(person, What.INVITED, request=request)
    return _letter(request, person, _("Welcome to the newsroom"), "staff/mail/invitation.txt")


class ChoosePassword(stock.PasswordResetConfirmView):
    """The page behind the link."""

    template_name = "staff/choose_password.html"
    success_url = reverse_lazy("password_chosen")
    title = gettext_lazy("Choose a password")

    def get_context_data(self, **kwargs):
        """With what every page of the newsroom knows."""
        context = {**admin.site.each_context(self.request), **super().get_context_data(**kwargs)}
        return context if self.validlink else context | {"title": _("An old link")}

    def form_valid(self, form):
        """The password is set, and every log-in of this person is over."""
        answer = super().form_valid(form)
        record(self.user, What.PASSWORD_LINK, request=self.request)
        post.notice(self.user, _("The password was set by a link from a mail."), self.request)
        return answer


def chosen_view(request):
    """The password is set: on to the door."""
    return TemplateResponse(request, "staff/password_chosen.html", _facts(request, _("Your password is set")))


def changing(request, view):
    """Django's page that changes one's own password, as `view()`. A change is written down, and its owner told.

    A wrong old password counts as a failed log-in: whoever finds a machine unlocked does not guess on here.
    """
    email = request.user.get_username()
    if request.method == "POST" and locked.is_locked(request, email):
        return locked.page(request, None, {"username": email})
    answer = view()
    if request.method == "POST" and answer.status_code == 302:
        record(request.user, What.PASSWORD, request=request)
        post.notice(request.user, _("The password was changed."), request)
    elif request.method == "POST" and "old_password" in answer.context_data["form"].errors:
        user_login_failed.send(sender=__name__, credentials={"username": email}, request=request)
    return answer


def _letter(request, person, subject: str, template: str):
    names = [urlsafe_base64_encode(force_bytes(person.pk)), default_token_generator.make_token(person)]
    days = settings.PASSWORD_RESET_TIMEOUT // 86_400
    facts = {"person": person, "days": days, "link": post.link(request, reverse("password_reset_confirm", args=names))}
    return post.letter(person.email, subject, template, **facts)


def _too_many(person) -> bool:
    """Whether this person was sent enough for now, whoever asks."""
    rows = StaffEvent.objects.filter(person=person, what=What.ASKED, at__gt=clock.now() - SPAN)
    return rows.count() >= MOST


def _facts(request, title: str, **more) -> dict:
    return {**admin.site.each_context(request), "title": title, **more}
