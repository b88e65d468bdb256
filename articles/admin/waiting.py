"""On whom stories wait, and since when: for the list, the desk page and the story's own page. Constant queries."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.backends import ModelBackend
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from articles.admin import lasting
from articles.models import Article, Plan
from articles.models.article import Flag
from articles.states import EDIT, State

FLAGS = ("legal", "picture", "hold")


@dataclass
class Waiting:
    """One story's wait. `who`: as it follows "Waits on"; `person`: where it is one person; `words`: the whole sentence."""

    who: str
    since: datetime
    words: str
    person: object = None


def waits(articles: list[Article], standings: dict, now: datetime) -> dict[int, Waiting]:
    """By story, on whom it waits at `now`; a story that waits on nobody is not among them.

    `standings`: as `articles.admin.standing.standings` tells them. One query for each of section, writer and plan that
    the stories were not fetched with, and one for who may edit where somebody is assigned to a submitted story.
    """
    prefetch_related_objects(articles, "section__parent", "created_by", "plan__assignee")
    readers = _who_may_edit(articles)
    said = {}
    for article in articles:
        who, person = _on_whom(article, getattr(standings.get(article.pk), "unseen", False), readers)
        if who:
            since = article.changed if article.state == State.PUBLISHED else article.since
            words = _("Waits on %(who)s for %(span)s") % {"who": who, "span": lasting.in_words(now - since)}
            said[article.pk] = Waiting(str(who), since, words, person)
    return said


def plan_of(article: Article) -> Plan | None:
    """The story's plan, where it has one."""
    return getattr(article, "plan", None)


def late(article: Article, now: datetime) -> str:
    """How long ago a story was due that the desk has not had yet: "35 min late"; empty where it is in time."""
    plan = plan_of(article)
    if not plan or not plan.due or plan.filed or plan.due >= now or article.state != State.DRAFT:
        return ""
    return _("%(span)s late") % {"span": lasting.in_words(now - plan.due)}


def needed(plan: Plan | None) -> list[str]:
    """Names of the checks of `plan` that somebody must still make: legal, picture, hold."""
    names = [name for name in FLAGS if plan and getattr(plan, name) == Flag.NEEDED]
    return [str(Plan._meta.get_field(name).verbose_name) for name in names]


def _on_whom(article: Article, unseen: bool, readers: set[int]) -> tuple[str, object]:
    """The words after "Waits on", and the person where it is one."""
    plan = plan_of(article)
    if article.state == State.DRAFT:
        person = plan.assignee if plan and plan.assignee else article.created_by
        return str(person), person
    if article.state not in (State.SUBMITTED, State.APPROVED) and not (article.state == State.PUBLISHED and unseen):
        return "", None
    if article.state != State.SUBMITTED and (open_checks := needed(plan)):
        return _("whoever clears: %(checks)s") % {"checks": ", ".join(open_checks)}, None
    if article.state == State.PUBLISHED:
        return _("whoever publishes the changes"), None
    if plan and plan.assignee_id in readers and plan.assignee_id != article.created_by_id:
        return str(plan.assignee), plan.assignee
    return _desk_of(article), None


def _desk_of(article: Article) -> str:
    """The desk that reads a submitted story, or that publishes an approved one."""
    if article.state == State.APPROVED:
        return _("whoever publishes in %(section)s") % {"section": article.section} if article.section else _("the desk")
    return _("the desk of %(section)s") % {"section": article.section} if article.section else _("the desk")


def _who_may_edit(articles: list[Article]) -> set[int]:
    """Of those assigned to stories that the desk has, the ones who read copy: on a writer such a story does not wait."""
    plans = [plan_of(one) for one in articles if one.state in (State.SUBMITTED, State.APPROVED)]
    people = {plan.assignee_id for plan in plans if plan and plan.assignee_id}
    return set(ModelBackend().with_perm(EDIT).filter(pk__in=people).values_list("pk", flat=True)) if people else set()
