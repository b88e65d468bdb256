"""Who hears of which deed: the one table. However many deeds are told at once, each fact is asked for once."""

from collections.abc import Iterable
from functools import cached_property

from django.contrib.auth.backends import ModelBackend

from articles.models import Article, AuditEntry, Byline, Note, Plan
from articles.states import EDIT, REINSTATE
from newsroom.notices.models import VIEW


class Facts:
    """What the database knows of some deeds and of the people around their stories. Asked for when first needed."""

    def __init__(self, entries: list[AuditEntry]):
        self.ids = {entry.article_id for entry in entries}
        self.notes = [entry for entry in entries if entry.verb == "note"]

    @cached_property
    def stories(self) -> dict[int, dict]:
        """By number: who began it, its section and the section above."""
        return {row["pk"]: row for row in Article.objects.filter(pk__in=self.ids).values(
            "pk", "created_by", "section", "section__parent")}

    @cached_property
    def writers(self) -> dict[int, set[int]]:
        """By story: who began it, and the accounts of those in its byline."""
        found = {pk: {row["created_by"]} for pk, row in self.stories.items()}
        signed = Byline.objects.filter(article__in=self.ids, author__user__isnull=False).order_by()
        for story, user in signed.values_list("article", "author__user"):
            found.setdefault(story, set()).add(user)
        return found

    @cached_property
    def assignees(self) -> dict[int, int]:
        """By story: whoever it is assigned to."""
        return dict(Plan.objects.filter(article__in=self.ids, assignee__isnull=False).values_list("pk", "assignee"))

    @cached_property
    def mentioned(self) -> dict[tuple, set[int]]:
        """By story, writer and moment of a note: whoever it mentions."""
        found: dict[tuple, set[int]] = {}
        notes = Note.objects.filter(article__in={note.article_id for note in self.notes}).order_by()
        notes = notes.filter(at__in={note.at for note in self.notes}, mentioned__isnull=False)
        for story, by, at, user in notes.values_list("article", "by", "at", "mentioned"):
            found.setdefault((story, by, at), set()).add(user)
        return found

    @cached_property
    def editors(self) -> dict[int, set[int]]:
        """Whoever may edit, and the sections of their desks; none means all."""
        found: dict[int, set[int]] = {}
        for user, desk in ModelBackend().with_perm(EDIT).filter(machine=False).values_list("pk", "desks"):
            found.setdefault(user, set()).update({desk} - {None})
        return found

    @cached_property
    def chiefs(self) -> set[int]:
        """Whoever may take up a withdrawn story again."""
        return set(ModelBackend().with_perm(REINSTATE).values_list("pk", flat=True))


def the_desk(entry: AuditEntry, facts: Facts) -> set[int]:
    """The people of the section's own desk; where there are none, those who edit everything."""
    story = facts.stories.get(entry.article_id, {})
    shelves = {story.get("section"), story.get("section__parent")} - {None}
    others = {who: desks for who, desks in facts.editors.items() if who != entry.by_id}
    near = {who for who, desks in others.items() if desks & shelves}
    return near or {who for who, desks in others.items() if not desks}


def the_writers(entry: AuditEntry, facts: Facts) -> set[int]:
    """Whoever began the story or signs it."""
    return facts.writers.get(entry.article_id, set())


def the_assignee(entry: AuditEntry, facts: Facts) -> set[int]:
    """Whoever the story is assigned to."""
    return {facts.assignees.get(entry.article_id)} - {None}


def the_mentioned(entry: AuditEntry, facts: Facts) -> set[int]:
    """Whoever is called by name in a note."""
    return facts.mentioned.get((entry.article_id, entry.by_id, entry.at), set())


def the_chiefs(entry: AuditEntry, facts: Facts) -> set[int]:
    """The managing editors."""
    return facts.chiefs


OWNERS = (the_writers, the_assignee)
HEAR = {
    "submit": (the_desk,),
    "send_back": OWNERS,
    "approve": OWNERS,
    "publish": OWNERS,
    "schedule": OWNERS,
    "reschedule": OWNERS,
    "unschedule": OWNERS,
    "hold": OWNERS,
    "update": OWNERS,
    "withdraw": (*OWNERS, the_chiefs),
    "reinstate": OWNERS,
    "spike": OWNERS,
    "revive": OWNERS,
    "note": (the_mentioned, *OWNERS),
    "assign": (the_assignee,),
}


def who_hears(entries: Iterable[AuditEntry]) -> list[tuple[AuditEntry, int, str]]:
    """(deed, user, how that user wants mail; empty = nothing said) for everybody to be told.

    Never whoever did it, no machine, and nobody who has left, may not enter the newsroom or see its stories.
    """
    entries = [entry for entry in entries if entry.verb in HEAR]
    if not entries:
        return []
    facts = Facts(entries)
    pairs = [
        (entry, user) for entry in entries
        for user in set().union(*(find(entry, facts) for find in HEAR[entry.verb])) - {entry.by_id}
    ]
    people = ModelBackend().with_perm(VIEW).filter(is_staff=True, machine=False)  # and is active
    here = dict(people.filter(pk__in={user for _, user in pairs}).values_list("pk", "wish__mail")) if pairs else {}
    return [(entry, user, here[user] or "") for entry, user in pairs if user in here]
