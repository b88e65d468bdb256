"""Forms for the people of the newsroom."""

from django import forms
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.utils.translation import gettext_lazy as _

from newsroom.staff.models import User


class NewPersonForm(AdminUserCreationForm):
    """A name and an e-mail; roles and desks can follow at once. Without a password an invitation goes out."""

    usable_password = forms.ChoiceField(
        label=_("Password"),
        required=False,
        initial="false",
        choices={"false": _("They choose it, by a link in an invitation"), "true": _("I set it here")},
        widget=forms.RadioSelect(attrs={"class": "radiolist inline"}),
        help_text=_("The invitation goes to the e-mail above as soon as you save."),
    )

    class Meta:
        model = User
        fields = ("name", "email")
        field_classes = {}


class PersonForm(UserChangeForm):
    """Somebody who works here, or did."""

    class Meta:
        model = User
        fields = "__all__"
        field_classes = {}
