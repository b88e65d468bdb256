"""What the rows of the desk page say and offer, asked once for all boxes."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.admin import lasting
from articles.admin.lists import leads_of, names_of
from articles.admin.standing import local_words, standings
from articles.admin.verbs import LABELS
from articles.admin.waiting import late, needed, plan_of, waits
from articles.models import Article, AuditEntry
from articles.states import EDIT, Change
from newsroom.desk import boxes
from newsroom.desk.rights import open_to_each

ASKS = {"send_back"}  # verbs that want words before they are done


@dataclass
class Row:
    """One story in a box. `verbs`: (verb, label, whether it asks for a note); `links`: (address, words)."""

    article: Article
    facts: list[str]
    verbs: list[tuple] = field(default_factory=list)
    links: list[tuple] = field(default_factory=list)
    late: str = ""
    checks: list[str] = field(default_factory=list)
    said: str = ""  # what the desk wrote when it sent the story back
    said_by: str = ""
    lead: tuple | None = None


@dataclass
class Box:
    """One box as its template shows it. `whole`: the address of the whole pile."""

    kind: boxes.Kind
    rows: list[Row]
    more: bool
    whole: str

    @property
    def aside(self) -> bool:
        """Whether it stands in the narrow column."""
        return self.kind.key in boxes.ASIDE


class Desk:
    """What is known of all the stories on the page."""

    def __init__(self, request, stories: list[Article]):
        self.user, self.now = request.user, request.now
        self.standings = standings(stories, self.now)
        self.waits = waits(stories, self.standings, self.now)
        self.verbs = open_to_each(stories, self.standings, self.user)
        self.names, self.leads = names_of(stories), leads_of(stories)

    def row(self, kind: boxes.Kind, article: Article, notes: dict) -> Row:
        """The row of a story in one box."""
        verbs = [verb for verb in kind.verbs if verb in self.verbs[article.pk] and not self._in_vain(verb, article)]
        note = notes.get(article.pk) if kind.key == "back" else None
        return Row(
            article, self._facts(kind, article),
            verbs=[(verb, LABELS[verb], verb in ASKS) for verb in verbs],
            links=self._links(kind, article),
            late=late(article, self.now) if kind.key != "published" else "",
            checks=needed(plan_of(article)) if kind.key != "published" else [],
            said=note.note if note else "", said_by=str(note.by) if note else "",
            lead=self.leads.get(article.pk),
        )

    def _in_vain(self, verb: str, article: Article) -> bool:
        """Whether it would be refused, or make no sense: nobody submits a title, or publishes what a check holds."""
        if getattr(article, "textless", False):  # which nobody asks of what readers see
            return verb in ("submit", "approve", "publish")
        return verb == "publish" and bool(needed(plan_of(article)))

    def _facts(self, kind: boxes.Kind, article: Article) -> list[str]:
        """The quiet line under a headline: when, where, whose, and on whom it waits."""
        facts = [self._when(kind, article), article.section, ", ".join(self.names.get(article.pk, [])[:2])]
        waiting = self.waits.get(article.pk)
        if waiting and kind.key == "desk":
            facts.append(_("%(state)s, waits %(span)s") % {
                "state": article.get_state_display(), "span": lasting.in_words(self.now - waiting.since)})
        elif waiting and kind.key in ("late", "wanted"):
            facts.append(waiting.words)
        elif waiting and kind.key in ("waiting", "back"):
            facts.append(_("for %(span)s") % {"span": lasting.in_words(self.now - waiting.since)})
        return [str(fact) for fact in facts if fact]

    def _when(self, kind: boxes.Kind, article: Article) -> str:
        """The time that counts in this box, with its zone."""
        edition, plan = getattr(article, "edition", None), plan_of(article)
        if kind.key == "scheduled":
            said = local_words(edition.live_from, self.now), lasting.until(edition.live_from, self.now)
            words = _("update %(time)s, %(span)s") if self.standings[article.pk].live else _("%(time)s, %(span)s")
            return words % dict(zip(("time", "span"), said, strict=True))
        if kind.key == "published":
            told = "" if edition.change == Change.FIRST else f"{Change(edition.change).label} "
            return f"{told}{lasting.until(edition.live_from, self.now)}"
        return _("due %(time)s") % {"time": local_words(plan.due, self.now)} if plan and plan.due else ""

    def _links(self, kind: boxes.Kind, article: Article) -> list[tuple[str, str]]:
        """Where else a row leads."""
        if kind.key == "published":
            links, address = [(article.edition.get_absolute_url(), _("Read it"))], "admin:articles_article_"
            if "update" in self.verbs[article.pk] and self.standings[article.pk].unseen:
                links.append((reverse(f"{address}verb", args=[article.pk, "update"]), _("Publish the changes…")))
            elif "update" in self.verbs[article.pk]:
                links.append((reverse(f"{address}change", args=[article.pk]), _("Correct…")))
            return links
        if kind.key == "scheduled" and "reschedule" in self.verbs[article.pk]:
            return [(reverse("admin:articles_article_verb", args=[article.pk, "reschedule"]), _("Change the time…"))]
        if kind.key == "late" or (kind.key == "waiting" and self._hands_out(article)):
            return [(f"{reverse('desk-planning')}?change={article.pk}#story-{article.pk}", _("Change the plan…"))]
        return []


    def _hands_out(self, article: Article) -> bool:
        """Whether the person may give the story, which is only planned, to somebody."""
        return article.textless and bool(plan_of(article)) and self.user.may(EDIT, article.section)


def gather(request) -> list[Box]:
    """The boxes that this person has, filled."""
    user, now = request.user, request.now
    kinds = [kind for kind in boxes.KINDS if kind.for_whom(user)]
    found = {kind.key: kind.stories(user, now) for kind in kinds}
    mine = {story.pk for story in found.get("waiting", [])}
    if "desk" in found:  # what is to be read by this person alone stands in their own box
        found["desk"] = [story for story in found["desk"] if story.pk not in mine]
    desk = Desk(request, [story for stories in found.values() for story in stories])
    notes = _notes(found.get("back", []))
    list_of = reverse("admin:articles_article_changelist")
    return [
        Box(
            kind,
            [desk.row(kind, story, notes) for story in found[kind.key][: boxes.SHOWN]],
            more=len(found[kind.key]) > boxes.SHOWN,
            whole=f"{list_of}?{kind.whole}" if kind.whole else "",
        )
        for kind in kinds
    ]


def _notes(stories: list[Article]) -> dict[int, AuditEntry]:
    """By story, the newest entry that sent it back."""
    if not stories:
        return {}
    entries = AuditEntry.objects.filter(article_id__in=[story.pk for story in stories], verb="send_back")
    return {entry.article_id: entry for entry in entries.select_related("by").order_by("id")}
