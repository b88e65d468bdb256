"""What is typed on the account's pages."""

from django import forms
from django.contrib.auth import authenticate
from django.utils.translation import gettext_lazy as _

from newsroom.staff.models import User


class _PasswordAgain(forms.Form):
    """Asks for the password of who is logged in. A wrong one counts as a failed log-in."""

    password = forms.CharField(
        label=_("Your password"), strip=False,
        error_messages={"required": _("Please type your password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self):
        """The password, if it is the one."""
        typed, user = self.cleaned_data["password"], self.request.user
        found = authenticate(self.request, username=user.get_username(), password=typed)
        if found is None or found.pk != user.pk:
            raise forms.ValidationError(_("This is not your password."))
        return typed


class ProofForm(_PasswordAgain):
    """Password and a code: what turning the second factor off takes, and making new recovery codes."""

    code = forms.CharField(
        label=_("Code from your app, or a recovery code"), max_length=30,
        error_messages={"required": _("Please type a code.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )


class EnrolmentForm(ProofForm):
    """Password and the first code of a new app."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label, code.error_messages["required"] = _("Code from your app"), _("Please type the code that your app shows.")
        code.widget.attrs["inputmode"] = "numeric"


class EmailForm(_PasswordAgain):
    """Another e-mail address to log in with."""

    email = forms.EmailField(
        label=_("New e-mail address"), max_length=254,
        error_messages={"required": _("Please type the new address.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    field_order = ["email", "password"]

    def clean_email(self):
        """An address that nobody else logs in with, and that is not the old one."""
        typed = self.cleaned_data["email"].strip()
        if typed == self.request.user.email:
            raise forms.ValidationError(_("This is your address already."))
        if User.objects.filter(email__iexact=typed).exclude(pk=self.request.user.pk).exists():
            raise forms.ValidationError(_("Someone already logs in with this e-mail."))
        return typed
