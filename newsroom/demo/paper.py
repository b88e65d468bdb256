"""The sample paper as a whole: what must be so before it may be loaded, and the loading."""

import json
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from articles.models import Article
from newsroom.demo import people, story
from sections import byname, past

STORIES = Path(__file__).parent / "stories"
ELSEWHERE = "Please point DATA_DIR (or DATABASE_URL) at another place, for instance DATA_DIR=var/sample."


def objection() -> str:
    """Why the sample must not be loaded here; empty where it may. The database must be migrated."""
    if not settings.DEBUG:
        return "The sample paper has well-known passwords, so it is loaded only with DEBUG on (leave SECRET_KEY unset)."
    if Article.objects.filter(guid__startswith=story.GUID).exists():
        return ""
    if Article.objects.exists():
        return f"There are real stories in this database, and the sample would mix with them. {ELSEWHERE}"
    if people.strangers().exists():
        return f"Somebody has set up a real paper here; the sample's passwords are known to everybody. {ELSEWHERE}"
    return ""


@past.without_mail()
def load(say: Callable[[str], None]) -> int:
    """Make whatever of the sample paper is missing; returns the number of stories made. `say` hears of progress."""
    call_command("load_sections", verbosity=0, stdout=_Silence())
    call_command("apply_roles", verbosity=0, stdout=_Silence())
    staff = people.hire()
    records = read()
    told = set(Article.objects.filter(guid__startswith=story.GUID).values_list("guid", flat=True))
    missing = [record for record in records if story.GUID + record["key"] not in told]
    if missing:
        room = story.Newsroom(staff, *people.introduce(_json("cast.json"), staff))
        for number, record in enumerate(missing, start=1):
            say(f"story {number} of {len(missing)}")
            story.tell(record, room)
    for sample in byname.each("sample"):
        sample.load(staff)
    return len(missing)


def read() -> list[dict]:
    """The sample's records, oldest first, so that story numbers run with time."""
    records = [_json(path.name) for path in sorted(STORIES.glob("[0-9]*.json"))]
    return sorted(records, key=lambda record: -record["hours_ago"])


def _json(name: str):
    return json.loads((STORIES / name).read_text(encoding="utf-8"))


class _Silence:
    """Somewhere for the words of the commands that the sample calls."""

    def write(self, *words):
        """Say nothing."""

    def flush(self):
        """Nothing is held back."""
