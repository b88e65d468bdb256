"""Links for people without an account: made, looked up, revoked. A link is never deleted."""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from django.utils.translation import gettext as _

from articles.body.characters import without_controls
from articles.models import Article, Edition, PreviewLink, Revision
from articles.previewing.drawing import Drawn, draw
from articles.states import State
from articles.workflow import may_edit
from articles.workflow.checks import in_words as with_zone
from articles.workflow.refusals import NotAllowed, Refused, WrongState
from sections import clock

DAYS = range(1, 61)
USUAL = 7  # days
TAKEN_BACK = (State.SPIKED, State.WITHDRAWN)


def make(article: Article, *, by, revision: int | None = None, at: datetime | None = None, label: str = "",
         days: int = USUAL, lift_embargo: bool = False) -> PreviewLink:
    """A new link. `revision` None: always the newest; `at` None: always as of now. Raises Refused, naming the field."""
    now = clock.now()
    if not may_edit(article, by):
        raise NotAllowed(_("You may not show this story to others now."))
    if article.state in TAKEN_BACK:
        raise WrongState(_("This story was taken back; it cannot be shown to others."))
    if days not in DAYS:
        raise Refused(_("A link works from 1 to 60 days."), "days")
    row = Revision.objects.filter(article=article, number=revision).first() if revision is not None else None
    if revision is not None and row is None:
        raise Refused(_("Revision %(number)s of this story does not exist.") % {"number": revision}, "revision")
    embargo = embargo_of(article, draw(article, now, revision=row, at=at), now)
    if embargo and not lift_embargo:
        raise Refused(_("This story is under embargo until %(time)s. Tick the box if it shall be shown in spite of that.")
                      % {"time": with_zone(embargo)}, "lift_embargo")
    return PreviewLink.objects.create(
        token=token_urlsafe(32), article=article, revision=row, at=at, label=without_controls(label).strip()[:100],
        embargo_lifted=bool(embargo), made=now, by=by, expires=now + timedelta(days=days),
    )


def revoke(link: PreviewLink, *, by) -> None:
    """End a link now; one that was ended before stays as it is."""
    if not may_edit(link.article, by):
        raise NotAllowed(_("You may not change the links of this story now."))
    PreviewLink.objects.filter(pk=link.pk, revoked=None).update(revoked=clock.now(), revoked_by=by)


def embargo_of(article: Article, drawn: Drawn | None, now: datetime) -> datetime | None:
    """Until when the story is under embargo at `now`: by the newsroom's copy, by what is shown, or by what is planned."""
    said = {article.embargo} | ({_embargo(drawn.values)} if drawn else set())
    planned = Edition.objects.planned(now).filter(article=article).select_related("revision")
    said |= {_embargo(edition.revision.values) for edition in planned}
    return max((at for at in said if at and at > now), default=None)


def open_now(link: PreviewLink, now: datetime) -> bool:
    """Whether the link still opens, by itself and by where its story stands; the embargo is asked with the text."""
    over = link.revoked or link.expires <= now
    return not over and link.article.state not in TAKEN_BACK


def of_story(article: Article, now: datetime):
    """The story's links, the working ones first, each with who made it and which revision it shows."""
    rows = PreviewLink.objects.filter(article=article).select_related("by", "revoked_by", "revision")
    return sorted(rows[:200], key=lambda link: link.revoked is not None or link.expires <= now)


def _embargo(values: dict) -> datetime | None:
    return datetime.fromisoformat(values["embargo"]) if values.get("embargo") else None
