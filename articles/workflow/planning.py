"""The desk's plan of a story: who, by when, how long, and what must be checked. Nothing else writes it but `deed.file`."""

from django.utils.translation import gettext as _

from articles import events, press
from articles.models import Article, Plan
from articles.models.article import Flag
from articles.states import EDIT
from articles.workflow.deed import audit, file, words
from articles.workflow.hold import take_back
from articles.workflow.refusals import NotAllowed
from articles.workflow.save import check_may_edit

FLAGS = ("legal", "picture", "hold")
FACTS = ("assignee", "due", "words", *FLAGS, "notes")


def plan(article: Article, *, by, **facts) -> Article:
    """Write `facts` (names of FACTS, as `Plan` keeps them) into the story's plan. What is not named stays as it is.

    Whoever may change the story may plan it; a check that is needed is cleared by the desk alone. Where one becomes
    needed while something is planned for readers, that plan is taken back: nothing goes out while a flag stands.
    """
    with press.locked(article) as (fresh, now):
        check_may_edit(fresh, by)
        found = Plan.objects.filter(article=fresh).first() or Plan(article=fresh)
        changed = _changed(found, facts)
        if not changed:
            return fresh
        raised, cleared = _flags(found, changed)
        if cleared and not may_clear(fresh, by):
            raise NotAllowed(_("The desk clears this check."), f"plan_{cleared[0]}")
        _write(found, changed, fresh, now)
        _record(fresh, found, changed, raised, cleared, by, now)
        events.announce(events.story_changed, fresh.pk)
    return fresh


def may_clear(article: Article, by) -> bool:
    """Whether `by` may say that a check of this story is done, or not needed after all."""
    return by.may(EDIT, article.section)


def _changed(found: Plan, facts: dict) -> dict:
    """Those of `facts` that are not so already, notes without what no database takes."""
    if unknown := facts.keys() - set(FACTS):
        raise TypeError(f"no facts of a plan: {sorted(unknown)}")
    if "notes" in facts:
        facts = facts | {"notes": words(facts["notes"])}
    return {name: value for name, value in facts.items() if getattr(found, name) != value}


def _flags(found: Plan, changed: dict) -> tuple[list[str], list[str]]:
    """The checks that become needed, and those that are needed no more."""
    flags = [name for name in FLAGS if name in changed]
    return (
        [name for name in flags if changed[name] == Flag.NEEDED],
        [name for name in flags if getattr(found, name) == Flag.NEEDED],
    )


def _write(found: Plan, changed: dict, article: Article, now) -> None:
    """The changed columns alone; a story that the desk has already is filed from the start."""
    new = found._state.adding
    for name, value in changed.items():
        setattr(found, name, value)
    found.save(update_fields=None if new else list(changed), force_insert=new)
    if new:
        file(article, now)


def _record(article: Article, found: Plan, changed: dict, raised: list, cleared: list, by, now) -> None:
    """The rows of the audit; a flag that is raised also takes back what was planned for readers."""
    if "assignee" in changed:
        audit(article, "assign", by=by, at=now, before=article.state, note=str(found.assignee or _("nobody")))
    if cleared:
        audit(article, "clear", by=by, at=now, before=article.state, note=_named(cleared))
    if raised:
        before = article.state
        take_back(article, by, now)
        audit(article, "hold", by=by, at=now, before=before, note=_named(raised))


def _named(flags: list[str]) -> str:
    return ", ".join(str(Plan._meta.get_field(name).verbose_name) for name in flags)
