"""Another e-mail to log in with. The link goes to the new address and works for a day, once, for the person who asked.

It wants that person logged in: a letter that went astray gives nobody an account, and no mail program that opens links
changes one.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.core import signing
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from newsroom.staff import post, sessions
from newsroom.staff.account.forms import EmailForm
from newsroom.staff.account.pages import page
from newsroom.staff.log import What, record
from newsroom.staff.models import User

SALT, DAY = "newsroom.staff.email", 86_400


@dataclass
class Change:
    """What a link stands for."""

    new: str


@sensitive_post_parameters("password")
def email_view(request):
    """POST `email` and `password`: a link goes to the new address, a note to the old one. Nothing changes yet."""
    form = EmailForm(request.POST or None, request=request)
    if form.is_valid():
        new, user = form.cleaned_data["email"], request.user
        token = signing.dumps([user.pk, user.email, new, user.sessions], salt=SALT)
        link = post.link(request, reverse("account-email-confirm", args=[token]))
        facts = {"person": user, "new": new, "link": link}
        letter = post.letter(new, _("Your new e-mail for the newsroom"), "staff/mail/email.txt", **facts)
        if post.send(letter):
            post.notice(user, _("A change of the e-mail to %(new)s was asked for.") % {"new": new}, request)
            messages.success(request, _("A link is on its way to %(new)s. Open it here within 24 hours.") % {"new": new})
            return redirect("account")
        form.add_error(None, _("The mail could not be sent. Please try again later, or ask your operator."))
    return page(request, "staff/email.html", _("Change your e-mail"), form=form)


def confirm_view(request, token: str):
    """GET: what will change. POST: it changes."""
    change = _read(request.user, token)
    if change and request.method == "POST" and _changed(request, change.new):
        messages.success(request, _("From now on you log in with %(new)s.") % {"new": change.new})
        return redirect("account")
    return page(request, "staff/email_confirm.html", _("Change your e-mail"), change=change)


def _read(user, token: str) -> Change | None:
    """The change, if the link is young, of this person and not used."""
    try:
        pk, old, new, number = signing.loads(token, salt=SALT, max_age=DAY)
    except signing.BadSignature:
        return None
    return Change(new) if (pk, old, number) == (user.pk, user.email, user.sessions) else None


def _changed(request, new: str) -> bool:
    """Whether the address is the person's now; False where somebody else has taken it meanwhile."""
    user, old = request.user, request.user.email
    try:
        with transaction.atomic():
            User.objects.filter(pk=user.pk).update(email=new)
            user.refresh_from_db(fields=["email"])
            sessions.end(user, but=request)
            record(user, What.EMAIL, request=request, note=f"{old} → {new}")
            post.notice(user, _("You log in with %(new)s now.") % {"new": new}, request, to=old)
    except IntegrityError:
        messages.error(request, _("Someone already logs in with this e-mail."))
        return False
    return True
