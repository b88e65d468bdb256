"""Where stories stand, in words: two queries for a whole list."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.dateformat import format as dateformat
from django.utils.translation import gettext as _

from articles import values
from articles.admin.when import in_words
from articles.models import Article, Edition, Revision
from articles.states import State

HEAVY = ("story_html", "card_html", "pictures", "corrections", "credits", "tags")


@dataclass
class Standing:
    """What readers see of a story now, what is planned for it, and whether the newsroom's copy is ahead."""

    state: str
    live: Edition | None = None
    planned: Edition | None = None
    unseen: bool = False
    behind: bool = False  # what is planned goes out without the newsroom's newest words

    def words(self, now: datetime) -> list[str]:
        """One phrase for each thing that is so, such as "live since Wed 8 Apr 13:47 KST"."""
        said = []
        if self.state != State.PUBLISHED:
            said.append(str(State(self.state).label))
        if self.live:
            said.append(_("live since %(time)s") % {"time": local_words(self.live.live_from, now)})
        if self.unseen:
            said.append(_("has changes readers have not seen"))
        if self.planned:
            plan = _("an update is planned for %(time)s") if self.live else _("scheduled for %(time)s")
            said.append(plan % {"time": local_words(self.planned.live_from, now)})
        if self.behind:
            said.append(_("words saved since then are not in what is planned"))
        return said or [_("published, but nothing is live or planned")]


def local_words(at: datetime, now: datetime) -> str:
    """A moment in the newsroom's zone, with the zone."""
    return in_words(timezone.localtime(at), now)


def zone_name(now) -> str:
    """The newsroom's zone as people write it, such as KST."""
    return dateformat(timezone.localtime(now), "T")


def standings(articles: list[Article], now: datetime) -> dict[int, Standing]:
    """By article id, where each of `articles` stands at `now`."""
    found = {article.pk: Standing(article.state) for article in articles}
    rows = Edition.objects.filter(Q(live_until=None) | Q(live_until__gt=now), past=False, article__in=found)
    for edition in rows.select_related("revision").defer(*HEAVY).order_by("-live_from"):
        place = "live" if edition.live_from <= now else "planned"
        setattr(found[edition.article_id], place, edition)
    _mark_unseen(articles, found)
    return found


def _mark_unseen(articles: list[Article], found: dict[int, Standing]) -> None:
    """Compare the newest revision with what is live and with what is planned, where they are not the same one."""
    ahead, newest = [], Q(pk__in=[])
    for article in articles:
        shown = filter(None, (found[article.pk].live, found[article.pk].planned))
        if any(edition.revision.number != article.revision for edition in shown):
            ahead.append(article)
            newest |= Q(article=article.pk, number=article.revision)
    for revision in Revision.objects.filter(newest) if ahead else []:
        standing = found[revision.article_id]
        standing.unseen = _differs(standing.live, revision)
        standing.behind = _differs(standing.planned, revision)


def _differs(edition: Edition | None, newest: Revision) -> bool:
    """Whether the newest revision says something else than `edition`; not where there is none."""
    if edition is None or edition.revision_id == newest.pk:
        return False
    shown = values.blank() | edition.revision.values | {"slug": edition.slug}
    ours = values.blank() | newest.values
    return bool(values.differences(shown, ours | {"slug": ours["slug"] or edition.slug}))
