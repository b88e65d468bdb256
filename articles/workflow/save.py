"""Begin a story and save it. Saving changes nothing that readers see, and overwrites nobody."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import events, history, press
from articles.body.sanitise import clean_html, clean_text
from articles.merging import merge_values
from articles.models import Article
from articles.photos import crops
from articles.slugs import slug_of
from articles.states import APPROVE, EDIT, WRITE, State
from articles.values import differences, without_empty_crops
from articles.workflow.deed import audit
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
            created=now, created_by=by, changed=now, changed_by=by, headline=values["headline"], body=""
        )
        year = timezone.localtime(now).year
        article.guid = guid or f"tag:{settings.SITE_HOST.split(':')[0] or 'localhost'},{year}:{article.pk}"
        history.record(article, values, by=by, at=now, verb="create")
        audit(article, "create", by=by, at=now, before="")
        events.announce(events.story_changed, article.pk)
    return article


def save(article: Article, *, by, revision: int, values: dict, note: str = "") -> Article:
    """Save `values`, which were typed over revision `revision`. A newer revision is merged in, or Conflict is raised."""
    values = tidied(values)
    with press.locked(article) as (fresh, now):
        if not may_edit(fresh, by):
            raise NotAllowed(_("You may not change this story now."))
        current = history.values_at(fresh, fresh.revision)
        if revision != fresh.revision:
            values = _merge_in(fresh, revision, current, values)
        if not differences(current, values):
            return fresh
        before, shelf = fresh.state, Section.objects.filter(pk=values["section"]).first()
        if before == State.PUBLISHED and values["section"] != current["section"] and not by.may(EDIT, shelf):
            raise NotAllowed(_("You may not move a published story to a section outside your desks."), "section")
        if before == State.APPROVED and not (by.may(APPROVE, fresh.section) and by.may(APPROVE, shelf)):
            fresh.state = State.SUBMITTED
        history.record(fresh, values, by=by, at=now, verb="save", why=note)
        audit(fresh, "save", by=by, at=now, before=before, note=note)
        events.announce(events.story_changed, fresh.pk)
    return fresh


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
    words = {name: row[name].strip() for name in ("caption", "credit", "alt")}
    try:
        crop = crops.parse(row.get("crop", ""))
    except crops.BadCrop as error:
        raise Refused(str(error), "photos") from error
    return row | words | {"crop": str(crop) if crop else ""}


def _merge_in(article: Article, revision: int, current: dict, values: dict) -> dict:
    """Merge what was typed over an older revision into the newest; the colleague's words win nothing silently."""
    try:
        base = history.values_at(article, revision)
    except article.revisions.model.DoesNotExist:
        raise Refused(_("Revision %(number)s of this story does not exist.") % {"number": revision}) from None
    merged, names = merge_values(base, values, current)
    if not names:
        return merged
    raise Conflict(
        _(
            "%(who)s changed the same words while you were writing: %(fields)s. Your text is still in the form."
        )
        % {"who": article.changed_by, "fields": ", ".join(names)},
        base={name: base[name] for name in names},
        theirs={name: current[name] for name in names},
        yours={name: values[name] for name in names},
        revision=article.revision,
    )
