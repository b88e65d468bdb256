"""Make an older revision the newsroom's copy again. What it replaces is a revision already, so nothing is lost."""

from django.utils.translation import gettext as _

from articles import events, history, press
from articles.body.figures import photos_in
from articles.body.paragraphs import blocks
from articles.models import Agency, Author, Revision, Tag
from articles.photos.models import Photo
from articles.values import differences
from articles.workflow.deed import audit, check_revision, words
from articles.workflow.refusals import NotAllowed, Refused
from articles.workflow.save import may_edit, settle
from sections.models import Section


def restore(article, *, by, revision, number, note=""):
    """The values of revision `number` become the newest. Returns the fresh article and what could not come back, in words.

    `revision` is the newest one that the person saw; where there is a newer one, Stale is raised and nothing is done.
    Readers see no change, also of a live story.
    """
    with press.locked(article) as (fresh, now):
        if not may_edit(fresh, by):
            raise NotAllowed(_("You may not change this story now."))
        check_revision(fresh, revision)
        current = history.values_at(fresh, fresh.revision)
        wanted, lost = fitting(_old(fresh, number))
        wanted["section"] = wanted["section"] or current["section"]
        wanted["headline"] = wanted["headline"] or current["headline"]
        if not differences(current, wanted):
            raise Refused(_("The story reads as in revision %(number)s already.") % {"number": number})
        before = fresh.state
        settle(fresh, current, wanted, by, now)
        why = ": ".join(filter(None, [_("from revision %(number)s") % {"number": number}, words(note)]))
        history.record(fresh, wanted, by=by, at=now, verb="restore", why=why)
        audit(fresh, "restore", by=by, at=now, before=before, note=why)
        events.announce(events.story_changed, fresh.pk)
    return fresh, lost


def fitting(old: dict) -> tuple[dict, list[str]]:
    """`old` values with what can still be had, and a sentence for each thing that cannot; of joined names, the one left."""
    gone: list[str] = []
    authors = _survivors(Author, [row["author"] for row in old["bylines"]], gone, _("Author"))
    tags = _survivors(Tag, old["tags"], gone, _("Tag"))
    agency = _survivors(Agency, [old["agency"]] if old["agency"] else [], gone, _("Agency"))
    shelves = [pk for pk in [old["section"], *old["also_in"]] if pk]
    sections = _there(Section, shelves, gone, _("Section"))
    in_text = photos_in(old["body"])
    photos = _there(Photo, [*(row["photo"] for row in old["photos"]), *in_text], gone, _("Photo"))
    bylines = {authors[row["author"]]: row for row in old["bylines"] if row["author"] in authors}
    kept = {
        "bylines": [row | {"author": pk} for pk, row in bylines.items()],
        "tags": list(dict.fromkeys(tags[pk] for pk in old["tags"] if pk in tags)),
        "agency": agency.get(old["agency"]),
        "section": old["section"] if old["section"] in sections else None,
        "also_in": [pk for pk in old["also_in"] if pk in sections],
        "photos": [row for row in old["photos"] if row["photo"] in photos],
        "body": _without(old["body"], {pk for pk in in_text if pk not in photos}),
    }
    return old | kept, gone


def _old(article, number: int) -> dict:
    try:
        return history.values_at(article, number)
    except Revision.DoesNotExist:
        raise Refused(_("Revision %(number)s of this story does not exist.") % {"number": number}) from None


def _survivors(model, ids: list[int], gone: list[str], what: str) -> dict[int, int]:
    """For each id the one it means now: its own, or that of the name it was joined into."""
    rows = dict(model.objects.filter(pk__in=ids).values_list("pk", "merged_into")) if ids else {}
    _say(ids, rows, gone, what)
    return {pk: rows[pk] or pk for pk in ids if pk in rows}


def _there(model, ids: list[int], gone: list[str], what: str) -> set[int]:
    rows = set(model.objects.filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()
    _say(ids, rows, gone, what)
    return rows


def _say(ids: list[int], found, gone: list[str], what: str) -> None:
    left_out = _("%(what)s %(number)s is not there any more and was left out.")
    gone += [left_out % {"what": what, "number": pk} for pk in dict.fromkeys(ids) if pk not in found]


def _without(body: str, photos: set[int]) -> str:
    """`body` without the figures of photos that are gone."""
    if not photos:
        return body
    return "\n".join(block for block in blocks(body) if not (block.startswith("<figure") and photos & {*photos_in(block)}))
