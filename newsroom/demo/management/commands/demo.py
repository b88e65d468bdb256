"""`manage.py demo`: a believable pretend paper on this machine, in one command."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from newsroom.demo import paper, people


class Command(BaseCommand):
    """Migrates, loads the sample paper (again without harm), prints the logins and serves it to this machine alone."""

    help = "Load the sample paper and serve it on 127.0.0.1. Safe to run again; refused over real stories."

    def add_arguments(self, parser):
        parser.add_argument("--no-server", action="store_true", help="load only")
        parser.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")

    def handle(self, *, no_server, port, **options):
        self._progress("preparing the database")
        call_command("migrate", verbosity=0, interactive=False)
        if objection := paper.objection():
            raise CommandError(objection)
        made = paper.load(self._progress)
        self._progress("done", end="\n")
        self.stdout.write(f"{made} stories made.\n" if made else "The sample paper stands as it was.\n")
        self._introduce(port)
        if not no_server:
            call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)

    def _progress(self, words: str, end: str = ""):
        """One line that changes on a terminal; elsewhere only its end is written."""
        if self.stdout.isatty():
            self.stdout.write(f"\r\033[KThe sample paper: {words}", ending=end)
            self.stdout.flush()
        elif end:
            self.stdout.write(f"The sample paper: {words}", ending=end)

    def _introduce(self, port: int):
        """Say where to look, and as whom."""
        home = f"http://127.0.0.1:{port}/"
        self.stdout.write(f"\nReaders:   {home}\nNewsroom:  {home}admin/\n\nLogins (password: {people.PASSWORD})")
        width = max(len(people.email_of(login)) for login in people.LOGINS)
        for login, (role, name, desk) in people.LOGINS.items():
            where = f", desk {desk.title()}" if desk else ""
            self.stdout.write(f"  {people.email_of(login):{width}}  {name}, {role}{where}")
        self.stdout.write("")
