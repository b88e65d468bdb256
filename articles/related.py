"""Which stories are related to one: by tag, section and time.

Asked when an edition is made and kept in it as numbers, at most KEPT; asked again when it is shown, so that what has gone
meanwhile is gone here, too, and what was updated stands with its present card. An edition without numbers (an imported
one) is asked about when it is shown. Always one query, of a few short lists by index, however large the archive is.
"""

from collections import Counter
from datetime import datetime, timedelta

from articles.models import Edition, EditionTag
from articles.several import any_of
from articles.states import Kind

KEPT = 8  # numbers kept with an edition
TAGS = 4  # of a story; the first ones say most
OF_A_TAG, OF_A_SECTION, OF_A_TOP = 6, 8, 8  # stories looked at
LATER = 4  # of those that came after it, of each tag and of the section
COLUMNS = ("article_id", "section_id", "first_published", "tags")


def numbers(values: dict, article: int, now: datetime) -> list[int]:
    """The stories nearest to one that is about to be public, nearest first. `values`: columns of its edition. One query.

    An old story that is put right keeps the neighbours of its days; a planned one is compared with what is public now.
    """
    tags, when = [row["tag"] for row in values["tags"]], min(values["first_published"], now)
    rows = _rows(_around(tags, values["section_id"], values["top_section_id"], when, now), article, now)
    return [row.article_id for row in nearest(set(tags), values["section_id"], when, rows)[:KEPT]]


def cards_near(edition: Edition, now: datetime, count: int = 4) -> list[str]:
    """The cards of the `count` live stories nearest to `edition`, nearest first. One query, by index."""
    if edition.related:
        kept = Edition.objects.live(now).filter(article__in=edition.related).values_list("pk")[:KEPT]
        filling = _newest(now, now).filter(top_section=edition.top_section_id)[:OF_A_TOP]
        order = {number: place for place, number in enumerate(edition.related)}
        rows = _rows([kept, filling], edition.article_id, now, "card_html")
        rows = sorted(rows, key=lambda row: order.get(row.article_id, KEPT))
    else:
        tags, when = [row["tag"] for row in edition.tags], min(edition.first_published, now)
        around = _around(tags, edition.section_id, edition.top_section_id, when, now)
        rows = nearest(set(tags), edition.section_id, when, _rows(around, edition.article_id, now, "card_html"))
    return [row.card_html for row in rows[:count]]


def nearest(tags: set[int], section: int, when: datetime, rows: list[Edition]) -> list[Edition]:
    """`rows` by the `tags` they share, then those of the same section, then by how near to `when` they are.

    A tag counts for less the more of the rows have it: what all of them are about says nothing.
    """
    shared = {row.pk: tags & {tag["tag"] for tag in row.tags} for row in rows}
    often = Counter(tag for common in shared.values() for tag in common)

    def distance(row: Edition) -> tuple[float, bool, timedelta]:
        weight = sum(1 / often[tag] for tag in shared[row.pk])
        return -weight, row.section_id != section, abs(row.first_published - when)

    return sorted(rows, key=distance)


def _around(tags: list[int], section: int, top: int, when: datetime, now: datetime) -> list:
    """Short lists of editions: those of each tag and of the section on both sides of `when`, and the newest of the top."""
    lists = [_newest(when, now).filter(section=section)[:OF_A_SECTION], _newest(now, now).filter(top_section=top)[:OF_A_TOP]]
    for tag in tags[:TAGS]:
        tagged = EditionTag.objects.filter(tag=tag).values_list("edition")
        lists.append(tagged.filter(first_published__lte=when).order_by("-first_published", "-article")[:OF_A_TAG])
        if when < now:
            lists.append(tagged.filter(**_after(when, now)).order_by("first_published", "article")[:LATER])
    if when < now:
        later = Edition.objects.live(now).filter(section=section, **_after(when, now))
        lists.append(later.order_by("first_published", "article_id").values_list("pk")[:LATER])
    return lists


def _after(when: datetime, now: datetime) -> dict[str, datetime]:
    return {"first_published__gt": when, "first_published__lte": now}


def _newest(when: datetime, now: datetime):
    return Edition.objects.live(now).newest(when).values_list("pk")


def _rows(lists: list, article: int, now: datetime, *more: str) -> list[Edition]:
    """What is live of these lists, newest first, without the story itself and without advertisements."""
    found = Edition.objects.live(now).filter(pk__in=any_of(lists), first_published__lte=now)
    found = found.exclude(article=article).exclude(kind=Kind.SPONSORED).only(*COLUMNS, *more)
    return sorted(found, key=lambda row: (row.first_published, row.article_id), reverse=True)
