"""A story on its way, in one line: what planning and the news list say of it. Constant queries for a whole list."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin.lists import leads_of, names_of
from articles.admin.piles import IN_HAND
from articles.admin.standing import Standing, local_words, standings
from articles.admin.waiting import late, needed, plan_of
from articles.body.words import word_count
from articles.models import Article, Plan
from articles.states import State
from sections import nav

SHORT, LONG = 0.9, 1.1  # of the words ordered: what lies between fits
WITH = ("section__parent", "created_by", "plan__assignee")


@dataclass
class Line:
    """One story. `written`: its words so far; `length`: short, fits, long or empty where none were ordered."""

    article: Article
    plan: Plan | None
    standing: Standing
    said: list[str]
    who: str
    late: str
    checks: list[str]
    written: int
    pictured: bool

    @property
    def due(self) -> datetime | None:
        """When the desk wants it."""
        return self.plan.due if self.plan else None

    @property
    def planned_for(self) -> datetime | None:
        """When readers get what is planned."""
        return self.standing.planned.live_from if self.standing.planned else None

    def brief(self, day: date) -> list[str]:
        """Where it stands, as short as a printed list wants it: times of `day` without the date."""
        standing, said = self.standing, []
        if standing.live:
            said.append(_("live since %(time)s") % {"time": at_time(standing.live.live_from, day)})
        elif not standing.planned:
            said.append(str(self.article.get_state_display()))
        if self.plan and self.plan.filed and self.article.state in IN_HAND:
            said.append(_("filed %(time)s") % {"time": at_time(self.plan.filed, day)})
        if standing.unseen:
            said.append(_("unseen changes"))
        if standing.planned:
            words = _("update at %(time)s") if standing.live else _("out at %(time)s")
            said.append(words % {"time": at_time(standing.planned.live_from, day)})
        if standing.behind:
            said.append(_("newest words not in it"))
        return said

    @property
    def ordered(self) -> int | None:
        """How many words the desk wants."""
        return self.plan.words if self.plan else None

    @property
    def length(self) -> str:
        """How the words written compare with those ordered."""
        if not self.ordered or not self.written:
            return ""
        share = self.written / self.ordered
        return "short" if share < SHORT else "long" if share > LONG else "fits"

    @property
    def words(self) -> str:
        """Such as "420 of 600 words, 180 short"; what was not ordered is only counted."""
        if not self.ordered:
            return ngettext("%(n)d word", "%(n)d words", self.written) % {"n": self.written} if self.written else ""
        if not self.written:
            return _("%(ordered)d words ordered") % {"ordered": self.ordered}
        told = {
            "short": _("%(n)d short"), "long": _("%(n)d over"), "fits": _("fits"),
        }[self.length] % {"n": abs(self.ordered - self.written)}
        return _("%(n)d of %(ordered)d words, %(told)s") % {"n": self.written, "ordered": self.ordered, "told": told}


def at_time(at: datetime, day: date) -> str:
    """`10:45 KST`, with the date where it is not on `day`."""
    local = timezone.localtime(at)
    return dateformat(local, "H:i T" if local.date() == day else "D j M H:i T")


def lines(articles: list[Article], now: datetime) -> list[Line]:
    """The lines of `articles`, which were fetched with `WITH` and their bodies."""
    found, leads, names = standings(articles, now), leads_of(articles), names_of(articles)
    return [_line(one, found[one.pk], one.pk in leads, names.get(one.pk, []), now) for one in articles]


def _line(article: Article, standing: Standing, pictured: bool, names: list[str], now: datetime) -> Line:
    plan = plan_of(article)
    said = standing.words(now)
    if plan and plan.filed and article.state in IN_HAND:
        said.append(_("filed %(time)s") % {"time": local_words(plan.filed, now)})
    return Line(
        article, plan, standing, said, _who(article, plan, names), late(article, now), needed(plan),
        written=word_count(article.body), pictured=pictured,
    )


def _who(article: Article, plan: Plan | None, names: list[str]) -> str:
    """Who works on it: whoever is assigned, else the byline, else whoever began a draft without a plan."""
    if plan and plan.assignee:
        return str(plan.assignee)
    if names or plan:
        return ", ".join(names)
    return str(article.created_by) if article.state == State.DRAFT else ""


def by_section(found: list[Line]) -> list[tuple[str, list[Line]]]:
    """The lines under the names of their top sections, in the menu's order; those of no section last."""
    tree = nav.tree()
    shelves: dict[int | None, list[Line]] = {top.id: [] for top in tree.tops}
    for line in found:
        shelf = tree.by_id.get(line.article.section_id)
        shelves.setdefault(tree.top_of(shelf).id if shelf else None, []).append(line)
    named = {top.id: top.name for top in tree.tops}
    return [(named.get(pk, _("No section yet")), rows) for pk, rows in shelves.items() if rows]
