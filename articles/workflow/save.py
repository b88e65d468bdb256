"""Begin a story and save it. Saving changes nothing that readers see, and overwrites nobody."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import events, history, press
from articles.body.characters import without_controls
from articles.body.sanitise import clean_html, clean_text
from articles.merging import Merged, merge_values
from articles.models import Article
from articles.photos import crops
from articles.slugs import slug_of
from articles.states import APPROVE, EDIT, WRITE, State
from articles.values import differences, without_empty_crops
from articles.workflow.deed import audit
from articles.workflow.hold import keep_embargo
from articles.workflow.refusals import Conflict, NotAllowed, Refused
from sections import clock
from sections.models import Section

LINES = ("kicker", "headline", "standfirst", "dateline")
UNPUBLISHED = (State.DRAFT, State.SUBMITTED, State.APPROVED)


def create(values: dict, *, by, guid: str = "") -> Article:
    """Begin a draft. It gets `tag:<host>,<year>:<number>` as its guid, which never changes."""
    if not by.may(WRITE):
        raise NotAllowed(_("You may not begin a story."))
    values, now = tidied(values), clock.now()
    with transaction.atomic():
        article = Article.objects.create(
            created=now, created_by=by, changed=now, changed_by=by, since=now, headline=values["headline"], body=""
        )
        year = timezone.localtime(now).year
        article.guid = guid or f"tag:{settings.SITE_HOST.split(':')[0] or 'localhost'},{year}:{article.pk}"
        history.record(article, values, by=by, at=now, verb="create")
        audit(article, "create", by=by, at=now, before="")
        events.announce(events.story_changed, article.pk)
    return article


def save(article: Article, *, by, revision: int, values: dict, note: str = "") -> Article:
    """Save `values`, which were typed over revision `revision`. A newer revision is merged in, or Conflict is raised.

    Compared are the revisions' numbers under the story's lock, never times. The article returned says in `over` which
    revision was the newest until then: another one than `revision` where a colleague's changes were merged in.
    """
    values = tidied(values)
    with press.locked(article) as (fresh, now):
        check_may_edit(fresh, by)
        fresh.over = fresh.revision
        current = history.values_at(fresh, fresh.revision)
        if revision != fresh.revision:
            values = _merge_in(fresh, revision, current, values)
        if not differences(current, values):
            return fresh
        before = fresh.state
        settle(fresh, current, values, by, now)
        history.record(fresh, values, by=by, at=now, verb="save", why=note)
        audit(fresh, "save", by=by, at=now, before=before, note=note)
        events.announce(events.story_changed, fresh.pk)
    return fresh


def check_may_edit(article: Article, by) -> None:
    """Raise NotAllowed where `by` may not change the story as it stands now."""
    if not may_edit(article, by):
        raise NotAllowed(_("You may not change this story now."))


def settle(article: Article, current: dict, values: dict, by, now) -> None:
    """Raise NotAllowed for a move out of one's desks; an approved story goes back to whoever may approve it there.

    A plan that a new embargo forbids is taken back.
    """
    shelf = Section.objects.filter(pk=values["section"]).first()
    if article.state == State.PUBLISHED and values["section"] != current["section"] and not by.may(EDIT, shelf):
        raise NotAllowed(_("You may not move a published story to a section outside your desks."), "section")
    keep_embargo(article, current, values, by, now)
    if article.state == State.APPROVED and not (by.may(APPROVE, article.section) and by.may(APPROVE, shelf)):
        article.state = State.SUBMITTED
        article.since = now


def may_edit(article: Article, by) -> bool:
    """The desk edits what is not spiked or withdrawn; writers edit their own story until it is published."""
    if by.may(EDIT, article.section):
        return article.state in (*UNPUBLISHED, State.PUBLISHED)
    return article.state in UNPUBLISHED and by.may(WRITE) and article.is_by(by)


def tidied(values: dict) -> dict:
    """Values as they will be stored: lines and body cleaned, a slug made from the headline where there is none."""
    values = dict(values)
    for name in LINES:
        values[name] = clean_text(values[name])
    if not values["headline"]:
        raise Refused(_("Please give the story a headline; a working title is enough."), "headline")
    values["body"] = clean_html(values["body"])
    values["photos"] = without_empty_crops([_tidied_photo(row) for row in values["photos"]])
    values["slug"] = values["slug"] or slug_of(values["headline"])
    return values


def _tidied_photo(row: dict) -> dict:
    """A photo of the story with its words and its crop as they are kept; Refused for a crop that is none."""
    words = {name: without_controls(row[name]).strip() for name in ("caption", "credit", "alt")}
    try:
        crop = crops.parse(row.get("crop", ""))
    except crops.BadCrop as error:
        raise Refused(str(error), "photos") from error
    return row | words | {"crop": str(crop) if crop else ""}


def values_typed_over(article: Article, revision: int) -> dict:
    """The values of the revision somebody typed over. Raises Refused for one that never was."""
    try:
        return history.values_at(article, revision)
    except article.revisions.model.DoesNotExist:
        raise Refused(_("Revision %(number)s of this story does not exist.") % {"number": revision}) from None


def conflict(message: str, base: dict, yours: dict, theirs: dict, merged: Merged, revision: int) -> Conflict:
    """What is left to ask of a merge, as a refusal."""
    sides = ({name: side[name] for name in merged.fields} for side in (base, theirs, yours))
    sides = dict(zip(("base", "theirs", "yours"), sides, strict=True))
    return Conflict(message, **sides, revision=revision, clashes=merged.clashes)


def _merge_in(article: Article, revision: int, current: dict, values: dict) -> dict:
    """Merge what was typed over an older revision into the newest; the colleague's words win nothing silently."""
    base = values_typed_over(article, revision)
    merged = merge_values(base, values, current)
    if not merged.open:
        return merged.values
    message = _("%(who)s changed the same words while you were writing.") % {"who": article.changed_by}
    raise conflict(message, base, values, current, merged, article.revision)
