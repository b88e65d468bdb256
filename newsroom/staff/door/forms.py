"""What is typed at the door."""

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.utils.translation import gettext_lazy as _


class PasswordForm(AdminAuthenticationForm):
    """E-mail and password. A wrong password, an unknown e-mail and a closed account are told in the same words."""

    error_messages = {
        "invalid_login": _("This e-mail and this password do not go together. Please try again; capital letters count in "
                           "the password."),
        "inactive": _("This e-mail and this password do not go together. Please try again."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("E-mail")
        self.fields["username"].widget.attrs |= {"autocomplete": "username", "inputmode": "email"}


class CodeForm(forms.Form):
    """The code of the second step: six figures of the app, or with `recovery` a longer one from paper."""

    code = forms.CharField(
        label=_("Code from your app"),
        max_length=30,
        error_messages={"required": _("Please type the code that your app shows.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )

    def __init__(self, *args, recovery=False, **kwargs):
        super().__init__(*args, **kwargs)
        if recovery:
            field = self.fields["code"]
            field.label, field.error_messages["required"] = _("Recovery code"), _("Please type one of your recovery codes.")
            field.widget.attrs |= {"autocomplete": "off", "inputmode": "text", "autocapitalize": "characters",
                                   "spellcheck": "false"}
