"""`manage.py setup`: a real paper's first start."""

import os
import sys
from getpass import getpass

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from newsroom.ops.first_start import Answers, already_done, open_the_paper

QUESTIONS = {
    "name": "What is the paper called?",
    "zone": "In which time zone does it appear?",
    "email": "The first managing editor's e-mail, for logging in:",
    "person_name": "The managing editor's name:",
    "password": "A password (not shown):",
}


class Command(BaseCommand):
    """Asks what it must know, or takes it from options or SETUP_… variables; refuses when people work here already."""

    help = "Open a new paper: roles, sections, standing pages to fill, and the first managing editor."

    def add_arguments(self, parser):
        for field, question in QUESTIONS.items():
            variable = f"SETUP_{field.upper()}"
            parser.add_argument(
                f"--{field.replace('_', '-')}", default=os.environ.get(variable, ""), help=f"{question} ({variable})"
            )

    def handle(self, **options):
        call_command("migrate", verbosity=0, interactive=False)
        if already_done():
            raise CommandError(
                "This paper has been set up: people work here already. "
                "Further staff are added in the newsroom, under Staff. Nothing was changed."
            )
        answers = Answers(**{field: options[field] or self._ask(field) for field in QUESTIONS})
        if problems := answers.problems():
            raise CommandError("\n".join([*problems, "Nothing was changed."]))
        open_the_paper(answers)
        self.stdout.write(f"{answers.name} is set up. {answers.person_name} logs in at {settings.SITE_URL}/admin/")
        self.stdout.write("Next: fill in the masthead and the standing pages there.")

    def _ask(self, field: str) -> str:
        """Ask on the terminal; without one, an answer that is missing stays empty and is complained of."""
        preset = settings.TIME_ZONE if field == "zone" else ""
        if not sys.stdin.isatty():
            return preset
        question = f"{QUESTIONS[field]}{f' [{preset}]' if preset else ''} "
        return getpass(question) if field == "password" else input(question).strip() or preset
