"""What a colleague changed in the staff list, in words for the audit."""

from django.utils.translation import gettext as _

from newsroom.staff import post
from newsroom.staff.log import What, record
from newsroom.staff.models import User


def rights(person: User) -> dict[str, str]:
    """What somebody may do, as words, by what it is called."""
    yes_no = {True: _("yes"), False: _("no")}
    return {
        _("roles"): ", ".join(sorted(person.groups.values_list("name", flat=True))),
        _("desks"): ", ".join(sorted(str(desk) for desk in person.desks.select_related("parent"))),
        _("works here"): yes_no[person.is_active],
        _("may enter the newsroom"): yes_no[person.is_staff],
        _("superuser"): yes_no[person.is_superuser],
    }


def write_down(person: User, before: dict[str, str], old_email: str, request) -> None:
    """Compare with what was so before, and write down what changed; a new e-mail is told to the old one."""
    changed = [f"{name}: {before.get(name) or '–'} → {now or '–'}" for name, now in rights(person).items()
               if before.get(name, "") != now]
    if changed:
        record(person, What.ROLES, request=request, note="; ".join(changed))
    if old_email and old_email != person.email:
        record(person, What.EMAIL, request=request, note=f"{old_email} → {person.email}")
        post.notice(person, _("A colleague changed your e-mail to %(new)s.") % {"new": person.email}, request, to=old_email)
