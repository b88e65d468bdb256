"""The boxes of the desk page: which there are for whom, and the stories in them. Constant queries, however many stories."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils.translation import gettext_lazy as _

from articles.admin import piles
from articles.admin.places import with_children
from articles.admin.standing import HEAVY
from articles.models import Article, Edition
from articles.states import EDIT, WRITE, Change, State

SHOWN = 8  # stories in a box
TEXTLESS = ExpressionWrapper(Q(body=""), BooleanField())  # planned, and not a word of it written
JUST = timedelta(days=3)  # what was published longer ago is not news to the desk
WITH = ("section__parent", "created_by", "changed_by", "plan__assignee")


class Kind(NamedTuple):
    """One kind of box: for whom, which stories, what can be done in it, and what it says when it is empty."""

    key: str
    title: str
    for_whom: Callable  # user → bool
    stories: Callable  # (user, now) → list of Article, one more than shown tells that there are more
    verbs: tuple[str, ...]
    whole: str  # the query of the story list that shows the whole pile
    empty: str


def _pile(key: str):
    """The first stories of a pile of the story list."""
    return lambda user, now: list(_shown(piles.PILES[key][1](user, now)))


def _shown(stories):
    """The first of a queryset of stories, with what a row says."""
    return stories.select_related(*WITH).annotate(textless=TEXTLESS).defer("body")[: SHOWN + 1]


def scheduled(user, now) -> list[Article]:
    """Stories of which readers will see something new, the next first; each knows it as `edition`."""
    return _stories_of(_on_desks(user, Edition.objects.planned(now)).order_by("live_from", "pk"))


def just_published(user, now) -> list[Article]:
    """What readers have seen newest, minor changes aside; each story knows it as `edition`."""
    news = Edition.objects.live(now).filter(live_from__gt=now - JUST).exclude(change=Change.MINOR)
    return _stories_of(_on_desks(user, news).order_by("-live_from", "-pk"))


def pictures_wanted(user, now) -> list[Article]:
    """Stories on their way for which the desk wants a picture, the next due first."""
    wanted = Article.objects.filter(state__in=(State.DRAFT, *piles.IN_HAND), plan__picture="needed")
    return list(_shown(wanted.order_by("plan__due", "since", "pk")))


def _on_desks(user, editions):
    """Of the person's desks, where they edit on some alone; everybody else sees the whole paper's."""
    desks = with_children(user.desk_ids) if user.may(EDIT) and not user.is_superuser else []
    return editions.filter(Q(section__in=desks)) if desks else editions


def _stories_of(editions) -> list[Article]:
    related = [f"article__{name}" for name in WITH]
    stories = []
    for edition in editions.select_related(*related).defer(*HEAVY, "article__body")[: SHOWN + 1]:
        edition.article.edition = edition
        stories.append(edition.article)
    return stories


def _writes(user) -> bool:
    return user.may(WRITE)


def _edits(user) -> bool:
    return user.may(EDIT)


def _looks(user) -> bool:
    return user.may("articles.view_article")


def _pictures(user) -> bool:
    """Whoever brings pictures and writes no stories, or has the picture desk."""
    brings = user.may("photos.add_photo") and not _writes(user)
    return user.may("articles.view_article") and (brings or user.may("photos.kill_photo"))


MINE = ("submit", "approve", "publish", "send_back")
KINDS = [
    Kind("waiting", _("Waiting on me"), _writes, _pile("waiting"), MINE, "pile=waiting",
         _("Nothing waits on you. A story that you begin, or that is assigned to you, lies here until you submit it.")),
    Kind("back", _("Sent back to me"), _writes, _pile("back"), ("submit",), "pile=back",
         _("Nothing was sent back. A story you submit appears here when the desk sends it back, with its note.")),
    Kind("desk", _("On my desk"), _edits, _pile("desk"), ("approve", "publish", "send_back"), "pile=desk",
         _("Your desk is clear. Stories that writers submit appear here, the longest waiting first.")),
    Kind("late", _("Late"), _edits, _pile("late"), ("submit",), "pile=late",
         _("Nothing is late. A planned story appears here when its time has passed and it has not been submitted.")),
    Kind("wanted", _("Pictures wanted"), _pictures, pictures_wanted, (), "",
         _("No story asks for a picture. It appears here when its check “picture” is set to “needed”.")),
    Kind("scheduled", _("Scheduled"), _edits, scheduled, ("unschedule",), "pile=scheduled",
         _("Nothing is scheduled. A story for which you choose “Schedule” waits here for its time.")),
    Kind("published", _("Just published"), _looks, just_published, (), "state__exact=published",
         _("Nothing was published in the last three days.")),
]
ASIDE = ("scheduled", "published")  # the boxes of the narrow column
