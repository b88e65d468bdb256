"""Who may do what: the role table against the verbs, as one readable matrix."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from articles.states import MOVES, WRITE
from newsroom.staff import roles
from newsroom.staff.models import User
from tests.factories import a_user

pytestmark = pytest.mark.django_db

# ruff: noqa: E501
# own = only with one's own story
MATRIX = """
                 submit recall send_back approve publish schedule reschedule unschedule update withdraw reinstate spike revive
reporter         own    own    -         -       -       -        -          -          -      -        -         -     -
photographer     -      -      -         -       -       -        -          -          -      -        -         -     -
copy editor      yes    yes    yes       yes     -       -        -          -          -      -        -         yes   yes
section editor   yes    yes    yes       yes     yes     yes      yes        yes        yes    yes      -         yes   yes
photo editor     -      -      -         -       -       -        -          -          -      -        -         -     -
front editor     -      -      -         -       -       -        -          -          -      -        -         -     -
managing editor  yes    yes    yes       yes     yes     yes      yes        yes        yes    yes      yes       yes   yes
operator         -      -      -         -       -       -        -          -          -      -        -         -     -
"""


def answer(user: User, verb: str) -> str:
    """How far `user` may use `verb`."""
    move = MOVES[verb]
    if user.may(move.permission):
        return "yes"
    return "own" if move.owner and user.may(WRITE) else "-"


def test_the_roles_may_do_what_the_matrix_says():
    roles.apply()
    people = {role: a_user(role=role, name=role) for role in roles.ROLES}
    found = {role: {verb: answer(user, verb) for verb in MOVES} for role, user in people.items()}
    header, *rows = MATRIX.strip("\n").splitlines()
    verbs = header.split()
    wanted = {row[:15].strip(): dict(zip(verbs, row[15:].split(), strict=True)) for row in rows}
    assert verbs == list(MOVES)
    assert found == wanted


def test_apply_roles_makes_groups_and_machines_and_may_run_again():
    for _ in range(2):
        out = StringIO()
        call_command("apply_roles", stdout=out)
    assert set(Group.objects.values_list("name", flat=True)) == set(roles.ROLES)
    assert sorted(User.objects.filter(machine=True).values_list("name", flat=True)) == sorted(roles.MACHINES.values())
    assert out.getvalue().strip() == "8 roles and 3 machines are as the table says."


def test_apply_roles_takes_away_what_the_table_does_not_give():
    roles.apply()
    everything = Group.objects.get(name="managing editor").permissions.all()
    Group.objects.get(name="reporter").permissions.add(*everything)
    roles.apply()
    assert not a_user(role="reporter").may("articles.publish_article")


def test_machines_cannot_log_in():
    importer = roles.machine("importer")
    assert (importer.has_usable_password(), importer.is_staff) == (False, False)
    assert roles.machine("importer") == importer
