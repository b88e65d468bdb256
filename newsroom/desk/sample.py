"""The sample paper's newsroom in the middle of a day: stories ordered, late, in hand, held, sent back. For `demo`."""

from datetime import timedelta

from django.db import transaction

from articles import workflow
from articles.models import Article, Author
from articles.slugs import slug_of
from articles.values import blank, values_of
from articles.workflow.planning import plan
from newsroom.desk.sample_stories import CHANGED, STORIES
from sections import clock, nav
from sections.past import hours_ago

GUID = "demo:desk-"
A_LITTLE = 0.05  # hours between beginning a story and planning it
FACTS = ("words", "legal", "picture", "hold", "notes")


def load(cast) -> None:
    """Make whatever is missing, by the same verbs as a real story. `cast`: users by login."""
    there = set(Article.objects.filter(guid__startswith=GUID).values_list("guid", flat=True))
    missing = [facts for facts in STORIES if GUID + facts["key"] not in there]
    for facts in missing:
        _tell(facts, cast)
    if len(missing) == len(STORIES):
        _work_on(cast)


@transaction.atomic
def _tell(facts: dict, cast) -> None:
    """Begin the story, plan it, and bring it where it is now, all or nothing."""
    by = cast[facts["by"]]
    with hours_ago(facts["at"]):
        story = workflow.create(_values(facts, cast), by=by, guid=GUID + facts["key"])
    planned = {name: facts[name] for name in FACTS if name in facts}
    planned |= {"assignee": cast[facts["assignee"]]} if "assignee" in facts else {}
    planned |= {"due": _on_the_hour(clock.now() + timedelta(hours=facts["due"]))} if "due" in facts else {}
    with hours_ago(facts["at"] - A_LITTLE):
        plan(story, by=by, **planned)
    for login, verb, hours, note in facts.get("way", ()):
        with hours_ago(hours):
            story = workflow.VERBS[verb](story, by=cast[login], revision=story.revision, note=note)
    if "opens" in facts:
        opens = _on_the_hour(clock.now() + timedelta(hours=facts["opens"]))
        workflow.schedule(story, by=cast["section-editor"], revision=story.revision, at=opens)


def _values(facts: dict, cast) -> dict:
    """The story's values; the byline is the writer's."""
    writer = cast.get(facts.get("assignee"), cast[facts["by"]])
    author = Author.objects.filter(user=writer).first()
    words = {name: facts[name] for name in ("headline", "standfirst", "body") if name in facts}
    return blank() | words | {
        "section": nav.tree().by_path[facts["section"]].id,
        "slug": slug_of(facts["headline"]),
        "bylines": [{"author": author.pk, "printed_as": ""}] if author else [],
    }


def _on_the_hour(at):
    """The nearest five minutes: nobody orders a story for 14:03."""
    five = 5 * 60
    return at - timedelta(seconds=at.timestamp() % five)


def _work_on(cast) -> None:
    """Somebody has gone on writing a story that readers see already, and has not published it yet."""
    story = Article.objects.filter(guid=CHANGED["guid"]).first()
    if story:
        values = values_of(story)
        with hours_ago(0.7):
            values |= {"body": values["body"] + CHANGED["add"]}
            workflow.save(story, by=cast["section-editor"], revision=story.revision, values=values)
