"""Finding: which editions have the words, the best first. Flat in the size of the archive.

Of each of four ways to match (all words in the headline; in the headline or the lead; as one phrase; anywhere) only the
newest RANKED are taken, all in one statement. The rank is made here, of the way and of how long ago it was, so that the
database neither walks nor counts what it need not.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db import connection
from django.utils import timezone

from articles.models import Edition
from newsroom.search import engine
from newsroom.search.asked import Question, Term
from newsroom.search.documents import BITS, key_of
from sections import clock

RANKED = 1000  # newest matches of each way
BEST, NEWEST = "best", "newest"
WORTH = {engine.HEADLINE: 6.0, engine.LEAD: 3.0, "phrase": 2.0, engine.ANYWHERE: 1.0}
HALF = timedelta(days=180)  # after which a story is worth half as much of what freshness can add
FRESH = 2.5  # what freshness can add


@dataclass(frozen=True)
class Filters:
    """What else must hold. `section`: the number of a section or top section; days in the paper's zone, both included."""

    section: int | None = None
    since: date | None = None
    until: date | None = None
    author: int | None = None
    tag: int | None = None


class Found(NamedTuple):
    """Editions by number in their order; `more`: there are more than were looked at."""

    editions: list[int]
    more: bool


def find(question: Question, filters: Filters, order: str, now: datetime | None) -> Found:
    """Find what readers can see at `now`; with None whatever is indexed, planned editions, too (for the newsroom).

    One query. Raises engine.TooSlow.
    """
    ways = _ways(question, order)
    parts, params = [], []
    for way, terms in ways:
        sql, given = _one_way(way, terms, filters, now)
        parts.append(sql)
        params += given
    with engine.in_good_time(), connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        rows = cursor.fetchall()
    more = sum(way == engine.ANYWHERE for way, _key, _edition in rows) > RANKED
    return Found(_ranked(rows, order, now or clock.now()), more)


def _ways(question: Question, order: str) -> list[tuple[str, list[Term]]]:
    terms = list(question.terms)
    if order == NEWEST:
        return [(engine.ANYWHERE, terms)]
    phrase = [Term("", tuple(part for term in terms for part in term.parts))] if len(terms) > 1 else []
    ways = [(engine.HEADLINE, terms), (engine.LEAD, terms), (engine.ANYWHERE, terms)]
    return [*ways, ("phrase", phrase)] if phrase else ways


def _one_way(way: str, terms: list[Term], filters: Filters, now: datetime | None) -> tuple[str, list]:
    tables, matches, params = engine.condition(terms, engine.ANYWHERE if way == "phrase" else way)
    tables += " JOIN articles_edition e ON e.id = d.edition_id"
    conditions, more = [matches], list(params)
    if now is not None:
        at = Edition._meta.get_field("live_from").get_db_prep_value(now, connection)
        conditions += ["e.live_from <= %s", "(e.live_until IS NULL OR e.live_until > %s)", "NOT e.past", "d.key <= %s"]
        more += [at, at, key_of(now, -1)]
    for condition, values in _filtered(filters):
        conditions.append(condition)
        more += values
    inner = (f"SELECT '{way}' AS way, d.key, d.edition_id FROM {tables} WHERE {' AND '.join(conditions)}"
             f" ORDER BY {engine.order()} LIMIT {RANKED + 1}")
    return f"SELECT * FROM ({inner}) AS {way}_rows", more


def _filtered(filters: Filters):
    """(condition, parameters) of each filter."""
    if filters.section:
        yield "(e.section_id = %s OR e.top_section_id = %s)", [filters.section, filters.section]
    if filters.since:
        yield "d.key >= %s", [_key_at(filters.since)]
    if filters.until:
        yield "d.key < %s", [_key_at(filters.until + timedelta(days=1))]
    if filters.tag:
        yield ("EXISTS (SELECT 1 FROM articles_editiontag t WHERE t.edition_id = d.edition_id AND t.tag_id = %s)",
               [filters.tag])
    if filters.author:
        yield ("EXISTS (SELECT 1 FROM articles_editioncredit c WHERE c.edition_id = d.edition_id AND c.author_id = %s)",
               [filters.author])


def _key_at(day: date) -> int:
    return key_of(timezone.make_aware(datetime.combine(day, datetime.min.time())), 0)


def _ranked(rows: list[tuple], order: str, now: datetime) -> list[int]:
    """The editions, the best or the newest first, each once."""
    keys = {edition: key for _way, key, edition in rows}
    if order == NEWEST:
        return sorted(keys, key=keys.get, reverse=True)[:RANKED]
    worth = dict.fromkeys(keys, 0.0)
    for way, _key, edition in rows:
        worth[edition] += WORTH[way]
    for edition, key in keys.items():
        age = max(0.0, now.timestamp() - (key >> BITS)) / HALF.total_seconds()
        worth[edition] += FRESH * 0.5**age
    return sorted(keys, key=lambda edition: (worth[edition], keys[edition]), reverse=True)
