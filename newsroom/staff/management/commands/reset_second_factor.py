"""`manage.py reset_second_factor EMAIL`: for whom no colleague can do it, such as a paper's only managing editor."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from newsroom.staff import people
from newsroom.staff.log import What, record
from newsroom.staff.models import User


class Command(BaseCommand):
    """Takes the second factor off an account and ends its log-ins; it is written down."""

    help = "Take the second factor off the account that logs in with EMAIL: phone and recovery codes are lost."

    def add_arguments(self, parser):
        parser.add_argument("email")

    @transaction.atomic
    def handle(self, *, email, **options):
        person = User.objects.filter(email__iexact=email).first()
        if person is None:
            raise CommandError(f"Nobody logs in with {email}.")
        if not people.take_off(person):
            raise CommandError(f"{person} has no second factor.")
        record(person, What.FACTOR_RESET, note="manage.py")
        self.stdout.write(f"{person} logs in with the password alone now.")
