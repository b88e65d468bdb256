"""Looking for phrases in the rows of a table and writing the bar over them, column by column, whatever a column holds.

A room that keeps words of stories has a file `expunge.py` with `places(phrases, article)`, which looks, and
`remove(phrases, article)`, which writes; both give a list of Place. With a Table for each of its tables these are one line.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from django.db import models

from articles.expunging.phrases import Phrases, contexts, count, masked
from articles.fields import BodyField, Html
from articles.models.revision import packed

STEP = 50  # rows read at once
SHOWN = 3  # finds that a place shows with the words around them
NOT_TYPED = {"csrfmiddlewaretoken", "revision", "tab", "typed", "kind", "language"}  # keys whose values nobody writes
FACT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)|\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?){3}")  # a time, or a crop
NAMED = {"tag": "topic", "author": "author", "agency": "agency"}  # a frozen name's number → how its neutral slug begins


class Place(NamedTuple):
    """Where phrases stand: a name for it, how often, and the first finds as (before, find, after)."""

    name: str
    count: int
    finds: list[tuple[str, str, str]]


class Table(NamedTuple):
    """Columns of a table in which words of a story may stand.

    `rows` gives the rows of an article. `slugs` are columns that must stay an address: where a phrase stands in one, the
    whole of it becomes what `neutral` gives for the row. In the columns `unique` no two rows may be alike.
    `prepare(row, phrases)` may give columns as they are to be before the bars are written.
    """

    name: str
    rows: Callable[[object], models.QuerySet]
    columns: tuple[str, ...]
    slugs: tuple[str, ...] = ()
    neutral: Callable[[object], str] = lambda row: "story"
    unique: tuple[str, ...] = ()
    prepare: Callable[[object, Phrases], dict] = lambda row, phrases: {}


def look(tables: Iterable[Table], phrases: Phrases, article) -> list[Place]:
    """Where the phrases stand; tables without any are left out."""
    found = []
    for table in tables:
        number, finds = 0, []
        for text in (text for row in _rows(table, article) for text in _texts_of(table, row)):
            if many := count(text, phrases):
                number += many
                finds += [find for find in islice(contexts(text, phrases), SHOWN) if find not in finds]
        if number:
            found.append(Place(str(table.name), number, finds[:SHOWN]))
    return found


def clean(tables: Iterable[Table], phrases: Phrases, article) -> list[Place]:
    """Write the bar over them; says where and how often. Call inside a transaction."""
    found = []
    for table in tables:
        number = 0
        for row in _rows(table, article):
            number += sum(count(text, phrases) for text in _texts_of(table, row))
            if changed := _cleaned(table, row, phrases):
                type(row)._base_manager.filter(pk=row.pk).update(**changed)
        if number:
            found.append(Place(str(table.name), number, []))
    return found


def _rows(table: Table, article) -> Iterator:
    """The rows, some at a time: they may be changed while they are gone through."""
    rows = table.rows(article)
    ids = list(rows.order_by("pk").values_list("pk", flat=True).distinct())
    for at in range(0, len(ids), STEP):
        step = rows.model._base_manager.filter(pk__in=ids[at : at + STEP])
        yield from step.only("pk", *table.columns, *table.slugs).order_by("pk")


def _texts_of(table: Table, row) -> Iterator[str]:
    for column in (*table.columns, *table.slugs):
        yield from texts_in(getattr(row, column))


def _cleaned(table: Table, row, phrases: Phrases) -> dict:
    """The columns of a row that must be written anew."""
    changed, prepared = {}, table.prepare(row, phrases)
    for column in (*table.columns, *table.slugs):
        old, field = getattr(row, column), row._meta.get_field(column)
        if column in table.slugs:
            new = table.neutral(row) if count(old, phrases) else old
        else:
            new = without(prepared.get(column, old), phrases, field.max_length)
        if new != old:
            new = f"{new}#{row.pk}" if column in table.unique else new
            changed[column] = Html(new) if isinstance(field, BodyField) else new
    return changed


def texts_in(value) -> Iterator[str]:
    """Every text in a value: a string, JSON, or a packed revision."""
    if isinstance(value, str):
        yield "" if FACT.fullmatch(value) else value
    elif isinstance(value, bytes | memoryview):
        yield from texts_in(_unpacked(value))
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in NOT_TYPED:
                yield name
                yield from texts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part)


def without(value, phrases: Phrases, longest: int | None = None):
    """The same value with the bar over every find; an address's slug in it becomes a neutral one."""
    if isinstance(value, str):
        return value if FACT.fullmatch(value) else masked(value, phrases, longest=longest)
    if isinstance(value, bytes | memoryview):
        values = _unpacked(value)
        cleaned = without(values, phrases)
        return packed(cleaned) if cleaned != values else value
    if isinstance(value, dict):
        return {_key(name, phrases): _part(name, value, phrases) for name in value}
    return [without(part, phrases) for part in value] if isinstance(value, list) else value


def _key(name: str, phrases: Phrases) -> str:
    return name if name in NOT_TYPED else masked(name, phrases)


def _part(name: str, value: dict, phrases: Phrases):
    """One entry of a JSON object without the phrases."""
    part = value[name]
    if name in NOT_TYPED:
        return part
    if name == "slug" and isinstance(part, str):
        return neutral_slug(value) if count(part, phrases) else part
    return without(part, phrases)


def neutral_slug(row: dict) -> str:
    """A slug without words: for a frozen name by its number, else the story's."""
    return next((f"{start}-{row[key]}" for key, start in NAMED.items() if key in row), "story")


def _unpacked(pack) -> dict:
    """The values of a revision as it is stored."""
    return json.loads(zlib.decompress(bytes(pack)))
