"""What readers can see now, as records that any newsroom, this one included, can import."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from articles.body.figures import photos_in, renumbered
from articles.body.sanitise import clean_html
from articles.models import Author, Edition
from articles.photos.models import Picture
from sections import nav

STEP = 200  # stories read at once
HEAVY = ("story_html", "card_html")


def records(now, originals) -> Iterator[dict]:
    """One record a story, in order of the stories' numbers, memory flat. `originals.file(id)` hands out photo files."""
    last, tree = 0, nav.read()
    live = Edition.objects.live(now).select_related("article__origin", "revision").defer(*HEAVY)
    while step := list(live.filter(article_id__gt=last).order_by("article_id")[:STEP]):
        last = step[-1].article_id
        emails = _emails(step)
        shown = originals.shown({row["photo"] for edition in step for row in edition.pictures})
        for edition in step:
            yield _record(edition, tree, emails, shown)


def _record(edition: Edition, tree, emails: dict[int, str], shown: dict[int, str]) -> dict:
    """Keys in the contract's order; empty values left out."""
    article = edition.article
    origin = getattr(article, "origin", None)
    shelf = tree.by_id.get(edition.section_id)
    body = edition.revision.values["body"]
    refs = {number: n for n, number in enumerate((pk for pk in photos_in(body) if pk in shown), start=1)}
    record = {
        "guid": article.guid or tag_uri(article),
        "path": edition.get_absolute_url(),
        "headline": edition.headline,
        "body_html": _with_refs(body, refs),
        "section": shelf.path if shelf else "",
        "standfirst": edition.standfirst,
        "kicker": edition.kicker,
        "kind": edition.kind,
        "bylines": [
            _filled(name=row["name"], slug=row["slug"], email=emails.get(row["author"], ""))
            for row in edition.credits
            if "author" in row
        ],
        "agency": next((row["name"] for row in edition.credits if "agency" in row), ""),
        "dateline": edition.dateline,
        "tags": [row["name"] for row in edition.tags],
        "published": in_paper_time(edition.first_published),
        "updated": in_paper_time(edition.updated) if edition.updated else "",
        "photos": [_photo(row, shown, refs) for row in edition.pictures if row["photo"] in shown],
        "corrections": [
            {"kind": row["kind"], "text": row["text"], "at": in_paper_time(datetime.fromisoformat(row["at"]))}
            for row in edition.corrections
        ],
        "slug": edition.slug,
        "old_url": origin.old_url if origin else "",
        "language": edition.language,
        "source": origin.source if origin else "",
        "licence": origin.licence if origin else "",
    }
    return _filled(**record) | (origin.extra if origin else {})


def _photo(row: dict, shown: dict[int, str], refs: dict[int, int]) -> dict:
    """One photo: `ref` is what the text calls it, `in_text` that it stands there alone."""
    return _filled(
        ref=str(refs.get(row["photo"], "")), in_text=row.get("in_text"), file=shown[row["photo"]],
        caption=row["caption"], credit=row["credit"], alt=row["alt"],
    )


def _with_refs(body: str, refs: dict[int, int]) -> str:
    """The body, its photos by the `ref` of the record's photos; one that readers may not see is not in it, nor its words."""
    mended = renumbered(body, refs, lost=lambda figure: figure.rest)
    return mended if mended == body else clean_html(mended)


def in_paper_time(at) -> str:
    """A time in the paper's zone, with its offset."""
    return timezone.localtime(at).isoformat()


def tag_uri(article) -> str:
    """The guid of a story written here, should it have none."""
    host = settings.SITE_HOST.split(":")[0] or "localhost"
    return f"tag:{host},{timezone.localtime(article.created).year}:{article.pk}"


def _filled(**values) -> dict:
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _emails(step: list[Edition]) -> dict[int, str]:
    """E-mails that are printed under stories; the others are nobody's business."""
    ids = {row["author"] for edition in step for row in edition.credits if "author" in row}
    if not ids:
        return {}
    return dict(Author.objects.filter(pk__in=ids, show_email=True).exclude(email="").values_list("pk", "email"))


def shown_pictures(ids: set[int], now) -> list[Picture]:
    """The pictures that readers may see now, of these photos."""
    return list(Picture.objects.shown(now).filter(pk__in=ids).select_related("photo")) if ids else []
