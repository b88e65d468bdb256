"""The machine under whose name imports act. It never logs in; the audit shows it by its name."""

from django.contrib.auth import get_user_model

EMAIL = "importer@newsroom.invalid"  # as in the staff room's table of machines; can never receive mail


def stands() -> bool:
    """Whether it has a place in the staff list yet."""
    return get_user_model().objects.filter(email=EMAIL).exists()


def user():
    """The importer's user, made where it is missing."""
    users = get_user_model().objects
    found = users.filter(email=EMAIL).first()
    return found or users.create_user(EMAIL, name="The importer", machine=True, is_staff=False)
