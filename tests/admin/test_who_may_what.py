"""Every role presses every button by hand, in every state from which it goes. The table is the rule."""

import pytest

from articles import workflow
from tests.admin.desk import at_desk, page_of
from tests.factories import a_section, a_story, a_user

pytestmark = pytest.mark.django_db

ROLES = (
    "reporter", "photographer", "copy editor", "section editor", "photo editor", "front editor", "managing editor",
    "operator",
)
WRITER = "the writer"  # Kim Min-ji, reporter, whose story it is
SPORTS = "sports editor"  # a section editor of another desk
PUBLISHERS = {"section editor", "managing editor"}
DESK = {"copy editor", *PUBLISHERS}

# verb, state before, state after, who may
TABLE = [
    ("submit", "draft", "submitted", {WRITER, *DESK}),
    ("recall", "submitted", "draft", {WRITER, *DESK}),
    ("send_back", "submitted", "draft", DESK),
    ("send_back", "approved", "draft", DESK),
    ("approve", "submitted", "approved", DESK),
    ("publish", "draft", "published", PUBLISHERS),
    ("publish", "submitted", "published", PUBLISHERS),
    ("publish", "approved", "published", PUBLISHERS),
    ("schedule", "approved", "published", PUBLISHERS),
    ("reschedule", "scheduled", "published", PUBLISHERS),
    ("unschedule", "scheduled", "approved", PUBLISHERS),
    ("update", "published", "published", PUBLISHERS),
    ("withdraw", "published", "withdrawn", PUBLISHERS),
    ("reinstate", "withdrawn", "draft", {"managing editor"}),
    ("spike", "draft", "spiked", DESK),
    ("spike", "submitted", "spiked", DESK),
    ("spike", "approved", "spiked", DESK),
    ("revive", "spiked", "draft", DESK),
]
INPUTS = {
    "send_back": {"note": "More, please."},
    "withdraw": {"reason": "Wrong person."},
    "schedule": {"date": "2031-04-08", "time": "13:47"},
    "reschedule": {"date": "2031-04-09", "time": "13:47"},
    "update": {"kind": "minor"},
}


def person(role: str):
    """Somebody in `role` who did not write the story, but for the writer."""
    if role == WRITER:
        return a_user(role="reporter", name="Kim Min-ji")
    if role == SPORTS:
        return a_user(role="section editor", name="Jung Dae-ho", desks=[a_section(name="Sports")])
    return a_user(role=role, name=f"A {role}")


@pytest.mark.parametrize(("verb", "before", "after", "allowed"), TABLE, ids=[f"{row[0]}-{row[1]}" for row in TABLE])
def test_the_table(verb, before, after, allowed):
    for role in (*ROLES, WRITER, SPORTS):
        story, user = a_story(state=before), person(role)
        state = story.state
        offered = verb in workflow.open_to(story, user)
        answer = at_desk(user).post(page_of(story, verb), {"revision": story.revision} | INPUTS.get(verb, {}))
        story.refresh_from_db()
        may = role in allowed
        assert (answer.status_code, story.state, offered) == (302 if may else 403, after if may else state, may), role


def test_every_verb_is_in_the_table():
    assert {verb for verb, *_rest in TABLE} == set(workflow.VERBS)


def test_a_stranger_is_asked_to_log_in(client):
    story = a_story(state="approved")
    answer = client.post(page_of(story, "publish"), {"revision": story.revision})
    assert answer.status_code == 302 and "/login/" in answer["Location"]
