"""The piles in which stories lie on somebody's desk: the same for the desk page and for the story list's filter.

Each is a queryset of stories that an index finds: those that are not published yet are few, however large the archive.
"""

from django.contrib import admin
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.admin.places import with_children
from articles.models import Article, AuditEntry, Byline, Edition
from articles.states import EDIT, State

IN_HAND = (State.SUBMITTED, State.APPROVED)


def waiting_on(user) -> QuerySet:
    """Stories whose next move is this person's: drafts assigned to them or begun by them, and what they are to read.

    Those sent back have a pile of their own. The next due comes first.
    """
    whose = Q(plan__assignee=user) | Q(plan__assignee=None, created_by=user)
    numbers = Article.objects.filter(whose, ~_sent_back(), state=State.DRAFT).order_by().values("pk")
    if user.may(EDIT):  # a union, so that each part is found by its own index
        to_read = Article.objects.filter(state__in=IN_HAND, plan__assignee=user).exclude(created_by=user)
        numbers = numbers.union(to_read.order_by().values("pk"))
    return Article.objects.filter(pk__in=numbers).order_by(F("plan__due").asc(nulls_last=True), "since", "pk")


def on_desk_of(user) -> QuerySet:
    """Submitted and approved stories of the person's desks, the longest waiting first; of no section: everybody's."""
    return _on_desks(user, Article.objects.filter(state__in=IN_HAND)).order_by("since", "pk")


def sent_back_to(user) -> QuerySet:
    """Drafts that the desk sent back to this person, the longest waiting first."""
    signed = Byline.objects.filter(article=OuterRef("pk"), author__user=user)
    mine = Q(created_by=user) | Q(plan__assignee=user) | Exists(signed)
    return Article.objects.filter(_sent_back(), mine, state=State.DRAFT).order_by("since", "pk")


def late(user, now) -> QuerySet:
    """Stories of the person's desks whose time has passed and which the desk has not had, the latest first."""
    due = Article.objects.filter(state=State.DRAFT, plan__filed=None, plan__due__lt=now)
    return _on_desks(user, due).order_by("plan__due", "pk")


def scheduled(user, now) -> QuerySet:
    """Stories of the person's desks of which something is planned for readers."""
    planned = Edition.objects.planned(now).order_by().values("article")
    return _on_desks(user, Article.objects.filter(pk__in=planned)).order_by("-changed", "-pk")


def _on_desks(user, stories: QuerySet) -> QuerySet:
    """Narrowed to the person's desks, where they have any; a story of no section is everybody's."""
    desks = with_children(user.desk_ids)
    return stories.filter(Q(section__in=desks) | Q(section=None)) if desks and not user.is_superuser else stories


def _sent_back() -> Exists:
    """Whether the deed that made a story a draft was to send it back: both bear the same time."""
    entries = AuditEntry.objects.filter(article_id=OuterRef("pk"), verb="send_back", at=OuterRef("since"))
    return Exists(entries.order_by())


PILES = {
    "waiting": (_("Waiting on me"), lambda user, now: waiting_on(user)),
    "back": (_("Sent back to me"), lambda user, now: sent_back_to(user)),
    "desk": (_("On my desk"), lambda user, now: on_desk_of(user)),
    "late": (_("Late"), late),
    "scheduled": (_("Scheduled"), scheduled),
}


class Pile(admin.SimpleListFilter):
    """One of the piles of the desk page, whole."""

    title = _("pile")
    parameter_name = "pile"

    def lookups(self, request, model_admin):
        """All of them."""
        return [(key, label) for key, (label, _stories) in PILES.items()]

    def queryset(self, request, queryset):
        """Narrow the list; it keeps its own order."""
        if self.value() not in PILES:
            return queryset
        _label, stories = PILES[self.value()]
        return queryset.filter(pk__in=stories(request.user, request.now).order_by().values("pk"))
