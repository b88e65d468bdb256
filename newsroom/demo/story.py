"""One sample story: written and brought to its state by the same verbs as a real one, at its own times.

A record (`stories/*.json`) holds the story's words by name (section by path, authors and agency by key of `cast.json`,
photos by file in `pictures/`; one that is `in_text` has the `ref` under which the body names it), `state`, `hours_ago`
(when it got there) and, for some, `updated_hours_ago`, `correction` (with `first_said`, right words to wrong ones),
`scheduled_update`, `hours_ahead` and `reason`.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from articles import workflow
from articles.body.figures import renumbered
from articles.models import Agency, Article, Author, Tag
from articles.slugs import slug_of
from articles.values import blank
from newsroom.demo import pictures
from sections import clock, nav
from sections.past import hours_ago

GUID = "demo:"
WRITTEN, SUBMITTED, APPROVED = 0.6, 0.3, 0.15  # hours before a story got where it is
SECOND_THOUGHTS = 6  # hours after which the withdrawn story was withdrawn
HALF_WAY = {"draft": 0, "spiked": 0, "submitted": 1, "approved": 2}  # how many steps such a story went


@dataclass
class Newsroom:
    """Who makes the sample: users by login, authors and agencies by key."""

    staff: dict
    authors: dict[str, Author]
    agencies: dict[str, Agency]


@transaction.atomic
def tell(record: dict, room: Newsroom) -> Article:
    """Write the story of `record` and bring it to its state, all or nothing."""
    hours = record["hours_ago"]
    reporter, editor = room.staff["reporter"], room.staff["section-editor"]
    with hours_ago(hours + WRITTEN):
        values = values_of(record, room)
        story = workflow.create(_first_version(values, record), by=reporter, guid=GUID + record["key"])
    steps = [("submit", reporter, SUBMITTED), ("approve", editor, APPROVED)]
    for verb, by, before in steps[: HALF_WAY.get(record["state"], 2)]:
        story = _do(verb, story, by, hours + before)
    return _finish(story, record, values, editor)


def _finish(story: Article, record: dict, values: dict, editor) -> Article:
    """The last steps, by state."""
    hours = record["hours_ago"]
    match record["state"]:
        case "spiked":
            return _do("spike", story, editor, hours, note=record["reason"])
        case "scheduled":
            opens = clock.now() + timedelta(hours=record["hours_ahead"])
            return workflow.schedule(story, by=editor, revision=story.revision, at=opens)
        case "withdrawn":
            story = _do("publish", story, editor, hours)
            return _do("withdraw", story, editor, hours - SECOND_THOUGHTS, note=record["reason"])
        case "published":
            story = _do("publish", story, editor, hours)
            return _plan(_change(story, record, values, editor), record, values, editor)
    return story


def _change(story: Article, record: dict, values: dict, editor) -> Article:
    """The update or correction that the story has had, if any."""
    if "updated_hours_ago" not in record:
        return story
    told = record.get("correction", {"kind": "update", "text": ""})
    with hours_ago(record["updated_hours_ago"]):
        story = workflow.save(story, by=editor, revision=story.revision, values=values)
        return workflow.update(story, by=editor, revision=story.revision, **told)


def _plan(story: Article, record: dict, values: dict, editor) -> Article:
    """The update that waits for its hour, if any."""
    planned = record.get("scheduled_update")
    if not planned:
        return story
    opens = clock.now() + timedelta(hours=planned["hours_ahead"])
    new = values | {"headline": planned["headline"], "body": planned["body_html"]}
    story = workflow.save(story, by=editor, revision=story.revision, values=new, note=planned["note"])
    return workflow.update(story, by=editor, revision=story.revision, kind="update", at=opens)


def _do(verb: str, story: Article, by, hours: float, **more) -> Article:
    """One verb, `hours` ago."""
    with hours_ago(hours):
        return getattr(workflow, verb)(story, by=by, revision=story.revision, **more)


def _first_version(values: dict, record: dict) -> dict:
    """The story as first published: a later correction's error still in it, an update's last paragraph missing."""
    first = dict(values)
    if "updated_hours_ago" in record and "first_said" not in record:
        first["body"] = values["body"].rpartition("<p>")[0]
    for right, wrong in record.get("first_said", {}).items():
        first |= {name: first[name].replace(right, wrong) for name in ("headline", "standfirst", "body")}
    return first


def values_of(record: dict, room: Newsroom) -> dict:
    """The record's words as a story's values (`articles/values.py`)."""
    shelves = nav.tree().by_path
    photos = [(row, _photo(row, room)) for row in record["photos"]]
    refs = {int(row["ref"]): photo["photo"] for row, photo in photos if row.get("in_text")}
    words = {key: record[key] for key in ("headline", "kicker", "standfirst", "kind", "dateline") if key in record}
    return blank() | words | {
        "body": renumbered(record["body_html"], refs, lost=lambda figure: ""),
        "slug": slug_of(record["headline"]),
        "section": shelves[record["section"]].id,
        "also_in": sorted(shelves[path].id for path in record["also_in"]),
        "agency": room.agencies[record["agency"]].pk if record["agency"] else None,
        "bylines": [{"author": room.authors[key].pk, "printed_as": ""} for key in record["bylines"]],
        "tags": [_tag(name).pk for name in record["tags"]],
        "photos": [photo for row, photo in photos if not row.get("in_text")],
    }


def _tag(name: str) -> Tag:
    return Tag.objects.get_or_create(slug=slug_of(name, fallback="tag"), defaults={"name": name})[0]


def _photo(row: dict, room: Newsroom) -> dict:
    """The picture in the library, with this story's own words for it."""
    words = {key: row[key] for key in ("caption", "credit", "alt")}
    photo = pictures.add(row["key"], by=room.staff["photo-editor"], **words)
    return {"photo": photo.pk, **words}
