"""Forms for the people of the newsroom."""

from django import forms
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm

from newsroom.staff.models import User


class NewPersonForm(AdminUserCreationForm):
    """A name, an e-mail and a password; roles and desks can follow at once."""

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
        widgets = {"groups": forms.CheckboxSelectMultiple}
