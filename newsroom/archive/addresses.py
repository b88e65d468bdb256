"""The public addresses of the lists."""

from collections.abc import Iterator

from articles.models import Agency, Author, Edition, EditionCredit, EditionTag, Tag
from sections import clock


def public_urls() -> Iterator[str]:
    """The fixed lists, each day with stories, and each tag, author and agency that a live story carries."""
    now = clock.now()
    yield from ("/latest/", "/archive/", "/corrections/")
    shown = Edition.objects.live(now).filter(first_published__lte=now)
    yield from (f"/archive/{day:%Y/%m/%d}/" for day in shown.datetimes("first_published", "day"))
    yield from _named(Tag, EditionTag, "tag", now)
    yield from _named(Author, EditionCredit, "author", now)
    yield from _named(Agency, EditionCredit, "agency", now)


def _named(model, rows, key: str, now) -> Iterator[str]:
    live = rows.objects.filter(edition__past=False, edition__live_from__lte=now, first_published__lte=now)
    live = live.exclude(edition__live_until__lte=now)
    used = model.objects.filter(merged_into=None, pk__in=live.values(key))
    yield from (named.get_absolute_url() for named in used.only("slug").order_by("pk").iterator())
