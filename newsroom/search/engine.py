"""How each database is asked: the same question in the language of SQLite's FTS5 and of PostgreSQL's text search.

Both give parts of SQL and their parameters. A part of a word is letters and figures only (`words.py`), and it is quoted all
the same.
"""

from contextlib import contextmanager
from time import monotonic

from django.db import OperationalError, connection, transaction

from newsroom.search.asked import Term

SECONDS = 1.5  # that one question may cost
STEPS = 20_000  # of SQLite between two looks at the clock
HEADLINE, LEAD, ANYWHERE = "headline", "lead", "anywhere"  # where the words must stand; LEAD: there or in the headline
_FTS_COLUMNS = {HEADLINE: "{headline} : ", LEAD: "{headline lead} : ", ANYWHERE: ""}
_VECTORS = {HEADLINE: "to_tsvector('simple', d.headline)", LEAD: "to_tsvector('simple', d.headline || ' ' || d.lead)",
            ANYWHERE: "d.vector"}


class TooSlow(Exception):
    """The question cost more than it may."""


def condition(terms: list[Term], where: str) -> tuple[str, str, list]:
    """(table after FROM, condition, parameters) under which a document `d` has all these terms in that part of it."""
    if connection.vendor == "sqlite":
        asked = _FTS_COLUMNS[where] + "(" + " AND ".join(map(_fts, terms)) + ")"
        return "search_index f JOIN search_searchdocument d ON d.key = f.rowid", "search_index MATCH %s", [asked]
    queries, params = [], []
    for term in terms:
        sql, more = _tsquery(term)
        queries.append(sql)
        params += more
    return "search_searchdocument d", f"{_VECTORS[where]} @@ ({' && '.join(queries)})", params


def order() -> str:
    """The newest first, as the database does it without sorting."""
    return "f.rowid DESC" if connection.vendor == "sqlite" else "d.key DESC"


def _fts(term: Term) -> str:
    said = [f'"{" ".join(parts)}"' for parts in (term.parts, *term.others)]
    said[0] += "*" if term.begins else ""
    return f"({' OR '.join(said)})"


def _tsquery(term: Term) -> tuple[str, list]:
    if term.begins:
        return "to_tsquery('simple', %s)", [f"'{term.parts[0]}':*"]
    ways = [" ".join(parts) for parts in (term.parts, *term.others)]
    return "(" + " || ".join(["phraseto_tsquery('simple', %s)"] * len(ways)) + ")", ways


@contextmanager
def in_good_time():
    """Whatever is asked meanwhile ends after SECONDS. Raises TooSlow then."""
    try:
        with _sqlite_watched() if connection.vendor == "sqlite" else _postgresql_watched():
            yield
    except OperationalError as error:
        if "interrupted" in str(error) or "timeout" in str(error):
            raise TooSlow from error
        raise


@contextmanager
def _sqlite_watched():
    connection.ensure_connection()
    end = monotonic() + SECONDS
    connection.connection.set_progress_handler(lambda: monotonic() > end, STEPS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


@contextmanager
def _postgresql_watched():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = {int(SECONDS * 1000)}")
        yield
