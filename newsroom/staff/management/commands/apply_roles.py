"""`manage.py apply_roles`: write the role table to the database."""

from django.core.management.base import BaseCommand

from newsroom.staff import roles


class Command(BaseCommand):
    """Makes the groups of `newsroom/staff/roles.py` and the machines' users; safe to run again."""

    help = "Apply the role table of newsroom/staff/roles.py: groups, permissions and the machines' users."

    def handle(self, **options):
        roles.apply()
        self.stdout.write(f"{len(roles.ROLES)} roles and {len(roles.MACHINES)} machines are as the table says.")
