"""Every button pressed by hand, by everybody, in every state: done, or refused with the reason. See `pytest -rP`.

What should come out is read from the matrix of `test_roles.py` and from the states below, never from the code.
"""

import pytest
from django.contrib.messages import get_messages
from django.db import transaction

from articles import workflow
from articles.models import Article, Edition
from articles.workflow.deed import FORBIDDEN
from sections import clock
from tests.admin.desk import at_desk, page_of
from tests.factories import a_section, a_story, a_user, min_ji, soo_ah
from tests.staff.test_roles import MATRIX

pytestmark = pytest.mark.django_db
HOURS = {"date": "2031-04-09", "time": "13:47"}
INPUTS = {
    "send_back": {"note": "More, please."}, "withdraw": {"reason": "Wrong person."}, "schedule": HOURS, "reschedule": HOURS,
    "update": {"kind": "minor", "replace_plan": "1"},
}
# Where each verb leads from each state of a story; from where it is not named it does not go.
LEADS = {
    "draft": {"submit": "submitted", "publish": "published", "schedule": "published", "spike": "spiked"},
    "submitted": {
        "recall": "draft", "send_back": "draft", "approve": "approved", "publish": "published", "schedule": "published",
        "spike": "spiked",
    },
    "approved": {"send_back": "draft", "publish": "published", "schedule": "published", "spike": "spiked"},
    "scheduled": {"reschedule": "published", "unschedule": "approved", "withdraw": "withdrawn"},
    "published": {"update": "published", "withdraw": "withdrawn"},
    "update planned": {
        "reschedule": "published", "unschedule": "published", "update": "published", "withdraw": "withdrawn",
    },
    "withdrawn": {"reinstate": "draft"},
    "spiked": {"revive": "draft"},
}
# Who, in which role, on which desk. The story stands in National; Min-ji wrote it.
PEOPLE = [
    ("the writer", "reporter", ""),
    ("another reporter", "reporter", ""),
    ("photographer", "photographer", ""),
    ("copy editor, National", "copy editor", "National"),
    ("copy editor, Sports", "copy editor", "Sports"),
    ("section editor, National", "section editor", "National"),
    ("section editor, Sports", "section editor", "Sports"),
    ("photo editor", "photo editor", ""),
    ("front editor", "front editor", ""),
    ("managing editor", "managing editor", ""),
    ("operator", "operator", ""),
]
SHOWN = {"done": "done", "not": "-", "state": "(state)"}
REASONS = ("This cannot be done now", "Nothing is planned", "Readers cannot see this story")


def rights() -> tuple[list[str], dict]:
    """The verbs, and by role how far it has each: yes, own or -."""
    header, *rows = MATRIX.strip("\n").splitlines()
    verbs = header.split()
    return verbs, {row[:15].strip(): dict(zip(verbs, row[15:].split(), strict=True)) for row in rows}


def a_person(who: str, role: str, desk: str):
    """Somebody at a browser."""
    user = min_ji() if who == "the writer" else a_user(role=role, name=who, desks=[a_section(name=desk)] if desk else [])
    return user, at_desk(user)


def a_story_in(state: str) -> Article:
    """Min-ji's story, brought there by the cast."""
    if state != "update planned":
        return a_story(state=state)
    story = a_story(state="published")
    at = clock.now().replace(year=2031)
    return workflow.update(story, by=soo_ah(), revision=story.revision, at=at)


def pressed(client, story: Article, verb: str) -> tuple[int, str, str]:
    """What came of a verb posted by hand: the answer's number, the story's state and what was said; then all undone."""
    client.cookies.pop("messages", None)  # those of the button before
    point = transaction.savepoint()
    answer = client.post(page_of(story, verb), {"revision": story.revision} | INPUTS.get(verb, {}))
    state = Article.objects.values_list("state", flat=True).get(pk=story.pk)
    said = " ".join(str(message) for message in get_messages(answer.wsgi_request)) if answer.status_code == 302 else ""
    transaction.savepoint_rollback(point)
    context = answer.context or {}
    return answer.status_code, state, said or str(context.get("reason") or context.get("error"))


def wanted(right: str, who: str, desk: str, leads: dict, verb: str) -> str:
    """done, not (may not), or state (may, but not from here)."""
    here = desk in ("", "National")
    if not ((right == "yes" and here) or (right == "own" and who == "the writer")):
        return "not"
    return "done" if verb in leads else "state"


def came_of(answer: tuple[int, str, str], before: str, leads: dict, verb: str) -> str:
    """The same, of what really happened; anything else as it is, for the table to show."""
    status, state, said = answer
    if status == 302 and said.startswith("Done: ") and state == leads.get(verb):
        return "done"
    if status == 403 and state == before and said == str(FORBIDDEN):
        return "not"
    refused = status in (200, 302) and state == before and said.startswith(REASONS)
    return "state" if refused else f"{status} {state} {said}"


def test_the_truth_table_by_hand(caplog):
    caplog.set_level("CRITICAL", "django.request")
    verbs, right = rights()
    people = [(who, role, desk, *a_person(who, role, desk)) for who, role, desk in PEOPLE]
    wrong, count = [], 0
    for state, leads in LEADS.items():
        story = a_story_in(state)
        print(f"\n{state.upper():26}" + " ".join(f"{verb:10}" for verb in verbs))
        for who, role, desk, user, client in people:
            row = {verb: came_of(pressed(client, story, verb), story.state, leads, verb) for verb in verbs}
            should = {verb: wanted(right[role][verb], who, desk, leads, verb) for verb in verbs}
            offered = {verb for verb in verbs if should[verb] == "done"}
            wrong += [(state, who, verb, row[verb]) for verb in verbs if row[verb] != should[verb]]
            wrong += [(state, who, "offered")] if set(workflow.open_to(story, user)) != offered else []
            count += len(verbs)
            print(f"{who:26}" + " ".join(f"{SHOWN.get(came, came):10}" for came in row.values()))
    print(f"\n{count} buttons pressed; - may not, (state) not from here, each with its reason; wrong: {wrong}")
    assert wrong == []
    assert set(verbs) == set(workflow.VERBS)


def test_nobody_is_a_stranger(client):
    story = a_story(state="approved")
    for method in (client.get, client.post):
        answer = method(page_of(story, "publish"), {"revision": story.revision})
        assert answer.status_code == 302 and "/login/" in answer["Location"]
    assert not Edition.objects.exists()
