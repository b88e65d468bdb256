"""Which stories are related to one: by tag, section and time.

Asked when an edition is made and kept in it as numbers, at most KEPT; asked again when it is shown, so that what has gone
meanwhile is gone here, too, and what was updated stands with its present card. An edition without numbers (an imported
one) is asked about when it is shown. Always one query, of a few short lists by index, however large the archive is.
"""

from datetime import datetime, timedelta

from articles.models import Edition, EditionTag
from articles.several import any_of
from articles.states import Kind

KEPT = 8  # numbers kept with an edition
TAGS = 4  # of a story; the first ones say most
OF_A_TAG, OF_A_SECTION, OF_A_TOP = 8, 12, 12  # stories looked at
COLUMNS = ("article_id", "section_id", "first_published", "tags")


def numbers(values: dict, article: int, now: datetime) -> list[int]:
    """The stories nearest to one that is about to be public, nearest first. `values`: columns of its edition. One query.

    A planned one is compared with what is public now.
    """
    tags = [row["tag"] for row in values["tags"]]
    rows = _rows(_around(tags, values["section_id"], values["top_section_id"], now, now), article, now)
    return [row.article_id for row in nearest(set(tags), values["section_id"], now, rows)[:KEPT]]


def cards_near(edition: Edition, now: datetime, count: int = 4) -> list[str]:
    """The cards of the `count` live stories nearest to `edition`, nearest first. One query, by index."""
    tags, place = [row["tag"] for row in edition.tags], edition.section_id
    if edition.related:
        newest = _newest(now, now).filter(top_section=edition.top_section_id)[:OF_A_TOP]
        kept = Edition.objects.live(now).filter(article__in=edition.related).values_list("pk")[:KEPT]
        rows = _rows([kept, newest], edition.article_id, now, "card_html")
        order = {number: place for place, number in enumerate(edition.related)}
        rows = sorted(rows, key=lambda row: order.get(row.article_id, KEPT))
    else:
        when = edition.first_published
        around = _around(tags, place, edition.top_section_id, when, now)
        rows = nearest(set(tags), place, when, _rows(around, edition.article_id, now, "card_html"))
    return [row.card_html for row in rows[:count]]


def nearest(tags: set[int], section: int, when: datetime, rows: list[Edition]) -> list[Edition]:
    """`rows` by how many of the `tags` they share, then those of the same section, then by how near to `when` they are."""

    def distance(row: Edition) -> tuple[int, bool, timedelta]:
        shared = len(tags & {tag["tag"] for tag in row.tags})
        return -shared, row.section_id != section, abs(row.first_published - when)

    return sorted(rows, key=distance)


def _around(tags: list[int], section: int, top: int, when: datetime, now: datetime) -> list:
    """Short lists of editions: the newest at `when` with each tag and of the section, and the newest of its top section."""
    tagged = [
        EditionTag.objects.filter(tag=tag, first_published__lte=when).order_by("-first_published", "-article")
        .values_list("edition")[:OF_A_TAG]
        for tag in tags[:TAGS]
    ]
    beside = _newest(when, now).filter(section=section)[:OF_A_SECTION]
    return [*tagged, beside, _newest(now, now).filter(top_section=top)[:OF_A_TOP]]


def _newest(when: datetime, now: datetime):
    return Edition.objects.live(now).newest(min(when, now)).values_list("pk")


def _rows(lists: list, article: int, now: datetime, *more: str) -> list[Edition]:
    """What is live of these lists, newest first, without the story itself and without advertisements."""
    found = Edition.objects.live(now).filter(pk__in=any_of(lists), first_published__lte=now)
    found = found.exclude(article=article).exclude(kind=Kind.SPONSORED).only(*COLUMNS, *more)
    return sorted(found, key=lambda row: (row.first_published, row.article_id), reverse=True)
