"""Who may look after whose account: to set somebody's password is to be able to act as that person.

The staff list is kept by people who may not do everything themselves, such as operators. They look after everybody but
those who keep the list and may do more than they: else an operator could become the managing editor by a few clicks.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from newsroom.staff.models import User

KEEP = "change_user", "staff"  # the right to keep the staff list


def reaches(keeper: User, person: User) -> bool:
    """Whether `keeper` may change the account of `person`, as far as rank goes."""
    if keeper.is_superuser or keeper.pk == person.pk:
        return True
    if person.is_superuser:
        return False
    # Not `person.get_all_permissions()`: who has left has none there, and would come back with all.
    theirs = Permission.objects.filter(Q(group__user=person) | Q(user=person))
    keeps = theirs.filter(codename=KEEP[0], content_type__app_label=KEEP[1])
    return not (keeps.exists() and theirs.exclude(pk__in=_of(keeper)).exists())


def may_give(keeper: User):
    """The roles that `keeper` may give: all but those that keep the list and may do more."""
    if keeper.is_superuser:
        return Group.objects.order_by("name")
    keeping = Group.objects.filter(permissions__codename=KEEP[0], permissions__content_type__app_label=KEEP[1])
    beyond = keeping.filter(permissions__in=Permission.objects.exclude(pk__in=_of(keeper)))
    return Group.objects.exclude(pk__in=beyond.values("pk")).order_by("name")


def _of(keeper: User):
    return Permission.objects.filter(Q(group__user=keeper) | Q(user=keeper)).values("pk")
